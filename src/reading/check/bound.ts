// Parties of a position: whether the words that it carries name whom it binds and whom it concerns.
import type { Position, Resolution, Statement } from '../../model/index.ts'
import type { Span, Spans } from '../../text/index.ts'
import { type Ground, type Objection, quote } from './ground.ts'
import { areTogether, isNamedAnywhere, type Naming, namingIn } from './naming.ts'
import { isName, isSubject, subjectBefore, subjectsOf } from './subject.ts'

/** The statement that a position stands in and those that report it, from the inside out. */
export type Chain = readonly Statement[]

/**
 * Why a position's party is not whom its words bind; undefined where they do, or where it is left
 * open.
 */
export function judgeParty(
  ground: Ground,
  position: Position,
  chain: Chain,
): Objection | undefined {
  const { party, evidence } = position
  if (party === null) return undefined
  const other = subjectBefore(ground, position)
  const words = quote(ground.text, evidence.spans)
  if (other !== undefined) {
    return {
      field: 'party',
      why: `party: "${other}" stands before "${words}", not ${party}`,
      falls: 'part',
      spans: evidence.spans,
    }
  }
  if (isSpeaker(ground, party, chain)) return undefined
  if (isSubject(ground, position)) return undefined
  if (isPointedAt(ground, position, chain) && isNamedAnywhere(ground, party)) return undefined
  return {
    field: 'party',
    why: `party: the words around "${words}" do not name ${party}`,
    falls: 'part',
    spans: evidence.spans,
  }
}

/** Resolutions that point back to somebody named before. */
const POINTING: readonly Resolution[] = ['role', 'pronoun', 'dropped', 'collective', 'unresolved']

/** The words point back to a party named earlier, and no other stands before them. */
function isPointedAt(ground: Ground, position: Position, [told]: Chain): boolean {
  const { party, inferred = [] } = position
  if (party === null) return false
  if (inferred.includes('party')) return true
  if (told !== undefined && !pointsBack(ground, told)) {
    const speaker = told.speaker.party ?? ''
    return speaker.startsWith('person:') && areTogether(ground, speaker, party)
  }
  // Whoever speaks for another state points to that one, unless the reading says that it looked
  // further back.
  const spokenFor = ground.parties.get(told?.speaker.party ?? '')?.represents
  if (spokenFor !== undefined && isName(spokenFor) && isName(party) && spokenFor !== party)
    return false
  const others = subjectsOf(ground, position).filter(
    ({ entry }) => entry.path[1] !== 'adjectives' && isName(entry.id),
  )
  return others.length === 0
}

/** By a role, a pronoun, or one glued to the speaker's word: "his office". */
function pointsBack(ground: Ground, { speaker }: Statement): boolean {
  if (POINTING.includes(speaker.resolution)) return true
  return speaker.spans.some((span) => ground.scope(span).hits[0]?.some(({ after }) => after !== ''))
}

function isSpeaker(ground: Ground, party: string, chain: Chain): boolean {
  return chain.some(({ speaker }) => {
    if (speaker.party === null) return false
    return speaker.party === party || ground.parties.get(speaker.party)?.represents === party
  })
}

/** Every stretch that a position carries, its sentence where the narration itself speaks. */
function carriedBy(ground: Ground, position: Position, chain: Chain): Spans {
  const spans: Span[] = [...position.evidence.spans, ...(position.window?.spans ?? [])]
  for (const { spans: counted } of position.quantity ?? []) spans.push(...counted)
  for (const { content, speaker, addressee } of chain) {
    spans.push(
      ...content.spans,
      ...speaker.spans,
      ...(speaker.antecedent ?? []),
      ...(addressee?.spans ?? []),
    )
  }
  for (const span of position.evidence.spans) {
    const { tokens } = ground.sentence(span)
    const [from, to] = [tokens[0]?.start, tokens.at(-1)?.end]
    if (from !== undefined && to !== undefined) spans.push([from, to])
  }
  return spans
}

const FIELDS = ['place', 'beneficiary', 'target', 'attributedTo'] as const

/**
 * The fields of a position that name a party which its words do not; the position stands without
 * them.
 */
export function judgeRoles(ground: Ground, position: Position, chain: Chain): Objection[] {
  const { inferred = [] } = position
  const spans = carriedBy(ground, position, chain)
  const found: Objection[] = []
  const weigh = (field: string, id: string): void => {
    if (!isId(id) || isSpeaker(ground, id, chain)) return
    const naming: Naming = namingIn(ground, id, spans)
    const isElsewhere = naming !== 'named' && isNamedAnywhere(ground, id)
    if (naming === 'named' || (isElsewhere && (naming === 'silent' || inferred.includes(field))))
      return
    found.push({
      field,
      why: `party: the words do not name ${id} as ${field}`,
      falls: 'field',
      spans: position.evidence.spans,
    })
  }
  for (const field of FIELDS) {
    const id = position[field]
    if (id !== undefined) weigh(field, id)
  }
  for (const id of position.coordinatedWith ?? []) weigh('coordinatedWith', id)
  return found
}

function isId(id: string): boolean {
  return /^(country|org|person|group|role):/.test(id)
}
