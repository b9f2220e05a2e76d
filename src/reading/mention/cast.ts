// The cast: everybody a report names, so that a surname, an office or a pronoun later on can be
// told.
import type { Party } from '../../model/index.ts'
import { sliceSpans } from '../../text/index.ts'
import { copyWith, type Lexicon, type Sentence } from '../kit/index.ts'
import type { PartyTable } from '../scene.ts'
import { settled } from './homograph.ts'
import type { Mention } from './mention.ts'
import { isOwned } from './owned.ts'

interface Member {
  readonly id: string
  kind: Party['kind']
  /** Folded words of the name. */
  words: readonly string[]
  name: string
  office?: string
  role?: string
  represents?: string
  agreement: string
  size?: Mention['size']
  sizeNote?: string
  members?: readonly string[]
}

export interface Cast {
  readonly lexicon: Lexicon
  readonly table: PartyTable
  readonly members: Map<string, Member>
  /** Folded last word of a person's name, to the person. */
  readonly surnames: Map<string, string>
  /** Mentions found at the tokens of a sentence; null where there is none. */
  readonly seen: WeakMap<Sentence, (Mention | null | undefined)[]>
}

export function makeCast(lexicon: Lexicon, table: PartyTable): Cast {
  return { lexicon, table, members: new Map(), surnames: new Map(), seen: new WeakMap() }
}

/** Takes a mention into the cast and gives it the identity that the report has for it. */
export function admit(cast: Cast, found: Mention, sentence: Sentence): Mention {
  const mention = settled(cast, sentence, found)
  if (mention.kind === 'role' && mention.party === null) {
    const { from, to, represents } = mention
    // "Brazil ... its minister of defence" is somebody else's minister than the one known.
    const isOthers = represents === undefined && to - from > 1 && isOwned(sentence, from, to)
    if (!isOthers) return roleHolder(cast, mention)
    return roleHolder(
      cast,
      copyWith(mention, { role: sliceSpans(sentence.text, mention.spans) }),
      true,
    )
  }
  if (mention.party === null) return mention
  const words = wordsOf(sentence, mention)
  const known = mention.kind === 'person' ? samePerson(cast, mention, words) : undefined
  const id = known ?? mention.party
  const member = cast.members.get(id)
  if (member === undefined) enter(cast, id, mention, words)
  else enrich(cast, member, mention, words)
  const record = cast.members.get(id) as Member
  // Not by spreading: keys that are added after a spread give every mention a shape of its own,
  // and whatever reads mentions gets slow.
  return Object.assign({}, mention, {
    party: id,
    agreement: mention.agreement || record.agreement,
    ...(record.represents === undefined ? {} : { represents: record.represents }),
    ...(record.office === undefined ? {} : { office: record.office }),
  })
}

function wordsOf(sentence: Sentence, mention: Mention): string[] {
  const name = mention.name ?? ''
  const { folding } = sentence.lexicon
  const words: string[] = []
  for (let at = mention.from; at < mention.to; at++) {
    const token = sentence.tokens[at]
    if (token === undefined || token.kind !== 'word') continue
    if (name.includes(sentence.text.slice(token.start, token.end))) words.push(token.fold)
  }
  return words.length > 0 || folding === undefined ? words : []
}

function samePerson(cast: Cast, mention: Mention, words: readonly string[]): string | undefined {
  if (mention.party !== null && cast.members.has(mention.party)) return mention.party
  const last = words[words.length - 1]
  const found = last === undefined ? undefined : cast.surnames.get(last)
  if (found === undefined) return undefined
  const member = cast.members.get(found) as Member
  const shared = words.filter((word) => member.words.includes(word)).length
  const shorter = Math.min(words.length, member.words.length)
  const otherNation =
    member.represents !== undefined &&
    mention.represents !== undefined &&
    member.represents !== mention.represents
  return shared >= shorter && !otherNation ? found : undefined
}

/**
 * A role without a name: the one person of the cast who holds it. Several or none: the role itself.
 * @param isNew nobody known so far holds it
 */
function roleHolder(cast: Cast, mention: Mention, isNew = false): Mention {
  const official = isNew ? undefined : sameOfficial(cast, mention)
  if (official !== undefined) return copyWith(mention, { party: official.id })
  const fits: Member[] = []
  for (const one of isNew ? [] : cast.members.values()) {
    if (one.kind === 'person' && one.represents !== undefined && holds(one, mention)) fits.push(one)
  }
  const exact = fits.filter((one) => one.office === mention.office)
  const chosen = exact.length > 0 ? exact : fits
  if (chosen.length === 1) {
    const one = chosen[0] as Member
    return copyWith(mention, {
      party: one.id,
      represents: one.represents as string,
      agreement: one.agreement || mention.agreement,
    })
  }
  const id = `role:x-${(mention.role ?? '')
    .split(/\s+/)
    .map((word) => fold(cast, word))
    .join('-')}`
  if (!cast.members.has(id)) {
    cast.members.set(id, {
      id,
      kind: 'role',
      words: [],
      name: mention.role ?? '',
      agreement: mention.agreement,
      ...(mention.office === undefined ? {} : { office: mention.office }),
      ...(mention.role === undefined ? {} : { role: mention.role }),
      ...(mention.represents === undefined ? {} : { represents: mention.represents }),
    })
  }
  return copyWith(mention, { party: id })
}

