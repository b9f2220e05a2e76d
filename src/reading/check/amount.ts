// Amounts: whether the number and the unit of a quantity stand in its words.
import type { Quantity } from '../../model/index.ts'
import type { Hit } from '../kit/index.ts'
import { type Ground, quote } from './ground.ts'

/** Why a quantity is not what its words say; undefined where it is. */
export function judgeQuantity(ground: Ground, quantity: Quantity): string | undefined {
  const { value, min, max, unit, spans } = quantity
  const words = quote(ground.text, spans)
  const numbers = numbersIn(ground, quantity)
  for (const wanted of [value, min, max]) {
    if (wanted === undefined) continue
    if (numbers.length > 0 ? !isAmong(numbers, wanted) : !isImplied(ground, quantity, wanted))
      return `number: ${wanted} does not stand in "${words}"`
  }
  const units = unitsIn(ground, quantity)
  const isNamed = units.size === 0 || units.has(unit)
  return isNamed ? undefined : `number: "${words}" counts ${[...units].join(', ')}, not ${unit}`
}

function numbersIn(ground: Ground, { spans }: Quantity): number[] {
  return spans.flatMap((span) =>
    ground
      .units(span)
      .filter(({ kind }) => kind === 'number')
      .map(({ key }) => Number(key.slice(1).replace('%', ''))),
  )
}

const SCALES: readonly number[] = [1e3, 1e6, 1e9]

/**
 * The number itself, or in the scale of another: "between 10 and 20 thousand" begins at ten
 * thousand.
 */
function isAmong(numbers: readonly number[], wanted: number): boolean {
  // Fractions of millions are no whole multiples in binary; what anybody writes has fewer digits.
  const isSame = (one: number) => one.toPrecision(12) === wanted.toPrecision(12)
  if (numbers.some(isSame)) return true
  return numbers.some((number, at) => {
    const others = numbers.filter((_, next) => next !== at)
    const isScale = (scale: number) => others.some((one) => one >= scale && one % scale === 0)
    return SCALES.some((scale) => isSame(number * scale) && isScale(scale))
  })
}

/**
 * Without a number in words or figures: one thing, a pair told by its ending, a part, or tens,
 * hundreds ...
 */
function isImplied(ground: Ground, quantity: Quantity, wanted: number): boolean {
  const hits = hitsIn(ground, quantity)
  const isPair = hits.some(
    ({ agreement, entry }) => agreement.endsWith('d') || entry.path.includes('two'),
  )
  if (isPair && wanted % 2 === 0 && wanted <= 2) return true
  if (hits.some(({ entry }) => entry.path[0] === 'fraction' || entry.path[0] === 'few')) return true
  if (hits.some(({ entry }) => entry.path[0] === 'scale' && entry.path[2] === 'many')) return true
  return wanted === 1 && !isPair
}

function unitsIn(ground: Ground, quantity: Quantity): ReadonlySet<string> {
  const hits = hitsIn(ground, quantity).filter(({ entry }) => entry.path[0] === 'unit')
  return new Set(hits.map(({ entry }) => entry.path[1] ?? ''))
}

function hitsIn(ground: Ground, { spans }: Quantity): Hit[] {
  return spans.flatMap((span) =>
    ground.scope(span).hits.flatMap((here) => here.filter(({ entry }) => entry.file === 'numbers')),
  )
}
