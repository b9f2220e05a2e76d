// When two words of one party can both be true on one day.
import { type Polarity, polarityOf, type Stance, type Window } from '../../model/index.ts'

export interface Said {
  readonly stance: Stance
  readonly negated?: boolean
  readonly window?: Window
}

/** Polarity about the deed itself: a promise not to do it is against it. */
export function polarityTowards({ stance, negated }: Said): Polarity {
  const polarity = polarityOf(stance)
  if (negated !== true) return polarity
  return polarity === 'for' ? 'against' : 'open'
}

const PROMISES: readonly Stance[] = ['pledged', 'committed', 'allocated', 'underway', 'done']

/** Pledged or stronger. */
export function isPromise(stance: Stance): boolean {
  return PROMISES.includes(stance)
}

export function isForNow({ window }: Said): boolean {
  return window?.kind === 'for-now'
}

/**
 * Polarities agree; or an against holds only for now while the other is open; or an open word other
 * than a deferral ("we rule nothing out") stands beside a word for it; or a deferral beside mere
 * willingness: neither has decided anything.
 */
export function holdTogether(a: Said, b: Said): boolean {
  const first = polarityTowards(a)
  const second = polarityTowards(b)
  if (first === second) return true
  if (first === 'against') return second === 'open' && isForNow(a)
  if (second === 'against') return first === 'open' && isForNow(b)
  const [open, forIt] = first === 'open' ? [a, b] : [b, a]
  return open.stance !== 'deferred' || !isPromise(forIt.stance)
}
