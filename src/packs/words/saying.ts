// The one sentence about a cell: who, what and how firmly, on whose word.
import type { PartyName } from '../../model/index.ts'
import { deedOf } from './deed.ts'
import type { Name } from './name.ts'
import type { Sentence, Words } from './words.ts'

/** Whom and what a cell is about. */
export interface About {
  /** Party id; `name` is what a page calls it, "26 states" for a group known by its size. */
  readonly party: string
  readonly name: Name
  readonly action: string
  readonly object?: string | undefined
}

/** What a cell says; undefined words stand for a cell that decides nothing. */
export interface SaidCell {
  readonly stance: string
  readonly negated?: boolean
  readonly voice: string
  readonly attributedTo?: string
}

export type NamesById = Readonly<Record<string, readonly PartyName[]>>

/** "Germany has put off the decision whether to send troops to Ukraine." */
export function cellSentence(
  words: Words,
  { party, name, action, object }: About,
  cell: SaidCell | undefined,
  names: NamesById,
): Sentence {
  const named = object === undefined ? undefined : words.name(object, names[object]).text
  const deed = deedOf(words, action, named)
  if (cell === undefined) return { key: 'commitment.bare', values: { party: name, deed } }
  const { stance, negated, attributedTo, voice } = cell
  const values = {
    party: name,
    deed,
    gender: words.gender(party),
    stance: words.label('stance', stance),
  }
  const isAsked = attributedTo !== undefined && voice === 'asked'
  const speaker =
    attributedTo === undefined ? undefined : words.shortName(attributedTo, names[attributedTo])
  if (isAsked && speaker !== undefined) {
    const speakerGender = words.gender(attributedTo)
    const key = `commitment.${stance}-by`
    if (words.has(key)) return { key, values: { ...values, speaker, speakerGender } }
  }
  const wanted = `commitment.${negated ? `${stance}-not` : stance}`
  const other = negated ? 'commitment.other-not' : 'commitment.other'
  const key = words.has(wanted) ? wanted : other
  if (speaker === undefined) return { key, values }
  return { key: 'commitment.according', values: { speaker, said: words.say(key, values) } }
}
