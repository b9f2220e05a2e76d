// Openers: the words that open a condition's clause, told from those that only look like them.
import type { Hit } from '../kit/index.ts'
import { type Role, roleOf } from './lore.ts'
import type { Scope } from './scope.ts'

/** Roles of words that open a condition. */
export const OPENERS: readonly Role[] = [
  'if',
  'unless',
  'when',
  'after',
  'before',
  'until',
  'regardless',
]
/** Keys of the openers that a clause follows; before a noun others leave a noun. */
const BEFORE_CLAUSE: readonly string[] = ['clause', 'whether']
const FINITE: readonly string[] = ['past', 'present']

/** True for a hit whose clause is a condition: "if", "unless", "until X agrees". */
export function opensClause(scope: Scope, hit: Hit): boolean {
  const role = roleOf(hit)
  if (role === undefined || !OPENERS.includes(role) || isShadowed(scope, hit)) return false
  const frame = hit.entry.path[1] ?? ''
  if (hit.entry.file !== 'conditions' || BEFORE_CLAUSE.includes(frame)) return true
  // "Until" and "even", "up to": a verb tells.
  return frame === 'even' && hasAfter(scope, hit, ({ form }) => FINITE.includes(form))
}

/** True for a hit that opens a condition about an event: "after a ceasefire", "only after". */
export function opensEvent(scope: Scope, hit: Hit): boolean {
  const role = roleOf(hit)
  if (role === undefined || !EVENT_ROLES.includes(role) || isShadowed(scope, hit)) return false
  const frame = hit.entry.path[1] ?? ''
  if (hit.entry.file !== 'conditions' || frame === 'only') return true
  if (frame === 'hanging') return isTiedOn(scope, hit)
  if (frame === 'verb') return hasAfter(scope, hit, ({ form }) => form === 'past')
  return hasAfter(scope, hit, ({ entry }) => entry.file === 'facts')
}

const EVENT_ROLES: readonly Role[] = [...OPENERS, 'depends-on', 'in-exchange-for', 'without']

/** "Dependent on": the next word bears or is the preposition that the opener takes. */
function isTiedOn({ tokens }: Scope, { to, entry }: Hit): boolean {
  const next = tokens[to]?.fold ?? ''
  return entry.after.some((letters) => next.startsWith(letters))
}

function hasAfter({ hits }: Scope, { to }: Hit, is: (hit: Hit) => boolean): boolean {
  return (hits[to] ?? []).some(is)
}

/** The same words, or a longer phrase over them, are none: "and that", "whether", "except that". */
function isShadowed(scope: Scope, hit: Hit): boolean {
  const size = hit.to - hit.from
  for (let from = Math.max(0, hit.from - 2); from <= hit.from; from++) {
    for (const other of scope.hits[from] ?? []) {
      const isOver = other.to >= hit.to && other.to - other.from >= size
      if (isOver && (roleOf(other) === 'that' || SHADOWS.includes(other.entry.id))) return true
    }
  }
  return isRestOfCue(scope, hit)
}

const SHADOWS: readonly string[] = ['not-an-opener', 'stop']
/** Words between a verb of saying and the preposition that it takes. */
const CUE_REACH = 16

/** "Pointed | to the fact that": the preposition belongs to a verb of saying before it. */
function isRestOfCue({ tokens, hits }: Scope, { from, to }: Hit): boolean {
  const preposition = tokens[from]?.fold ?? ''
  if (to - from < 2) return false
  const before = hits.slice(Math.max(0, from - CUE_REACH), from).flat()
  return before.some(({ entry }) => entry.file === 'speech' && entry.after.includes(preposition))
}
