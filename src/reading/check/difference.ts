// Differences: what the words are about in which a claim departs from the text, and the gravest of
// them as a reason.
import { polarityOf, STANCES, type Stance } from '../../model/index.ts'
import type { Hit } from '../kit/index.ts'
import { type Lore, OWN, roleOf } from './lore.ts'
import type { Difference, Nearest } from './near.ts'
import { KINDS, type Kind, type Reason } from './reason.ts'
import { type Scope, scopeOf, tokenAt } from './scope.ts'
import type { Unit } from './unit.ts'
import { isSameUnit, type Pairing, type Side } from './walk.ts'

/** Less than this share of the claim's words in the text's order is no likeness. */
const LIKENESS_MIN = 0.3
/** Text around a difference that its phrases may reach into. */
const REACH = 120

/** The gravest way in which the claim departs from the nearest stretch of the text. */
export function departureOf(pairing: Pairing, nearest: Nearest | undefined): Reason {
  const { claim } = pairing
  if (nearest === undefined || nearest.same < claim.units.length * LIKENESS_MIN)
    return { kind: 'absent' }
  const swapped = swappedIn(pairing, nearest.differences)
  if (swapped !== undefined) return swapped
  const told = nearest.differences.map((difference) => tell(pairing, difference))
  const [gravest] = told.sort((one, other) => graveness(one) - graveness(other))
  return gravest ?? { kind: 'absent' }
}

function graveness(reason: Reason): number {
  return 'about' in reason ? KINDS.indexOf(reason.about as Kind) : KINDS.length
}

/** Words that changed places: each side has at one place what the other has at another. */
function swappedIn(pairing: Pairing, differences: readonly Difference[]): Reason | undefined {
  const { text } = pairing
  for (const [at, one] of differences.entries()) {
    for (const other of differences.slice(at + 1)) {
      const crossed = isMoved(pairing, one, other) && isMoved(pairing, other, one)
      if (crossed && one.to > one.from && other.to > other.from) {
        const [first, second] = [words(text, one.from, one.to), words(text, other.from, other.to)]
        return { kind: 'swapped', one: first, other: second }
      }
      // One word that passed another looks like a word more here and a word less there.
      const passed = words(text, one.to, other.from)
      const isLost = one.on === one.until && other.from === other.to
      if (isLost && isMoved(pairing, one, other))
        return { kind: 'swapped', one: words(text, one.from, one.to), other: passed }
      const isGained = one.from === one.to && other.on === other.until
      if (isGained && isMoved(pairing, other, one))
        return { kind: 'swapped', one: passed, other: words(text, other.from, other.to) }
    }
  }
  return undefined
}

/** The words that the text has at one difference are those that the claim has at another. */
function isMoved(pairing: Pairing, one: Difference, other: Difference): boolean {
  const size = one.to - one.from
  if (size !== other.until - other.on) return false
  for (let nth = 0; nth < size; nth++) {
    const unit = pairing.text.units[one.from + nth] as Unit
    if (!isSameUnit(pairing, unit, pairing.claim.units[other.on + nth] as Unit)) return false
  }
  return true
}

function words({ text, units }: Side, from: number, to: number): string {
  const first = units[from]
  const last = units[to - 1]
  return first === undefined || last === undefined || to <= from
    ? ''
    : text.slice(first.start, last.end)
}

function tell(pairing: Pairing, difference: Difference): Reason {
  const { lore, text, claim } = pairing
  const { to, on, until } = difference
  const from = withNegation(pairing, difference)
  const one = kindsIn(lore, text, from, to)
  const other = kindsIn(lore, claim, on, until)
  const about = KINDS.find((kind) => one.kinds.has(kind) || other.kinds.has(kind)) ?? 'word'
  const there = words(text, from, to)
  const here = words(claim, on, until)
  if (on === until) return { kind: 'left-out', about, text: there, beside: besideOf(claim, on) }
  if (from === to) return { kind: 'added', about, claim: here, beside: besideOf(claim, until) }
  return {
    kind: 'differs',
    about: opposed(one, other) ? 'polarity' : about,
    text: there,
    claim: here,
  }
}

