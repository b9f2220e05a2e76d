// Hypotheses beside what is known: what would settle a result, members of groups, several domains.
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../model/index.ts'
import type { KeptDecision } from '../decision/decided.ts'
import { asOf, outcome, scenario } from '../fixture/look.ts'
import { CEASEFIRE } from '../fixture/reference.ts'
import { all, decided, leaf, report, type Told, world } from '../fixture/world.ts'

const PEACE = 'peace-agreement(country:RU,country:UA)'
const AMERICANS = 'participates(country:US,mission)'
const APPROVED = 'approved(parliament,deployment)'
const MANDATE = 'mandate(org:un,mission)'
const ALL_FOUR = all(
  leaf('if', CEASEFIRE),
  leaf('if', AMERICANS),
  leaf('if', APPROVED),
  leaf('if', MANDATE),
)
const WHEN = { stance: 'deferred', condition: leaf('when', CEASEFIRE, 'bar') } as const
const YES = { [CEASEFIRE]: 'yes' } as const
const NO = { [CEASEFIRE]: 'no' } as const

/** One word of Germany about troops for Ukraine on 1 September, and what becomes of it. */
function becomes(
  told: Partial<Told>,
  facts: Readonly<Record<string, Answer>>,
  known: readonly KeptDecision[] = [],
) {
  const word: Told = { by: 'DE', of: 'DE', to: 'UA', stance: 'pledged', ...told }
  return outcome([report({ on: '2025-09-01' }, word)], facts, 'DE.deploy.UA', known)
}

describe('what would settle it', () => {
  it('needs both facts one way and either the other way', () => {
    const condition = all(leaf('if', CEASEFIRE), leaf('if', APPROVED))
    expect(becomes({ condition }, {})?.wouldSettle).toEqual([
      { facts: { [CEASEFIRE]: 'yes', [APPROVED]: 'yes' }, result: 'live' },
      { facts: { [CEASEFIRE]: 'no' }, result: 'dormant' },
      { facts: { [APPROVED]: 'no' }, result: 'dormant' },
    ])
  })

  it('is found for four facts', () => {
    const found = becomes({ condition: ALL_FOUR }, {})
    expect(found?.wouldSettle.filter((of) => of.result === 'live')).toHaveLength(1)
    expect(found).not.toHaveProperty('needsMore')
  })

  it('is "more than four" beyond that, and the ways with few are still told', () => {
    const found = becomes({ condition: all(ALL_FOUR, leaf('if', PEACE)) }, {})
    expect(found?.needsMore).toBe(true)
    expect(found?.wouldSettle.every((of) => of.result === 'dormant')).toBe(true)
    expect(found?.wouldSettle).toHaveLength(5)
  })

  it('asks for nothing where the result is settled, and for no decision of a party', () => {
    expect(becomes({ condition: leaf('if', CEASEFIRE) }, YES)?.wouldSettle).toEqual([])
    expect(becomes(WHEN, {})?.wouldSettle).toEqual([])
  })
})

describe('a hypothesis and what the register knows', () => {
  const condition = leaf('if', CEASEFIRE)

  it('takes known facts for what the hypothesis leaves open', () => {
    const known = [decided(APPROVED, 'yes', '2025-09-10')]
    const both = { condition: all(condition, leaf('if', APPROVED)) }
    expect(becomes(both, YES, known)?.result).toBe('live')
  })

  it('puts the hypothesis over what is known', () => {
    expect(becomes({ condition }, NO, [decided(CEASEFIRE, 'yes', '2025-09-10')])?.result).toBe(
      'dormant',
    )
  })

  it('changes no history: what waited for a truce that held once has come true', () => {
    const known = [decided(CEASEFIRE, 'yes', '2025-09-10'), decided(CEASEFIRE, 'no', '2025-09-12')]
    expect(becomes({ condition: leaf('after', CEASEFIRE) }, NO, known)?.result).toBe('live')
    expect(becomes({ condition }, NO, known)?.result).toBe('dormant')
  })

  it('may call a known fact unknown', () => {
    const known = [decided(CEASEFIRE, 'yes', '2025-09-10')]
    expect(becomes({ condition }, { [CEASEFIRE]: 'unknown' }, known)?.result).toBe('undetermined')
  })

  it('does not take a truce of thirty hours for a ceasefire', () => {
    const truce = 'limited-truce(country:RU,country:UA)'
    expect(becomes({ condition }, { [truce]: 'yes' })?.result).toBe('undetermined')
  })

  it('does not write: the same world gives the same answer before and after', () => {
    const kept = world([
      report({ on: '2025-09-01' }, { by: 'DE', of: 'DE', to: 'UA', stance: 'pledged', condition }),
    ])
    const before = scenario(kept, {})
    scenario(kept, YES)
    expect(scenario(kept, {})).toEqual(before)
  })
})

describe('members and their group', () => {
  const kept = world([
    report(
      { on: '2025-09-04' },
      {
        by: 'person:macron',
        of: 'group:26-states',
        size: 26,
        to: 'UA',
        stance: 'pledged',
        condition: leaf('if', CEASEFIRE),
      },
    ),
    report(
      { on: '2025-09-05' },
      { by: 'FR', of: 'FR', to: 'UA', stance: 'pledged', condition: leaf('if', CEASEFIRE) },
    ),
    report({ on: '2025-09-05' }, { by: 'DE', of: 'DE', to: 'UA', stance: 'deferred' }),
  ])

  it('a state that is counted among them stands under their row, another beside it', () => {
    const { commitments } = scenario(kept, YES)
    const under = Object.fromEntries(commitments.map((of) => [of.id, of.under]))
    expect(under).toEqual({
      'group.deploy.UA': undefined,
      'FR.deploy.UA': 'group:deploy.UA',
      'DE.deploy.UA': undefined,
    })
  })

  it('tells each fact, how many commitments name it, and where its words stand', () => {
    expect(scenario(kept, {}).known).toMatchObject([
      { fact: CEASEFIRE, value: 'unknown', question: false, commitments: 2 },
    ])
  })
})

describe('one commitment over several domains', () => {
  it('is one item: what is promised speaks for it, and the rest stands beside', () => {
    const kept = world([
      report(
        { on: '2025-09-04' },
        {
          by: 'DE',
          of: 'DE',
          to: 'UA',
          stance: 'pledged',
          domains: ['sea'],
          condition: leaf('if', CEASEFIRE),
        },
        { by: 'DE', of: 'DE', to: 'UA', stance: 'declined', domains: ['land'] },
      ),
    ])
    expect(scenario(kept, YES, asOf('2025-09-30')).commitments).toMatchObject([
      {
        id: 'DE.deploy.UA',
        result: 'live',
        domains: ['sea'],
        besides: [{ domains: ['land'], result: 'unaffected' }],
      },
    ])
  })
})
