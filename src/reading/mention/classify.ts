// What a noun phrase names: a state, an organisation, a person with a title, a group, an institution or nobody known.
import type { PartyKind, Quantity } from '../../model/index.ts'
import { glues, type Hit, hitAt, type Sentence, type Token } from '../kit/index.ts'
import type { PartyTable } from '../scene.ts'
import type { Mention } from './mention.ts'

/** Offices that speak as the government itself: "the German government announced". */
const SPEAKS_AS_STATE = new Set(['government', 'ministry', 'presidency'])

interface Parts {
  readonly offices: Hit[]
  readonly names: Hit[]
  readonly nationalities: Hit[]
  readonly unknown: number[]
  number: Token | undefined
}

/** Classifies tokens `[from, to)` of a sentence as a mention. */
export function classify(sentence: Sentence, from: number, to: number, table: PartyTable): Mention {
  const parts = partsOf(sentence, from, to)
  const base = {
    from,
    to,
    spans: [[start(sentence, from) + gluedBefore(sentence, from), end(sentence, to)]] as const,
  }
  const head = parts.offices[0]
  const headed = head !== undefined && head.from <= firstWord(sentence, from, to)
  if (headed && head.entry.id === 'anonymous') {
    return { ...base, kind: 'anonymous', party: null, agreement: agreementOf(sentence, head), ...represented(parts) }
  }
  const side = headed && head.entry.id === 'group' && head.agreement === 's' ? parts.nationalities[0] : undefined
  if (side !== undefined && table[side.entry.id]?.kind === 'state') {
    return { ...base, kind: 'state', party: side.entry.id, represents: side.entry.id, agreement: 'm.s', name: wordsAsWritten(sentence, base) }
  }
  const counted = parts.number !== undefined && parts.number.start <= start(sentence, from)
  if (counted || (headed && isGroupHead(head, parts))) return group(sentence, base, parts, counted, head)
  if (headed && head.entry.id === 'institution') return institution(sentence, base, parts, head, table)
  if (headed) return officeHolder(sentence, base, parts, head)
  const name = parts.names[0]
  if (name !== undefined && name.from <= from + 1) return known(sentence, base, parts, name, table)
  const nationality = parts.nationalities[0]
  if (nationality !== undefined && nationality.from === from) return nation(sentence, base, nationality)
  return person(sentence, base, parts)
}

/** UTF-16 length of a preposition glued to the first word: it is not part of the name. */
function gluedBefore(sentence: Sentence, from: number): number {
  const { pack } = sentence.lexicon
  const { fold } = sentence.tokens[from] as Token
  const hits = sentence.hits[from] ?? []
  const glued = hits.find(({ before }) => glues(pack, before, 'to') || glues(pack, before, 'by'))
  if (glued !== undefined && !hits.some(({ before }) => before === '')) return glued.before.length > 1 ? glued.before.length - 1 : 1
  const whole = hits.length === 0 && hitAt(sentence, from - 1, 'speech', 'ascription') !== undefined
  return whole && (pack.clitics.meanings['to'] ?? []).some((letters) => fold.startsWith(letters)) ? 1 : 0
}

type Base = Pick<Mention, 'from' | 'to' | 'spans'>

function partsOf(sentence: Sentence, from: number, to: number): Parts {
  const parts: Parts = { offices: [], names: [], nationalities: [], unknown: [], number: undefined }
  for (let at = from; at < to; ) {
    const token = sentence.tokens[at] as Token
    const name = hitAt(sentence, at, 'parties', 'names')
    const nationality = hitAt(sentence, at, 'parties', 'adjectives')
    const office = hitAt(sentence, at, 'offices')
    const taken = longest(name, office, nationality)
    if (token.kind === 'number') parts.number ??= token
    if (name !== undefined && taken === name) parts.names.push(name)
    else if (nationality !== undefined && taken === nationality) parts.nationalities.push(nationality)
    else if (office !== undefined) parts.offices.push(office)
    else if (token.kind === 'word' && !isGrammar(sentence, at)) parts.unknown.push(at)
    at = taken === undefined ? at + 1 : taken.to
  }
  return parts
}

function longest(...hits: readonly (Hit | undefined)[]): Hit | undefined {
  let best: Hit | undefined
  for (const hit of hits) {
    if (hit === undefined) continue
    if (best === undefined || hit.to - hit.from > best.to - best.from) best = hit
  }
  return best
}

function isGrammar(sentence: Sentence, at: number): boolean {
  return (sentence.hits[at] ?? []).some(
    (hit) => hit.entry.file === 'speech' && (hit.entry.id === 'link' || hit.entry.id === 'occasion'),
  )
}

function isGroupHead(head: Hit, parts: Parts): boolean {
  if (head.entry.id === 'group') return true
  return head.agreement === 'p' && (parts.unknown.length === 0 || head.entry.id === 'institution')
}

function firstWord(sentence: Sentence, from: number, to: number): number {
  let at = from
  while (at < to && (sentence.tokens[at] as Token).kind !== 'word') at++
  return at
}

