// Groups: known by their number, by their members, or by a plural.
import type { Quantity } from '../../model/index.ts'
import { copyWith, type Hit, hitAt, type Sentence, type Token } from '../kit/index.ts'
import { standingAlone } from './glue.ts'
import type { Mention } from './mention.ts'
import { type Parts, represented } from './part.ts'
import { type Base, end, slug, start, wordsAsWritten, wordsOf } from './word.ts'

export function isGroupHead(head: Hit, parts: Parts): boolean {
  if (head.entry.id === 'group') return true
  return head.agreement === 'p' && (parts.unknown.length === 0 || head.entry.id === 'institution')
}

export function group(
  sentence: Sentence,
  base: Base,
  parts: Parts,
  counted: boolean,
  head: Hit | undefined,
): Mention {
  const words = wordsOf(sentence, base.from, base.to)
  const note = noteOf(sentence, base.from, base.to)
  const headline = note === undefined ? words : wordsOf(sentence, base.from, note.from)
  const members = membersOf(parts, note?.from)
  const size = counted ? sizeOf(sentence, base, parts.number as Token, head) : undefined
  return {
    kind: 'group',
    party: `group:x-${slug(headline)}`,
    agreement: 'p',
    name: standingAlone(
      sentence,
      base.from,
      sentence.text
        .slice(start(sentence, base.from), end(sentence, note?.from ?? base.to))
        .replace(/[\s,\u060c]+$/, ''),
    ),
    ...base,
    ...(size === undefined ? {} : { size }),
    ...(note === undefined ? {} : { sizeNote: note.text }),
    ...(members.length < 2 || counted ? {} : { members }),
    ...represented(note === undefined ? parts : before(parts, note.from)),
  }
}

/** "The ministers of France, Britain and Germany": those for whom the group speaks. */
function membersOf({ names }: Parts, limit = Number.MAX_VALUE): readonly string[] {
  const states = names.filter((hit) => hit.entry.id.startsWith('country:') && hit.from < limit)
  return [...new Set(states.map((hit) => hit.entry.id))]
}

/**
 * The parts of the phrase before its note: "mostly European" doesn't say whom the group speaks for.
 */
function before(parts: Parts, limit: number): Parts {
  const stands = (hit: Hit) => hit.from < limit
  return copyWith(parts, {
    names: parts.names.filter(stands),
    nationalities: parts.nationalities.filter(stands),
  })
}

function sizeOf(sentence: Sentence, base: Base, number: Token, head: Hit | undefined): Quantity {
  const value = Number(number.fold.replace(/[^\d]/g, ''))
  const last = head === undefined ? base.from + 1 : head.to
  const span = [number.start, end(sentence, Math.max(last, base.from + 1))] as const
  return {
    value,
    unit: head?.entry.id === 'group' ? 'state' : 'member',
    text: sentence.text.slice(...span),
    spans: [span],
  }
}

/** The note on a group's make-up, between commas: "most of them European". */
function noteOf(
  sentence: Sentence,
  from: number,
  to: number,
): { from: number; text: string } | undefined {
  for (let at = from + 1; at < to; at++) {
    const quantifier = hitAt(sentence, at, 'quantifiers')
    const marked = sentence.tokens[at - 1]?.kind === 'mark'
    // "26 states most of them from Europe": the pronoun says that it is a note, without a comma.
    if (quantifier === undefined || !(marked || quantifier.after !== '')) continue
    const from = marked ? at - 1 : at
    return { from, text: sentence.text.slice(start(sentence, at), end(sentence, to)) }
  }
  return undefined
}

/** Several parties in one phrase: "France and Germany". */
export function list(sentence: Sentence, base: Base, names: readonly Hit[]): Mention {
  const members = [...new Set(names.map((hit) => hit.entry.id))]
  const words = wordsOf(sentence, base.from, base.to)
  return {
    kind: 'group',
    party: `group:x-${slug(words)}`,
    members,
    agreement: 'p',
    name: wordsAsWritten(sentence, base),
    ...base,
  }
}

/** A nationality that stands alone: "the Europeans", "the Russians". */
export function nation(sentence: Sentence, base: Base, nationality: Hit): Mention {
  const plural = nationality.agreement.endsWith('p')
  const named = nationality.entry.id.startsWith('group:') && base.to - base.from === 1
  const words = wordsOf(sentence, base.from, base.to)
  const name = wordsAsWritten(sentence, base)
  if (plural && nationality.entry.id.startsWith('country:')) {
    return {
      kind: 'state',
      party: nationality.entry.id,
      represents: nationality.entry.id,
      name,
      agreement: nationality.agreement,
      ...base,
    }
  }
  return {
    kind: 'group',
    party: named ? nationality.entry.id : `group:x-${slug(words)}`,
    agreement: nationality.agreement,
    name,
    represents: nationality.entry.id,
    ...base,
  }
}
