// Noun phrases whose head closes them: "a senior Danish official", "Canada's farm minister Anna
// Holm".
import type { Hit, Sentence, Token } from '../kit/index.ts'
import { hitAt } from '../kit/index.ts'
import type { PartyTable } from '../scene.ts'
import { COMMAS } from './apposition.ts'
import { institution, known } from './classify.ts'
import { group, list, nation } from './group.ts'
import type { Mention } from './mention.ts'
import { type Parts, partsOf, represented } from './part.ts'
import { officeHolder } from './person.ts'
import { type Base, end, fold, slug, start, written } from './word.ts'

/** Classifies tokens `[from, to)` where titles and nationalities stand before their head. */
export function classifyHeadLast(
  sentence: Sentence,
  from: number,
  to: number,
  table: PartyTable,
): Mention {
  const base = { from, to, spans: [[start(sentence, from), end(sentence, to)]] as const }
  const main = mainEnd(sentence, from, to)
  const parts = partsOf(sentence, from, to)
  const inMain = (hit: Hit) => hit.from < main
  const offices = parts.offices.filter(({ entry }) => entry.id !== 'qualifier')
  const head = offices.filter(inMain).pop()
  const person = parts.names.find(({ entry }) => entry.id.startsWith('person:'))
  if (person !== undefined) return known(sentence, base, { ...parts, offices }, person, table)
  if (head !== undefined) return headed(sentence, base, { ...parts, offices }, head, main, table)
  const name = parts.names.find(inMain)
  const unknown = parts.unknown.filter((at) => at < main)
  if (name !== undefined && unknown.length === 0 && name.after === '') {
    return known(sentence, base, { ...parts, names: parts.names.filter(inMain) }, name, table)
  }
  const nationality = parts.nationalities.find(inMain)
  if (nationality !== undefined && unknown.length === 0 && name === undefined)
    return nation(sentence, base, nationality)
  if (parts.number !== undefined && parts.number.start <= start(sentence, from))
    return group(sentence, base, parts, true, undefined)
  return named(sentence, base, { ...parts, offices }, unknown)
}

/** A name that no list knows: a person, or, with a determiner before it, a body. */
function named(sentence: Sentence, base: Base, parts: Parts, unknown: readonly number[]): Mention {
  const spoken = represented(parts)
  if (unknown.length === 0) {
    return { kind: 'anonymous', party: null, agreement: '', ...base, ...spoken }
  }
  const name = written(sentence, unknown)
  const id = slug(fold(sentence, unknown))
  const isBody =
    hitAt(sentence, base.from, 'speech', 'determiner') !== undefined ||
    parts.names.length + parts.nationalities.length > 0
  const office = parts.offices[0]?.entry.id
  if (isBody && office === undefined) {
    return { kind: 'organisation', party: `org:x-${id}`, agreement: '', name, ...base, ...spoken }
  }
  return {
    kind: 'person',
    party: `person:x-${id}`,
    name,
    agreement: '',
    ...base,
    ...(office === undefined ? {} : { office }),
    ...spoken,
  }
}

function headed(
  sentence: Sentence,
  base: Base,
  parts: Parts,
  head: Hit,
  main: number,
  table: PartyTable,
): Mention {
  const { id } = head.entry
  const unknown = parts.unknown.filter((at) => at >= head.to)
  const isNamed = unknown.some((at) => at < main) || unknown.length > 1
  const counted = parts.number !== undefined && parts.number.start <= start(sentence, base.from)
  const agreement = head.agreement
  if (id === 'anonymous' || (id === 'official' && !isNamed && isIndefinite(sentence, base, head)))
    return { kind: 'anonymous', party: null, agreement, ...base, ...represented(parts) }
  // "The country" by itself is some country or other, and nobody to be bound.
  if (id === 'group' && agreement === 's' && !counted && parts.names.length + unknown.length === 0)
    if (parts.nationalities.length === 0)
      return { kind: 'anonymous', party: null, agreement, ...base }
  if (id === 'institution') return institution(sentence, base, parts, head, table)
  if (id === 'group' || counted || (agreement === 'p' && !isNamed)) {
    const names = parts.names.filter((hit) => hit.from < main)
    if (names.length > 1) return list(sentence, base, names)
    return group(sentence, base, parts, counted, head)
  }
  return officeHolder(sentence, base, { ...parts, unknown }, head, table)
}

/** "A senior official", "two officials", "officials": nobody's name, and nobody known. */
function isIndefinite(sentence: Sentence, base: Base, head: Hit): boolean {
  if (head.agreement === 'p') return true
  const determiner = hitAt(sentence, base.from, 'speech', 'determiner')
  return determiner?.entry.path.includes('indefinite') ?? true
}

/** One past the phrase's own nouns: before a comma, a relative clause or a preposition. */
function mainEnd(sentence: Sentence, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    const token = sentence.tokens[at] as Token
    if (token.kind === 'mark' && `${COMMAS}(`.includes(token.fold)) return at
    if (hitAt(sentence, at, 'speech', 'relative') ?? hitAt(sentence, at, 'speech', 'preposition'))
      return at
  }
  return to
}
