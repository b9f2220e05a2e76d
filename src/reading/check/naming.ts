// Naming: whether stretches of a text name a party, name others instead, or name nobody.
import type { Party } from '../../model/index.ts'
import { foldText, type Spans } from '../../text/index.ts'
import { type Ground, namedIn } from './ground.ts'
import type { Lore } from './lore.ts'
import { stemsOf } from './walk.ts'

/** `other`: the stretches name parties of the kind, and this one is not among them. */
export type Naming = 'named' | 'other' | 'silent'

export function namingIn(ground: Ground, id: string, spans: Spans): Naming {
  const party = ground.parties.get(id)
  const found = new Set<string>()
  for (const span of spans) {
    const here = namedIn(ground.scope(span))
    for (const one of here) found.add(one)
    const isHere = here.has(id) || [...here].some((one) => isFor(ground, one, id))
    if (isHere || isCalled(ground, party, ground.forms(span))) return 'named'
  }
  // A name of several words may stand in several spans.
  if (spans.length > 1) {
    const forms = new Set(spans.flatMap((span) => [...ground.forms(span)]))
    if (isCalled(ground, party, forms)) return 'named'
  }
  const own = party?.represents
  const others = [...found].filter((one) => one !== own && isAlike(one, id))
  return others.length > 0 && (own === undefined || !found.has(own)) ? 'other' : 'silent'
}

/** A person or office speaks for the party. */
function isFor(ground: Ground, one: string, id: string): boolean {
  return ground.parties.get(one)?.represents === id
}

/** True where the text names a party anywhere. */
export function isNamedAnywhere(ground: Ground, id: string): boolean {
  const known = ground.answers.get(id)
  if (known !== undefined) return known
  const { named, forms } = ground.whole()
  const party = ground.parties.get(id)
  const answer =
    named.has(id) ||
    [...named].some((one) => isFor(ground, one, id)) ||
    isCalled(ground, party, forms)
  ground.answers.set(id, answer)
  return answer
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

/** True where words of the party's name, or of its office as the report gives it, are met. */
function isCalled(ground: Ground, party: Party | undefined, forms: ReadonlySet<string>): boolean {
  if (party === undefined) return false
  const calls = [
    ...party.names.map(({ text }) => text),
    ...(party.role === undefined ? [] : [party.role]),
  ]
  return calls.some((call) => {
    const wanted = wordsOf(ground.lore, call)
    const met = wanted.filter((word) => isMet(ground.lore, word, forms)).length
    // A person may be called by one name; a group is told by most of its words.
    return met > 0 && (party.kind === 'person' || party.kind === 'role' || met * 2 >= wanted.length)
  })
}

/** The same word, or one with other letters glued before it. */
function isMet(lore: Lore, word: string, forms: ReadonlySet<string>): boolean {
  return forms.has(word) || stemsOf(lore, word).some((stem) => stem.length > 1 && forms.has(stem))
}

/** True where the text introduces somebody beside a party, or in a sentence that names no other. */
export function areTogether(ground: Ground, somebody: string, id: string): boolean {
  const { beside } = ground.whole()
  const party = ground.parties.get(somebody)
  for (const [one, forms] of beside) {
    const isIts = one === id || isFor(ground, one, id)
    if (isIts && isCalled(ground, party, forms)) return true
  }
  return false
}

function wordsOf({ lexicon, little }: Lore, call: string): string[] {
  const words = foldText(lexicon.folding, call).split(/[^\p{L}\p{N}]+/u)
  const telling = words.filter((word) => word.length >= LETTERS_MIN && !little.has(word))
  return telling.length > 0 ? telling : words.filter((word) => word !== '')
}
