// Ranges of numbers: "10 to 20", "between 10 and 20 thousand", and figures that belong to a date or
// an hour.
import { hitAt, type Sentence, type Token } from '../kit/index.ts'
import type { Bound } from './bound.ts'
import { times } from './figure.ts'
import { type Numeral, numeralAt } from './numeral.ts'

/** "10 to 20", "between 10 and 20 thousand", "10-20"; a single number where no second follows. */
export function rangeAt(
  sentence: Sentence,
  at: number,
  limit: number,
  chain: readonly Bound[],
): Numeral | undefined {
  const first = numeralAt(sentence, at, limit)
  if (first === undefined || first.value === undefined) return first
  if (isPieceOfMore(sentence, at, '/:')) return undefined
  const second = secondOf(sentence, first, limit, chain.at(-1)?.kind)
  if (second?.value === undefined) return isPieceOfMore(sentence, at, '-') ? undefined : first
  const whole = second.value / second.scale
  const low =
    first.scale === 1 && first.value < whole ? times(first.value, second.scale) : first.value
  if (low >= second.value) return first
  return {
    from: first.from,
    to: second.to,
    min: low,
    max: second.value,
    definite: first.definite,
    kind: second.kind,
    isPlain: false,
    scale: second.scale,
  }
}

function secondOf(
  sentence: Sentence,
  first: Numeral,
  limit: number,
  opener: Bound['kind'] | undefined,
): Numeral | undefined {
  const token = sentence.tokens[first.to]
  if (token === undefined || first.to >= limit) return undefined
  if (opener === 'between') {
    const second = numeralAt(sentence, first.to, limit)
    return second !== undefined && second.kind !== 'many' ? second : undefined
  }
  const to = hitAt(sentence, first.to, 'numbers', 'to')
  if (to !== undefined) return numeralAt(sentence, to.to, limit)
  if (token.fold !== '-' && token.fold !== '\u2013') return undefined
  const second = numeralAt(sentence, first.to + 1, limit)
  return second?.kind === 'figure' || second?.kind === 'scaled' ? second : undefined
}

/** A figure that another one touches over a mark: a date, an hour, a score. */
function isPieceOfMore({ tokens }: Sentence, at: number, marks: string): boolean {
  const touches = (mark: Token | undefined, other: Token | undefined, gap: boolean) =>
    mark !== undefined && other?.kind === 'number' && marks.includes(mark.fold) && !gap
  const self = tokens[at] as Token
  if (self.kind !== 'number') return false
  const [one, before, after, two] = [tokens[at - 2], tokens[at - 1], tokens[at + 1], tokens[at + 2]]
  return (
    touches(before, one, before?.end !== self.start || one?.end !== before?.start) ||
    touches(after, two, after?.start !== self.end || two?.start !== after?.end)
  )
}
