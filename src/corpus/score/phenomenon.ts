// What makes a statement hard to read, told from the gold alone; words are looked up in a pack.
import {
  hitAt,
  hitsOf,
  type Lexicon,
  makeSentence,
  type Sentence,
} from '../../reading/kit/index.ts'
import type { Spans, Stretch } from '../../text/index.ts'
import { hull } from '../locate.ts'
import type { GoldItem, GoldStatement } from './item.ts'

export const PHENOMENA = [
  'dropped-subject',
  'unnamed',
  'participle-cue',
  'noun-content',
  'split-cue',
  'after-content',
  'nested',
  'headline-colon',
  'direct',
  'indirect',
  'mixed',
] as const

/**
 * dropped-subject: the clause names nobody, and the speaker stands earlier; unnamed: nobody at all;
 * noun-content: no sign opens it, neither a complementiser nor a quotation mark; after-content:
 * ascribed after what was said;
 * nested: told inside another's words; headline-colon: a sign and no word for a cue.
 */
export type Phenomenon = (typeof PHENOMENA)[number]

const LETTER = /[\p{L}\p{N}]/u
const QUOTATION = /["\u00ab\u00bb\u2018-\u201f]/

/** Every phenomenon of each statement of an item; without a lexicon those of words are left out. */
export function phenomenaOf(item: GoldItem, lexicon?: Lexicon): ReadonlySet<Phenomenon>[] {
  const { text, statements } = item
  return statements.map((one) => {
    const { cue, source, speaker, form } = one
    const found = new Set<Phenomenon>()
    const cueWords = cue.map(([start, end]) => text.slice(start, end)).join(' ')
    if (source.length === 0) found.add(speaker.length > 0 ? 'dropped-subject' : 'unnamed')
    if (cue.length > 1) found.add('split-cue')
    if (cue.length > 0 && !LETTER.test(cueWords)) found.add('headline-colon')
    else if (isAfter(one)) found.add('after-content')
    if (statements.some((other) => other !== one && holds(other.content, cue))) found.add('nested')
    if (form === 'direct' || form === 'indirect' || form === 'mixed') found.add(form)
    if (lexicon !== undefined) {
      if (cue.some((span) => isParticiple(lexicon, text, span))) found.add('participle-cue')
      if (isNounContent(lexicon, text, one)) found.add('noun-content')
    }
    return found
  })
}

function isAfter({ cue, content }: GoldStatement): boolean {
  const first = cue[0]?.[0]
  const last = content.at(-1)?.[1]
  return first !== undefined && last !== undefined && last <= first
}

/** The stretch from the first to the last of the spans holds all the others. */
function holds(content: Spans, cue: Spans): boolean {
  const [whole] = hull(content)
  const [inner] = hull(cue)
  if (whole === undefined || inner === undefined) return false
  return whole[0] <= inner[0] && inner[1] <= whole[1]
}

function isParticiple(lexicon: Lexicon, text: string, [start, end]: Spans[number]): boolean {
  const sentence = sentenceOf(lexicon, text, { start, end })
  return hitsOf(sentence, 'speech').some(
    ({ entry, form }) => form === 'participle' && entry.path.includes('verbs'),
  )
}

/** Opened neither by a complementiser nor by a quotation mark, nor ascribed as a whole sentence. */
function isNounContent(lexicon: Lexicon, text: string, one: GoldStatement): boolean {
  if (one.form === 'direct' || isAfter(one)) return false
  const [whole] = hull(one.content)
  if (whole === undefined) return false
  const [start, end] = whole
  if (QUOTATION.test(text[start] as string)) return false
  const before = text.slice(0, start).trimEnd()
  if (before.endsWith(':')) return false
  // Some languages' gold leaves the complementiser outside the content.
  const openers = [sentenceOf(lexicon, text, { start, end }), lastWord(lexicon, before)]
  return openers.every((sentence) => hitAt(sentence, 0, 'speech', 'that') === undefined)
}

function lastWord(lexicon: Lexicon, text: string): Sentence {
  const start = text.search(/\S+$/)
  const stretch = { start: start < 0 ? text.length : start, end: text.length }
  return sentenceOf(lexicon, text, stretch)
}

function sentenceOf(lexicon: Lexicon, text: string, stretch: Stretch): Sentence {
  return makeSentence(lexicon, text, stretch, { paragraph: 0, number: 0 }, [])
}
