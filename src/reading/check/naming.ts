// Naming: whether stretches of a text name a party, name others instead, or name nobody.
import type { Party } from '../../model/index.ts'
import { foldText, type Spans } from '../../text/index.ts'
import { type Ground, namedIn } from './ground.ts'
import { isSameWord } from './letter.ts'
import type { Lore } from './lore.ts'
import { stemsOf } from './walk.ts'

/** `other`: the stretches name parties of the kind, and this one is not among them. */
export type Naming = 'named' | 'other' | 'silent'

export function namingIn(ground: Ground, id: string, spans: Spans): Naming {
  const found = new Set<string>()
  for (const span of spans) for (const one of namedIn(ground.scope(span))) found.add(one)
  const party = ground.parties.get(id)
  if (found.has(id) || isCalled(ground, party, spans)) return 'named'
  for (const one of found) if (ground.parties.get(one)?.represents === id) return 'named'
  const own = party?.represents
  const others = [...found].filter((one) => one !== own && isAlike(one, id))
  return others.length > 0 && (own === undefined || !found.has(own)) ? 'other' : 'silent'
}

/**
 * States and organisations are told apart by their names; a person or group beside them proves
 * nothing.
 */
function isAlike(one: string, other: string): boolean {
  return kindOf(one) === kindOf(other) && kindOf(one) !== 'group'
}

function kindOf(id: string): string {
  return id.slice(0, id.indexOf(':'))
}

/** Words too short or too common to name anybody. */
const LETTERS_MIN = 3

/**
 * True where words of the party's name, or of its office as the report gives it, stand in the
 * spans.
 */
function isCalled(ground: Ground, party: Party | undefined, spans: Spans): boolean {
  if (party === undefined) return false
  const words = spans.flatMap((span) => ground.scope(span).tokens.map(({ fold }) => fold))
  const calls = [
    ...party.names.map(({ text }) => text),
    ...(party.role === undefined ? [] : [party.role]),
  ]
  return calls.some((call) => {
    const wanted = wordsOf(ground.lore, call)
    const met = wanted.filter((word) => words.some((one) => isForm(ground.lore, one, word))).length
    // A person may be called by one name; a group is told by most of its words.
    return met > 0 && (party.kind === 'person' || party.kind === 'role' || met * 2 >= wanted.length)
  })
}

function wordsOf({ lexicon, little }: Lore, call: string): string[] {
  const words = foldText(lexicon.folding, call).split(/[^\p{L}\p{N}]+/u)
  const telling = words.filter((word) => word.length >= LETTERS_MIN && !little.has(word))
  return telling.length > 0 ? telling : words.filter((word) => word !== '')
}

/** The same word with other letters glued before it. */
function isForm(lore: Lore, one: string, other: string): boolean {
  if (isSameWord(lore.manners, one, other)) return true
  const stems = stemsOf(lore, other)
  return stemsOf(lore, one).some((stem) => stem.length > 1 && stems.includes(stem))
}
