// Subjects: which names stand where the subject of a position's predicate stands, by rules of the
// check's own.
import type { Position } from '../../model/index.ts'
import type { Hit } from '../kit/index.ts'
import type { Ground } from './ground.ts'
import { namingIn } from './naming.ts'
import { hitsEndingAt, type Scope, tokenAt } from './scope.ts'

/** A state or organisation whose bare name ends where the evidence begins is its subject. */
export function subjectBefore(ground: Ground, { party, evidence }: Position): string | undefined {
  const [first] = evidence.spans
  if (first === undefined || party === null) return undefined
  const scope = ground.sentence(first)
  const at = tokenAt(scope, first[0])
  const here = hitsEndingAt(scope, at).filter(
    ({ entry, before }) => entry.file === 'parties' && before === '',
  )
  const name = here.find(({ entry }) => entry.path[1] === 'names')
  // The same letters may be a state's name and another's capital.
  // So may an institution's first word be another's than the one that goes by it alone.
  if (here.some(({ from }) => isInstitution(scope, from, at))) return undefined
  if (name === undefined || here.some(({ entry }) => isOf(ground, entry.id, party)))
    return undefined
  if (!/^(country|org):/.test(name.entry.id) || !/^(country|org):/.test(party)) return undefined
  // Only "that" before it makes the name a subject beyond doubt: "the army of X will", "with X
  // will".
  const before = hitsEndingAt(scope, name.from)
  if (!before.some(({ entry }) => entry.file === 'speech' && entry.path.includes('that')))
    return undefined
  return scope.text.slice(scope.tokens[name.from]?.start, scope.tokens[name.to - 1]?.end)
}

function isInstitution({ hits }: Scope, from: number, to: number): boolean {
  return (hits[from] ?? []).some(({ entry, to: end }) => entry.id === 'institution' && end === to)
}

export function isOf(ground: Ground, id: string, party: string): boolean {
  return (
    id === party ||
    ground.parties.get(party)?.represents === id ||
    ground.parties.get(id)?.represents === party
  )
}

/** Tokens at the beginning of the evidence among which a subject that follows its verb stands. */
const SUBJECT_REACH = 7

/**
 * The stretch in which a subject stands: the sentence up to the predicate, and a little after it.
 */
function subjectSide(
  ground: Ground,
  { evidence }: Position,
): { scope: Scope; predicate: number; reach: number } | undefined {
  const [first] = evidence.spans
  if (first === undefined) return undefined
  const scope = ground.sentence(first)
  const end = tokenAt(scope, first[1] - 1) + 1
  const predicate = tokenAt(scope, first[0])
  return { scope, predicate, reach: Math.min(end, predicate + SUBJECT_REACH) }
}

/** Names on the side of the subject that no preposition leads to. */
export function subjectsOf(ground: Ground, position: Position): readonly Hit[] {
  const side = subjectSide(ground, position)
  if (side === undefined) return []
  const { scope, reach, predicate } = side
  const names = scope.hits
    .slice(0, reach)
    .flat()
    .filter(({ entry }) => entry.file === 'parties')
  return names.filter((hit) => {
    if (isTied(ground, scope, hit)) return false
    return hit.entry.path[1] !== 'adjectives' || hit.from < predicate || isOfOffice(scope, hit)
  })
}

/** Words from an office or institution to the nationality that it bears. */
const OFFICE_REACH = 3

/** After the verb "German" alone is an object's; "the German government" is a subject. */
function isOfOffice({ hits }: Scope, { from }: Hit): boolean {
  const before = hits.slice(Math.max(0, from - OFFICE_REACH), from).flat()
  return before.some(({ entry }) => entry.file === 'offices' || entry.id === 'institution')
}

/**
 * The party is named before the predicate or right after it, and not only as what a preposition
 * leads to.
 */
export function isSubject(ground: Ground, position: Position): boolean {
  const { party } = position
  const side = subjectSide(ground, position)
  if (side === undefined || party === null) return false
  if (isName(party))
    return subjectsOf(ground, position).some(({ entry }) => isOf(ground, entry.id, party))
  const { scope, reach } = side
  const [from, to] = [scope.tokens[0]?.start ?? 0, scope.tokens[reach - 1]?.end ?? 0]
  return from < to && namingIn(ground, party, [[from, to]]) === 'named'
}

/** Known by the language's own names: what the report calls it need not be looked for. */
export function isName(id: string): boolean {
  return /^(country|org):(?!x-)/.test(id)
}

/**
 * A preposition stands before the name or is glued to it; "on X" may be an onus, and "of X" a
 * subject's own name.
 */
function isTied({ lore }: Ground, { hits }: Scope, { from, before }: Hit): boolean {
  const { prepositions, and } = lore
  const letters = and.reduce(
    (rest, one) => (rest.startsWith(one) ? rest.slice(one.length) : rest),
    before,
  )
  if (prepositions.some((one) => letters.startsWith(one))) return true
  return (hits[from - 1] ?? []).some(
    ({ entry }) => entry.file === 'ties' && ['to', 'with'].includes(entry.id),
  )
}
