// The check of a hand entry: beside all that a reading must show, the words must tell the deed and
// the domain, which no reader found in them.
import { factsOf, type Position, type Reading } from '../../model/index.ts'
import type { Hit, Lexicon } from '../kit/index.ts'
import { actionOfThing, carry } from '../position/frame.ts'
import { type Ground, makeGround, quote } from './ground.ts'
import { checkReading, type Refusal } from './reading.ts'

/** The broader action of each, as the vocabulary has it. */
export type Broader = Readonly<Record<string, { readonly broader?: string }>>

/**
 * Everything that the words of an entry do not bear, in the order of its positions; empty where
 * they bear all. Never throws.
 */
export function checkEntry(lexicon: Lexicon, reading: Reading, actions: Broader): Refusal[] {
  const ground = makeGround(lexicon, reading)
  const own = reading.positions.flatMap((position) => [
    ...judgeDeed(ground, position, actions),
    ...judgeDomains(ground, position),
    ...judgeFacts(ground, position),
  ])
  return [...checkReading(lexicon, reading).refused, ...own]
}

const OTHER = 'other'

function judgeDeed(ground: Ground, position: Position, actions: Broader): Refusal[] {
  const { id, action } = position
  if (action === OTHER) return []
  const told = deedsIn(ground, position)
  const seen = new Set(told)
  // Who funds supports: what is narrower bears what is broader.
  for (const one of seen) {
    const { broader } = actions[one] ?? {}
    if (broader !== undefined) seen.add(broader)
  }
  if (seen.has(action)) return []
  const words = quote(ground.text, position.evidence.spans)
  const found = [...told].sort().join(', ')
  const why =
    found === ''
      ? `no word of "${words}" tells ${action}`
      : `"${words}" tells ${found}, not ${action}`
  return [{ id, field: 'action', falls: 'part', why: `deed: ${why}` }]
}

/** Deeds that the words of the evidence can tell: by a name of its own, or a verb and its thing. */
function deedsIn(ground: Ground, position: Position): ReadonlySet<string> {
  const hits = hitsOf(ground, position)
  const named = hits.filter(({ entry }) => entry.file === 'actions').map(keyOf)
  const carriers = hits.filter(({ entry }) => entry.file === 'carriers').map(keyOf)
  const things = hits.filter(({ entry }) => entry.file === 'things').map(keyOf)
  const carried = things.flatMap((thing) => [
    actionOfThing(thing),
    ...carriers.map((carrier) => carry(carrier, thing)),
  ])
  const told = [...named, ...carried].filter((one) => one !== undefined && one !== OTHER)
  return new Set(told as string[])
}

function judgeDomains(ground: Ground, position: Position): Refusal[] {
  const told = new Set(
    hitsOf(ground, position)
      .filter(({ entry }) => entry.file === 'domains')
      .map(keyOf),
  )
  const words = quote(ground.text, position.evidence.spans)
  return (position.domains ?? [])
    .filter((domain) => !told.has(domain))
    .map((domain) => {
      const why = `domain: no word of "${words}" tells ${domain}`
      return { id: position.id, field: 'domains', falls: 'field' as const, why }
    })
}

/** A fact of the vocabulary is told by its words; one without is the text's own. */
function judgeFacts(ground: Ground, { id, condition }: Position): Refusal[] {
  return factsOf(condition).flatMap(({ fact, evidence }): Refusal[] => {
    const predicate = fact.split('(')[0] ?? ''
    if (fact.startsWith('said:')) return []
    const hits = evidence.spans.flatMap((span) => ground.scope(span).hits.flat())
    if (hits.some((hit) => hit.entry.file === 'facts' && keyOf(hit) === predicate)) return []
    const why = `condition: no word of "${quote(ground.text, evidence.spans)}" tells ${predicate}`
    return [{ id, field: 'condition', falls: 'part', why }]
  })
}

function hitsOf(ground: Ground, { evidence, quantity = [] }: Position): readonly Hit[] {
  const spans = [...evidence.spans, ...quantity.flatMap((one) => one.spans)]
  return spans.flatMap((span) => ground.scope(span).hits.flat())
}

function keyOf({ entry }: Hit): string {
  return entry.path[0] ?? ''
}