/**
 * "The official" after "an official in the movement": the one whom the report hides, and none of
 * those it names.
 */
function sameOfficial(cast: Cast, { office, role, represents }: Mention): Member | undefined {
  if (office !== 'official' || !isDefinite(cast, role ?? '')) return undefined
  const before = [...cast.members.values()].filter(
    (one) =>
      one.kind === 'role' &&
      one.office === office &&
      !isDefinite(cast, one.role ?? '') &&
      (represents === undefined || one.represents === represents),
  )
  return before.length === 1 ? before[0] : undefined
}

function isDefinite(cast: Cast, words: string): boolean {
  const definite = cast.lexicon.pack.clitics.meanings.definite ?? []
  return definite.some((article) => fold(cast, words).startsWith(article))
}

/**
 * An official is any office holder; a president is a president; nations must agree where both are
 * told.
 */
function holds(one: Member, mention: Mention): boolean {
  if (mention.represents !== undefined && one.represents !== mention.represents) return false
  if (mention.office === 'official' || mention.office === one.office) return true
  return mention.office === 'minister' && (one.office ?? '').endsWith('minister')
}

function fold(cast: Cast, word: string): string {
  let folded = ''
  for (const letter of word) {
    const unit = cast.lexicon.pack.folding.letters[letter] ?? letter.toLowerCase()
    if (!cast.lexicon.pack.folding.dropped.includes(letter)) folded += unit
  }
  return folded
}

function enter(cast: Cast, id: string, mention: Mention, words: readonly string[]): void {
  const record = cast.table[id]
  const represents = record?.represents ?? mention.represents
  const office = mention.office ?? record?.office
  const member: Member = {
    id,
    kind: mention.kind === 'anonymous' || mention.kind === 'pronoun' ? 'role' : mention.kind,
    words,
    name: mention.name ?? '',
    agreement: mention.agreement,
    ...(office === undefined ? {} : { office }),
    ...(mention.role === undefined ? {} : { role: mention.role }),
    ...(represents === undefined || represents === id ? {} : { represents }),
    ...(mention.size === undefined ? {} : { size: mention.size }),
    ...(mention.sizeNote === undefined ? {} : { sizeNote: mention.sizeNote }),
    ...(mention.members === undefined ? {} : { members: mention.members }),
  }
  cast.members.set(id, member)
  const last = words[words.length - 1]
  if (member.kind === 'person' && last !== undefined && !cast.surnames.has(last))
    cast.surnames.set(last, id)
}

function enrich(cast: Cast, member: Member, mention: Mention, words: readonly string[]): void {
  if (words.length > member.words.length && member.kind === 'person') {
    member.words = words
    member.name = mention.name ?? member.name
    const last = words[words.length - 1]
    if (last !== undefined && !cast.surnames.has(last)) cast.surnames.set(last, member.id)
  }
  member.office ??= mention.office
  member.role ??= mention.role
  if (mention.represents !== member.id) member.represents ??= mention.represents
  member.agreement ||= mention.agreement
  member.size ??= mention.size
  member.sizeNote ??= mention.sizeNote
}

/** The parties of a reading, for those ids that it uses, in order of id. */
export function partiesOf(cast: Cast, used: ReadonlySet<string>): Party[] {
  return [...used].sort().map((id) => partyOf(cast, id))
}

function partyOf(cast: Cast, id: string): Party {
  const lang = cast.lexicon.pack.id
  const member = cast.members.get(id)
  const _record = cast.table[id]
  if (member === undefined) return { id, kind: kindOf(id), names: namesFrom(cast, id, lang) }
  // A party that the pack knows goes by the pack's name: the text's may be glued, or a capital's.
  const known = namesFrom(cast, id, lang).map((one) => one.text)
  const own = known.length > 0 && member.kind !== 'person' ? [] : [member.name]
  const names = [...new Set([...known, ...own])].filter(Boolean)
  return {
    id,
    kind: member.kind,
    names: names.slice(0, 2).map((text) => ({ text, lang })),
    ...(member.role === undefined ? {} : { role: member.role }),
    ...(member.represents === undefined ? {} : { represents: member.represents }),
    ...(member.size?.value === undefined ? {} : { statedSize: member.size.value }),
    ...(member.sizeNote === undefined ? {} : { sizeNote: member.sizeNote }),
  }
}

function namesFrom(cast: Cast, id: string, lang: string): { text: string; lang: string }[] {
  const text = cast.lexicon.partyNames.get(id)
  return text === undefined ? [] : [{ text, lang }]
}

function kindOf(id: string): Party['kind'] {
  if (id.startsWith('country:')) return 'state'
  if (id.startsWith('org:')) return 'organisation'
  if (id.startsWith('person:')) return 'person'
  return id.startsWith('role:') ? 'role' : 'group'
}
