// Conditions weighed: the truth tables of Kleene's logic, and that unknown is never shown as met.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, Condition, Relation } from '../../model/index.ts'
import { all, any, leaf } from '../fixture/world.ts'
import { type LeafValues, weigh } from './gate.ts'
import { allOf, anyOf, not } from './kleene.ts'

const ANSWERS: readonly Answer[] = ['yes', 'no', 'unknown']

/** The tables as they stand in the books, row by row. */
const AND: Readonly<Record<string, Answer>> = {
  'yes yes': 'yes',
  'yes no': 'no',
  'yes unknown': 'unknown',
  'no yes': 'no',
  'no no': 'no',
  'no unknown': 'no',
  'unknown yes': 'unknown',
  'unknown no': 'no',
  'unknown unknown': 'unknown',
}
const OR: Readonly<Record<string, Answer>> = {
  'yes yes': 'yes',
  'yes no': 'yes',
  'yes unknown': 'yes',
  'no yes': 'yes',
  'no no': 'no',
  'no unknown': 'unknown',
  'unknown yes': 'yes',
  'unknown no': 'unknown',
  'unknown unknown': 'unknown',
}

describe('three-valued logic', () => {
  for (const a of ANSWERS) {
    for (const b of ANSWERS) {
      it(`joins ${a} and ${b} as the tables do`, () => {
        expect(allOf([a, b])).toBe(AND[`${a} ${b}`])
        expect(anyOf([a, b])).toBe(OR[`${a} ${b}`])
      })
    }
  }

  it('turns yes and no round and leaves unknown', () => {
    expect(ANSWERS.map(not)).toEqual(['no', 'yes', 'unknown'])
  })

  it('demands nothing of no facts and offers nothing by no facts', () => {
    expect(allOf([])).toBe('yes')
    expect(anyOf([])).toBe('no')
  })
})

const FACTS = ['f', 'g', 'h', 'i']
type Values = Readonly<Record<string, Answer>>

function leavesOf(values: Values): LeafValues {
  return { value: ({ fact }) => values[fact] ?? 'unknown', isStrict: () => false }
}

function tree(relations: readonly Relation[]): fc.Arbitrary<Condition> {
  const one = fc
    .tuple(fc.constantFrom(...relations), fc.constantFrom(...FACTS))
    .map(([relation, fact]): Condition => leaf(relation, fact))
  return fc.letrec<{ node: Condition }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      one,
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((of) => all(...of)),
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((of) => any(...of)),
      tie('node').map((of): Condition => ({ kind: 'not', of })),
    ),
  })).node
}

const VALUES = fc.record(
  Object.fromEntries(FACTS.map((fact) => [fact, fc.constantFrom(...ANSWERS)])),
)

/** The same tree by the books alone. */
function byTables(condition: Condition, values: Values): Answer {
  if (condition.kind === 'fact') return values[condition.fact] ?? 'unknown'
  if (condition.kind === 'not') return not(byTables(condition.of, values))
  const table = condition.kind === 'all' ? AND : OR
  return condition.of
    .map((part) => byTables(part, values))
    .reduce((a, b) => table[`${a} ${b}`] ?? 'unknown')
}

/** Every way to make the unknown facts known. */
function completions(values: Values): readonly Values[] {
  return FACTS.reduce<readonly Values[]>(
    (ways, fact) =>
      values[fact] === 'unknown'
        ? ways.flatMap((way) => [
            { ...way, [fact]: 'yes' },
            { ...way, [fact]: 'no' },
          ])
        : ways,
    [values],
  )
}

describe('a gate of any shape', () => {
  it('agrees with the truth tables', () => {
    fc.assert(
      fc.property(tree(['if', 'when', 'after', 'within']), VALUES, (condition, values) => {
        expect(weigh([condition], 'gate', 'for', leavesOf(values))).toBe(
          byTables(condition, values),
        )
      }),
    )
  })

  it('is met only if it is met whatever the unknown facts turn out to be', () => {
    fc.assert(
      fc.property(tree(['if', 'when']), VALUES, (condition, values) => {
        const found = weigh([condition], 'gate', 'for', leavesOf(values))
        if (found === 'unknown') return
        for (const known of completions(values)) {
          expect(weigh([condition], 'gate', 'for', leavesOf(known))).toBe(found)
        }
      }),
    )
  })

  it('of the relations that wait is never met by knowing nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Relation>('if', 'when', 'after', 'within', 'depends-on'),
        (of) => {
          expect(weigh([leaf(of, 'f')], 'gate', 'for', leavesOf({}))).toBe('unknown')
        },
      ),
    )
  })
})

describe('what is no gate', () => {
  it('"until" ends and does not open', () => {
    const until = [leaf('until', 'f')]
    expect(weigh(until, 'gate', 'for', leavesOf({ f: 'yes' }))).toBeUndefined()
    expect(weigh(until, 'end', 'for', leavesOf({ f: 'yes' }))).toBe('yes')
    expect(weigh(until, 'end', 'for', leavesOf({}))).toBe('no')
  })

  it('a part of the deed and "regardless" play no role', () => {
    const none = [leaf('after', 'f', 'part'), leaf('regardless', 'g')]
    for (const role of ['gate', 'end', 'bar'] as const) {
      expect(weigh(none, role, 'for', leavesOf({ f: 'no', g: 'no' }))).toBeUndefined()
    }
  })

  it('"regardless" beside an alternative satisfies it not', () => {
    const choice = [any(leaf('regardless', 'g'), leaf('if', 'f'))]
    expect(weigh(choice, 'gate', 'for', leavesOf({ f: 'no' }))).toBe('no')
  })

  it('two ends of "until both" need both, of "until either" one', () => {
    const ends = [leaf('until', 'f'), leaf('until', 'g')]
    expect(weigh([all(...ends)], 'end', 'for', leavesOf({ f: 'yes' }))).toBe('no')
    expect(weigh([any(...ends)], 'end', 'for', leavesOf({ f: 'yes' }))).toBe('yes')
  })
})