function group(sentence: Sentence, base: Base, parts: Parts, counted: boolean, head: Hit | undefined): Mention {
  const words = wordsOf(sentence, base.from, base.to)
  const note = noteOf(sentence, base.from, base.to)
  const headline = note === undefined ? words : wordsOf(sentence, base.from, note.from)
  const size = counted ? sizeOf(sentence, base, parts.number as Token, head) : undefined
  return {
    ...base,
    kind: 'group',
    party: `group:x-${slug(headline)}`,
    agreement: 'p',
    name: sentence.text.slice(start(sentence, base.from), end(sentence, note?.from ?? base.to)).replace(/[\s,\u060c]+$/, ''),
    ...(size === undefined ? {} : { size }),
    ...(note === undefined ? {} : { sizeNote: note.text }),
    ...represented(parts),
  }
}

function sizeOf(sentence: Sentence, base: Base, number: Token, head: Hit | undefined): Quantity {
  const value = Number(number.fold.replace(/[^\d]/g, ''))
  const last = head === undefined ? base.from + 1 : head.to
  const span = [number.start, end(sentence, Math.max(last, base.from + 1))] as const
  return { value, unit: head?.entry.id === 'group' ? 'state' : 'member', text: sentence.text.slice(...span), spans: [span] }
}

/** The note on a group's make-up, between commas: "most of them European". */
function noteOf(sentence: Sentence, from: number, to: number): { from: number; text: string } | undefined {
  for (let at = from + 1; at < to; at++) {
    if (hitAt(sentence, at, 'quantifiers') === undefined || sentence.tokens[at - 1]?.kind !== 'mark') continue
    return { from: at - 1, text: sentence.text.slice(start(sentence, at), end(sentence, to)) }
  }
  return undefined
}

function institution(sentence: Sentence, base: Base, parts: Parts, head: Hit, table: PartyTable): Mention {
  const nation = parts.nationalities[0]?.entry.id ?? parts.names[0]?.entry.id
  const agreement = agreementOf(sentence, head)
  const role = wordsAsWritten(sentence, base)
  const asState = head.entry.path.some((key) => SPEAKS_AS_STATE.has(key))
  if (nation !== undefined && asState && table[nation]?.kind === 'state' && parts.unknown.length < 2) {
    return { ...base, kind: 'state', party: nation, represents: nation, role, agreement }
  }
  const id = `org:x-${slug(wordsOf(sentence, base.from, base.to))}`
  return { ...base, kind: 'organisation', party: id, agreement, name: role, ...represented(parts) }
}

function officeHolder(sentence: Sentence, base: Base, parts: Parts, head: Hit): Mention {
  const office = mainOffice(parts)
  const role = roleOf(sentence, base, parts)
  const common = { ...base, office: office.entry.id, role, agreement: agreementOf(sentence, head), ...represented(parts) }
  const known = parts.names.find((hit) => hit.entry.id.startsWith('person:'))
  if (known !== undefined) {
    return { ...common, kind: 'person', party: known.entry.id, name: hitWords(sentence, known) }
  }
  const name = nameAfter(sentence, parts, head)
  if (name === undefined) return { ...common, kind: 'role', party: null }
  return { ...common, kind: 'person', party: `person:x-${slug(fold(sentence, name))}`, name: written(sentence, name) }
}

/** A deputy of a minister is not the minister: the first office counts, unless it only qualifies the next. */
function mainOffice(parts: Parts): Hit {
  const offices = parts.offices.filter((hit) => hit.entry.id !== 'institution')
  return offices[0] ?? (parts.offices[0] as Hit)
}

/** The tokens of the name: unknown words after the last title or nationality, or before a title that follows. */
function nameAfter(sentence: Sentence, parts: Parts, head: Hit): readonly number[] | undefined {
  const lastKnown = Math.max(head.to, ...parts.nationalities.map((hit) => hit.to), ...parts.names.map((hit) => hit.to))
  const after = parts.unknown.filter((at) => at >= lastKnown)
  const chosen = after.length > 0 ? after : parts.unknown.filter((at) => at >= head.to).slice(-2)
  const proper = chosen.filter((at) => (sentence.tokens[at] as Token).fold.length > 1)
  if (proper.length === 0 || (after.length === 0 && parts.nationalities.length > 0)) return undefined
  return proper.length === 1 && after.length === 0 ? undefined : proper
}

function known(sentence: Sentence, base: Base, parts: Parts, name: Hit, table: PartyTable): Mention {
  const id = name.entry.id
  if (id.startsWith('person:')) {
    const record = table[id]
    const office = parts.offices[0]?.entry.id ?? record?.office
    return {
      ...base,
      kind: 'person',
      party: id,
      name: hitWords(sentence, name),
      agreement: '',
      ...(office === undefined ? {} : { office }),
      ...(record?.represents === undefined ? represented({ ...parts, names: [] }) : { represents: record.represents }),
    }
  }
  const others = parts.names.filter((hit) => hit.entry.id !== id && !hit.entry.id.startsWith('person:'))
  if (others.length > 0) return list(sentence, base, [name, ...others])
  const kind: PartyKind = id.startsWith('country:') ? 'state' : id.startsWith('org:') ? 'organisation' : 'group'
  return { ...base, kind, party: id, represents: id, name: hitWords(sentence, name), agreement: '' }
}

