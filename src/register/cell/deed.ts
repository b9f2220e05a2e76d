// Deeds: how much of a promise is delivered, and whether others than the party say so.
import type { Quantity } from '../../model/index.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import type { Word } from '../word/day-word.ts'

function amountOf({ value, min, max }: Quantity): number | undefined {
  return value ?? min ?? max
}

/** Delivered so far in one unit: instalments add up, running totals don't. */
function deliveredOf(unit: string, deeds: readonly Quantity[]): number {
  const counted = deeds.filter((quantity) => quantity.unit === unit)
  const parts = counted.filter(({ mode }) => mode === 'instalment' || mode === 'additional')
  const totals = counted.filter((quantity) => !parts.includes(quantity))
  const sum = parts.reduce((total, quantity) => total + (amountOf(quantity) ?? 0), 0)
  return Math.max(sum, ...totals.map((quantity) => amountOf(quantity) ?? 0))
}

/** True when the promise states more of a unit than all deeds so far: 18 of 100 stays underway. */
export function fallsShort(promised: readonly Quantity[], deeds: readonly Quantity[]): boolean {
  return promised.some((quantity) => {
    const wanted = quantity.mode === 'up-to' ? undefined : (quantity.value ?? quantity.min)
    const isCounted = deeds.some(({ unit }) => unit === quantity.unit)
    return wanted !== undefined && isCounted && deliveredOf(quantity.unit, deeds) < wanted
  })
}

function isBeneficiary(row: KeptPosition): boolean {
  const { beneficiary, place, target } = row.position
  const others = [row.object, beneficiary, place, target]
  return row.speaker !== null && row.speaksFor !== row.party && others.includes(row.speaksFor ?? '')
}

/** Whoever has it done to them says so, or two independent reports that do not quote the party. */
export function isConfirmed(rows: readonly KeptPosition[]): boolean {
  const done = rows.filter(
    (row) => row.position.stance === 'done' && row.voice !== 'own' && row.voice !== 'asked',
  )
  const reports = new Set(
    done.filter((row) => !row.witness.startsWith('copy:')).map((row) => row.witness),
  )
  return done.some(isBeneficiary) || reports.size > 1
}

/** The same word with its deed taken for a beginning where the promise is larger. */
export function measured(
  word: Word,
  promised: readonly Quantity[],
  deeds: readonly Quantity[],
): Word {
  const isPart = word.stance === 'done' && fallsShort(promised, deeds)
  return isPart ? { ...word, stance: 'underway' } : word
}
