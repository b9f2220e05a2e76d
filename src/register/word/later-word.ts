// What a later word does to what was held before: it changes only what it says.
import {
  type Condition,
  polarityOf,
  type Quantity,
  RUNGS,
  type Stance,
  type Window,
} from '../../model/index.ts'
import { rankOf, standsBelow } from '../identity/rank.ts'
import { carryConditions } from './conjunct.ts'
import type { Word } from './day-word.ts'
import { holdTogether, isPromise } from './hold.ts'

/** How a word relates to the one before it. */
export type Step =
  | 'first'
  | 'reaffirmed'
  | 'softened'
  | 'hardened'
  | 'weakened'
  | 'refused'
  | 'withdrawn'
  | 'suspended'
  | 'resumed'
  | 'opened'
  | 'promised'
  | 'outranked'
  | 'clarified'

/** What stands after a word, before any fact or clock is asked. */
export interface Held {
  readonly stance: Stance
  readonly conditions: readonly Condition[]
  readonly window?: Window
  readonly quantity: readonly Quantity[]
  readonly coordinatedWith: readonly string[]
  /** ISO civil date on which this line began: what it waits for counts from then. */
  readonly since: string
  /** The word that gave the stance, and the last one that was heard. */
  readonly word: Word
  readonly last: Word
  readonly office?: string
  readonly notRepeated: boolean
  /** The promise that a refusal, a withdrawal, a suspension or a deferral moved down from. */
  readonly promise?: Held
}

export interface Heard {
  readonly held: Held
  readonly step: Step
}

function rung(stance: Stance): number {
  return (RUNGS as readonly string[]).indexOf(stance)
}

/** Evidence of a deed counts whoever gives it: rank orders promises. */
export function isDeed(stance: Stance): boolean {
  return stance === 'allocated' || stance === 'underway' || stance === 'done'
}

function officeOf(held: Held, word: Word): { office?: string } {
  const rank = rankOf(word.office) ?? 0
  const office = rank > (rankOf(held.office) ?? 0) ? word.office : held.office
  return office === undefined ? {} : { office }
}

function fresh(word: Word, promise?: Held): Held {
  return {
    stance: word.stance,
    conditions: word.conditions,
    ...(word.window === undefined ? {} : { window: word.window }),
    quantity: word.quantity,
    coordinatedWith: word.coordinatedWith,
    since: word.day,
    word,
    last: word,
    ...(word.office === undefined ? {} : { office: word.office }),
    notRepeated: false,
    ...(promise === undefined ? {} : { promise }),
  }
}

/** The same polarity again: conditions, window and quantity stay until lifted or said anew. */
function carried(held: Held, word: Word, stance: Stance, giver: Word): Held {
  const { conditions, notRepeated } = carryConditions(held.conditions, word.conditions)
  const window = word.window ?? held.window
  return {
    stance,
    conditions,
    ...(window === undefined ? {} : { window }),
    quantity: word.quantity.length > 0 && !isDeed(word.stance) ? word.quantity : held.quantity,
    coordinatedWith: word.coordinatedWith.length > 0 ? word.coordinatedWith : held.coordinatedWith,
    since: held.since,
    word: giver,
    last: word,
    ...officeOf(held, word),
    notRepeated,
    ...(held.promise === undefined ? {} : { promise: held.promise }),
  }
}

function hearFor(held: Held, word: Word): Heard {
  if (polarityOf(held.stance) === 'for') {
    const [before, after] = [rung(held.stance), rung(word.stance)]
    if (after < before) {
      return { held: carried(held, word, held.stance, held.word), step: 'softened' }
    }
    const step = after > before ? 'hardened' : 'reaffirmed'
    return { held: carried(held, word, word.stance, after > before ? word : held.word), step }
  }
  const promise = held.promise
  // Put on hold or weakened, the promise was never taken back: its conditions come back with it.
  if (promise !== undefined && (held.stance === 'suspended' || held.stance === 'deferred')) {
    const { promise: _, ...back } = carried(promise, word, word.stance, word)
    return { held: back, step: 'resumed' }
  }
  return { held: fresh(word), step: 'promised' }
}

const AGAINST: Readonly<Partial<Record<Stance, Step>>> = {
  withdrawn: 'withdrawn',
  suspended: 'suspended',
}

function hearAgainst(held: Held, word: Word): Heard {
  if (polarityOf(held.stance) === 'against' && word.stance === held.stance) {
    return { held: carried(held, word, held.stance, held.word), step: 'reaffirmed' }
  }
  const promise = isPromise(held.stance) ? held : held.promise
  return { held: fresh(word, promise), step: AGAINST[word.stance] ?? 'refused' }
}

function hearOpen(held: Held, word: Word): Heard {
  const polarity = polarityOf(held.stance)
  if (polarity === 'for') {
    // "We are weighing it" takes nothing back; only an express "not decided" does.
    if (word.stance !== 'deferred') {
      return { held: carried(held, word, held.stance, held.word), step: 'softened' }
    }
    const isBound = isPromise(held.stance)
    const step = isBound ? 'weakened' : 'opened'
    return { held: fresh(word, isBound ? held : held.promise), step }
  }
  if (polarity === 'against') return { held: fresh(word, held.promise), step: 'opened' }
  const step = word.stance === held.stance ? 'reaffirmed' : 'opened'
  return { held: carried(held, word, word.stance, word), step }
}

/** Applies the next word; words come oldest first, one a day. */
export function hearWord(held: Held | undefined, word: Word): Heard {
  const isClarifying = word.deciding.some((row) => row.clarifies !== undefined)
  if (held === undefined) return { held: fresh(word), step: isClarifying ? 'clarified' : 'first' }
  const isAgainst = !holdTogether({ stance: held.stance }, { stance: word.stance })
  const isOutranked = isAgainst && standsBelow(word.office, held.office) && !isDeed(word.stance)
  // What was meant decides in place of what was said, whichever way it goes.
  if (isClarifying) return { held: fresh(word, held.promise), step: 'clarified' }
  if (isOutranked) return { held: { ...held, last: word }, step: 'outranked' }
  if (word.polarity === 'for') return hearFor(held, word)
  return word.polarity === 'against' ? hearAgainst(held, word) : hearOpen(held, word)
}