/** Several parties in one phrase: "France and Germany". */
function list(sentence: Sentence, base: Base, names: readonly Hit[]): Mention {
  const members = [...new Set(names.map((hit) => hit.entry.id))]
  const words = wordsOf(sentence, base.from, base.to)
  return { ...base, kind: 'group', party: `group:x-${slug(words)}`, members, agreement: 'p', name: wordsAsWritten(sentence, base) }
}

/** A nationality that stands alone: "the Europeans", "the Russians". */
function nation(sentence: Sentence, base: Base, nationality: Hit): Mention {
  const plural = nationality.agreement.endsWith('p')
  const words = wordsOf(sentence, base.from, base.to)
  const name = wordsAsWritten(sentence, base)
  if (plural && nationality.entry.id.startsWith('country:')) {
    return { ...base, kind: 'state', party: nationality.entry.id, represents: nationality.entry.id, name, agreement: nationality.agreement }
  }
  return {
    ...base,
    kind: 'group',
    party: `group:x-${slug(words)}`,
    agreement: nationality.agreement,
    name,
    represents: nationality.entry.id,
  }
}

function person(sentence: Sentence, base: Base, parts: Parts): Mention {
  const name = wordsAsWritten(sentence, base)
  const tokens = parts.unknown.length > 0 ? parts.unknown : range(base.from, base.to)
  return {
    ...base,
    kind: 'person',
    party: `person:x-${slug(fold(sentence, tokens))}`,
    name: written(sentence, tokens) || name,
    agreement: '',
    ...represented(parts),
  }
}

function represented(parts: Parts): { represents?: string } {
  const id =
    parts.nationalities[0]?.entry.id ?? parts.names.find((hit) => !hit.entry.id.startsWith('person:'))?.entry.id
  return id === undefined ? {} : { represents: id }
}

function roleOf(sentence: Sentence, base: Base, parts: Parts): string {
  const known = [...parts.offices, ...parts.nationalities, ...parts.names.filter((hit) => !hit.entry.id.startsWith('person:'))]
  const from = Math.min(...known.map((hit) => hit.from))
  const to = Math.max(...known.map((hit) => hit.to))
  return sentence.text.slice(start(sentence, Math.max(from, base.from)), end(sentence, Math.min(to, base.to)))
}

/**
 * The gender a verb before this phrase would show: by the head noun's ending (a plural of things follows its
 * singular), by the pack's list of masculine names, feminine for other states; '' where nothing tells.
 */
export function genderOf(sentence: Sentence, from: number): 'm' | 'f' | '' {
  const office = hitAt(sentence, from, 'offices')
  if (office !== undefined) {
    if (office.entry.id !== 'institution' && office.entry.id !== 'group' && office.agreement === 'p') return 'm'
    const endings = sentence.lexicon.pack.clitics.meanings['feminine'] ?? []
    return endings.some((ending) => office.entry.lemma.split(' ')[0]?.endsWith(ending)) ? 'f' : 'm'
  }
  if (hitAt(sentence, from, 'agreement', 'masculine')) return 'm'
  const name = hitAt(sentence, from, 'parties', 'names')
  return name?.entry.id.startsWith('country:') ? 'f' : ''
}

/** Feminine by the endings that the pack lists as `feminine`, else masculine; a plural is a plural. */
function agreementOf(sentence: Sentence, head: Hit): string {
  if (head.agreement === 'p') return 'p'
  const endings = sentence.lexicon.pack.clitics.meanings['feminine'] ?? []
  return endings.some((ending) => head.entry.lemma.split(' ')[0]?.endsWith(ending)) ? 'f.s' : 'm.s'
}

const start = (sentence: Sentence, at: number): number => (sentence.tokens[at] as Token).start
const end = (sentence: Sentence, to: number): number => (sentence.tokens[to - 1] as Token).end
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at)

function fold(sentence: Sentence, tokens: readonly number[]): string[] {
  return tokens.map((at) => (sentence.tokens[at] as Token).fold)
}

function written(sentence: Sentence, tokens: readonly number[]): string {
  if (tokens.length === 0) return ''
  return sentence.text.slice(start(sentence, tokens[0] as number), end(sentence, (tokens[tokens.length - 1] as number) + 1))
}

function wordsOf(sentence: Sentence, from: number, to: number): string[] {
  return fold(sentence, range(from, to)).filter((word) => /[\p{L}\p{N}]/u.test(word))
}

function wordsAsWritten(sentence: Sentence, base: Base): string {
  return sentence.text.slice(start(sentence, base.from), end(sentence, base.to))
}

function hitWords(sentence: Sentence, hit: Hit): string {
  return sentence.text.slice(start(sentence, hit.from), end(sentence, hit.to))
}

/** Ids hold at most eight words, joined by hyphens. */
function slug(words: readonly string[]): string {
  return words.slice(0, 8).join('-')
}