/**
 * Before a claim's first word the text may have a "not" that belongs to the word changed with it.
 */
function withNegation({ lore, text }: Pairing, { from, to, on }: Difference): number {
  const before = text.units[from - 1]
  if (on > 0 || to === from || before === undefined) return from
  const scope = scopeOf(lore, text.text, before.start, before.end)
  return (scope.hits[0] ?? []).some((hit) => roleOf(hit) === 'not') ? from - 1 : from
}

/** The word after a place, or the one before where none follows. */
function besideOf(side: Side, at: number): string {
  return words(side, at, at + 1) || words(side, at - 1, at)
}

interface Kinds {
  readonly kinds: ReadonlySet<Kind>
  /** Keys of opposites with their side: "accept/for". */
  readonly sides: ReadonlySet<string>
}

const NONE: Kinds = { kinds: new Set(), sides: new Set() }

function kindsIn(lore: Lore, side: Side, from: number, to: number): Kinds {
  const first = side.units[from]
  const last = side.units[to - 1]
  if (first === undefined || last === undefined || to <= from) return NONE
  const start = Math.max(0, first.start - REACH)
  const scope = scopeOf(lore, side.text, start, Math.min(side.text.length, last.end + REACH))
  const kinds = new Set<Kind>()
  const sides = new Set<string>()
  if (side.units.slice(from, to).some((unit) => unit.kind !== 'word')) kinds.add('number')
  const over = hitsOver(scope, first.start, last.end)
  for (const hit of over) {
    // The "not" of "unless" is no negation of its own.
    if (over.some((other) => isInside(hit, other))) continue
    const kind = kindOf(lore, hit)
    if (kind !== undefined) kinds.add(kind)
    const { file, path } = hit.entry
    if (file === OWN && path[0] === 'opposite') sides.add(`${path[1]}/${path[2]}`)
    if (file === 'stances' && isStance(path[0])) sides.add(`stance/${polarityOf(path[0])}`)
  }
  return { kinds, sides }
}

function isInside(hit: Hit, other: Hit): boolean {
  if (other.to - other.from <= hit.to - hit.from || roleOf(other) === undefined) return false
  return other.from <= hit.from && other.to >= hit.to
}

function isStance(name: string | undefined): name is Stance {
  return STANCES.some((stance) => stance === name)
}

/** Hits that overlap `[start, end)`. */
function hitsOver(scope: Scope, start: number, end: number): Hit[] {
  const from = tokenAt(scope, start)
  const to = tokenAt(scope, end - 1) + 1
  return scope.hits.flatMap((here, at) => (at < to ? here.filter((hit) => hit.to > from) : []))
}

function kindOf({ lexicon }: Lore, hit: Hit): Kind | undefined {
  const role = roleOf(hit)
  if (role === 'not' || role === 'deny' || role === 'ask' || role === 'may') return 'polarity'
  if (role === 'party' || role === 'time' || role === 'amount') return role
  if (role === 'bound') return 'number'
  if (role !== undefined && role !== 'that') return 'condition'
  if (hit.entry.file === 'offices') return 'party'
  const future = lexicon.pack.clitics.meanings.future ?? []
  return hit.form === 'present' && future.some((letters) => hit.before.includes(letters))
    ? 'tense'
    : undefined
}

function opposed({ sides: one }: Kinds, { sides: other }: Kinds): boolean {
  const opposites = [...one]
    .filter((key) => key.endsWith('/for'))
    .map((key) => key.replace('/for', '/against'))
  const back = [...one]
    .filter((key) => key.endsWith('/against'))
    .map((key) => key.replace('/against', '/for'))
  return [...opposites, ...back].some((key) => other.has(key))
}
