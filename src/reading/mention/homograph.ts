// Names that two parties share once their signs are left out: the one of whom the report speaks.
import { hitAt, homographsOf, isSpelt, type Sentence, type Token } from '../kit/index.ts'
import type { Cast } from './cast.ts'
import type { Mention } from './mention.ts'

/**
 * A state by the name of which the report's own people speak, where a name that is spelt without
 * its signs could be another's; else the mention as it is.
 */
export function settled(cast: Cast, sentence: Sentence, mention: Mention): Mention {
  if (mention.kind !== 'state' || mention.party === null) return mention
  const hit = hitAt(sentence, mention.from, 'parties')
  const others = hit === undefined ? [] : homographsOf(sentence.hits[mention.from] ?? [], hit)
  if (hit === undefined || others.length === 0 || hit.entry.id !== mention.party) return mention
  const { start, end } = sentence.tokens[mention.from] as Token
  if (isSpelt(sentence.lexicon, sentence.text.slice(start, end), hit)) return mention
  if (isSpokenOf(cast, mention.party)) return mention
  const other = others.find(({ entry }) => isSpokenOf(cast, entry.id))
  if (other === undefined) return mention
  return Object.assign({}, mention, { party: other.entry.id, represents: other.entry.id })
}

/** The report names somebody who speaks for the party, or the party by another name. */
function isSpokenOf({ members }: Cast, id: string): boolean {
  if (members.has(id)) return true
  for (const one of members.values()) if (one.represents === id) return true
  return false
}
