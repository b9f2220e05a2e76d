// Instruments: the force, mission, fund or scheme through which a deed goes.
import { glues, type Hit, type Sentence } from '../kit/index.ts'

export interface Instrument {
  /** A vocabulary word where the phrase is one, else the words of the text. */
  readonly name: string
  readonly from: number
  readonly to: number
}

/** The first instrument named after a preposition in tokens `[from, to)`. */
export function instrumentIn(sentence: Sentence, from: number, to: number): Instrument | undefined {
  for (let at = from + 1; at < to; at++) {
    for (const hit of sentence.hits[at] ?? []) {
      if (hit.entry.file !== 'instruments' || hit.entry.path.includes('coordinated')) continue
      if (hit.to - hit.from > 1) return { name: hit.entry.id, from: hit.from, to: hit.to }
      if (hit.agreement !== 's' || !isEntered(sentence, hit)) continue
      return { name: wordsOf(sentence, hit), from: hit.from, to: hit.to }
    }
  }
  return undefined
}

function isEntered(sentence: Sentence, hit: Hit): boolean {
  if (glues(sentence.lexicon.pack, hit.before, 'to')) return true
  return (sentence.hits[hit.from - 1] ?? []).some(
    ({ entry }) => entry.file === 'speech' && entry.path.includes('preposition'),
  )
}

function wordsOf(sentence: Sentence, hit: Hit): string {
  const first = sentence.tokens[hit.from]
  const next = sentence.tokens[hit.to]
  // The next word fills the name out, unless it is a verb or a preposition.
  const ends = (sentence.hits[hit.to] ?? []).some(
    ({ entry, form }) =>
      (entry.wordClass === 'verbs' && (form === 'present' || form === 'past')) ||
      (entry.file === 'speech' && entry.path.includes('preposition')),
  )
  const definite = next?.kind === 'word' && !ends ? next.end : first?.end
  return sentence.text.slice((first?.start ?? 0) + hit.before.length, definite)
}
