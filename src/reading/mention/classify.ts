// What a noun phrase names: a state, an organisation, a person with a title, a group, or nobody
// known.
import type { PartyKind } from '../../model/index.ts'
import { copyWith, type Hit, hitAt, type Sentence, type Token } from '../kit/index.ts'
import type { PartyTable } from '../scene.ts'
import { agreementOf } from './gender.ts'
import { gluedBefore } from './glue.ts'
import { group, isGroupHead, list, nation } from './group.ts'
import { classifyHeadLast } from './head-last.ts'
import type { Mention } from './mention.ts'
import { type Parts, partsOf, represented } from './part.ts'
import { officeHolder, person } from './person.ts'
import { type Base, end, hitWords, slug, start, wordsAsWritten, wordsOf } from './word.ts'

/** Offices that speak as the government itself: "the German government announced". */
const SPEAKS_AS_STATE = new Set(['government', 'ministry', 'presidency'])

/** Classifies tokens `[from, to)` of a sentence as a mention. */
export function classify(sentence: Sentence, from: number, to: number, table: PartyTable): Mention {
  if (sentence.lexicon.pack.traits.includes('head-last'))
    return classifyHeadLast(sentence, from, to, table)
  const parts = partsOf(sentence, from, to)
  const base = {
    from,
    to,
    spans: [[start(sentence, from) + gluedBefore(sentence, from), end(sentence, to)]] as const,
  }
  const head = parts.offices[0]
  const headed = head !== undefined && head.from <= firstWord(sentence, from, to)
  if (headed && head.entry.id === 'anonymous') {
    return {
      kind: 'anonymous',
      party: null,
      agreement: agreementOf(sentence, head),
      ...base,
      ...represented(parts),
    }
  }
  const side =
    headed && head.entry.id === 'group' && head.agreement === 's'
      ? parts.nationalities[0]
      : undefined
  if (side !== undefined && table[side.entry.id]?.kind === 'state') {
    return {
      kind: 'state',
      party: side.entry.id,
      represents: side.entry.id,
      agreement: 'm.s',
      name: wordsAsWritten(sentence, base),
      ...base,
    }
  }
  const counted = parts.number !== undefined && parts.number.start <= start(sentence, from)
  if (counted || (headed && isGroupHead(head, parts)))
    return group(sentence, base, parts, counted, head)
  if (headed && head.entry.id === 'institution')
    return institution(sentence, base, parts, head, table)
  if (headed) return officeHolder(sentence, base, parts, head, table)
  const name = parts.names[0]
  if (name !== undefined && name.from <= from + 1) return known(sentence, base, parts, name, table)
  const nationality = parts.nationalities[0]
  if (nationality !== undefined && nationality.from === from)
    return nation(sentence, base, nationality)
  return person(sentence, base, parts)
}

function isMark(sentence: Sentence, at: number): boolean {
  return (sentence.tokens[at] as Token).kind !== 'word'
}

/** The first word that is no article. */
function firstWord(sentence: Sentence, from: number, to: number): number {
  let at = from
  while (at < to && (isMark(sentence, at) || hitAt(sentence, at, 'speech', 'determiner'))) at++
  return at
}

export function institution(
  sentence: Sentence,
  base: Base,
  parts: Parts,
  head: Hit,
  table: PartyTable,
): Mention {
  const nation = parts.nationalities[0]?.entry.id ?? parts.names[0]?.entry.id
  const agreement = agreementOf(sentence, head)
  const role = wordsAsWritten(sentence, base)
  const asState = head.entry.path.some((key) => SPEAKS_AS_STATE.has(key))
  if (
    nation !== undefined &&
    asState &&
    table[nation]?.kind === 'state' &&
    parts.unknown.length < 2
  ) {
    return { kind: 'state', party: nation, represents: nation, role, agreement, ...base }
  }
  if (nation === undefined && asState && parts.unknown.length === 0) {
    return { kind: 'role', party: null, office: 'government', role, agreement, ...base }
  }
  const own = parts.names.find((hit) => hit.entry.id.startsWith('org:'))
  if (
    own !== undefined &&
    parts.unknown.length === 0 &&
    parts.offices.length === 1 &&
    !isDocument(head)
  )
    return known(sentence, base, parts, own, table)
  const id = `org:x-${slug(wordsOf(sentence, base.from, base.to))}`
  return { kind: 'organisation', party: id, agreement, name: role, ...base, ...represented(parts) }
}

/** A paper speaks for whoever wrote it and is not that party. */
function isDocument({ entry }: Hit): boolean {
  return entry.path.includes('document')
}

export function known(
  sentence: Sentence,
  base: Base,
  parts: Parts,
  name: Hit,
  table: PartyTable,
): Mention {
  const id = name.entry.id
  if (id.startsWith('person:')) {
    const record = table[id]
    const office = parts.offices[0]?.entry.id ?? record?.office
    return {
      kind: 'person',
      party: id,
      name: hitWords(sentence, name),
      agreement: '',
      ...base,
      ...(office === undefined ? {} : { office }),
      ...(record?.represents === undefined
        ? represented(copyWith(parts, { names: [] }))
        : { represents: record.represents }),
    }
  }
  const others = parts.names.filter(
    (hit) => hit.entry.id !== id && !hit.entry.id.startsWith('person:'),
  )
  if (others.length > 0) return list(sentence, base, [name, ...others])
  const kind: PartyKind = id.startsWith('country:')
    ? 'state'
    : id.startsWith('org:')
      ? 'organisation'
      : 'group'
  return { kind, party: id, represents: id, name: hitWords(sentence, name), agreement: '', ...base }
}
