// The scenarios that a desk meets first, each as it would be told to somebody outside.
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../model/index.ts'
import type { KeptDecision } from '../decision/decided.ts'
import { LATER, outcome } from '../fixture/look.ts'
import { CEASEFIRE, REFERENCE } from '../fixture/reference.ts'
import { decided, decision, leaf, report, type Told, world } from '../fixture/world.ts'
import type { KeptRecord } from '../kept.ts'
import { commitmentOf } from '../view/commitment.ts'
import type { ScenarioResult } from './result.ts'
import { whatIf } from './what-if.ts'

type Row = readonly [
  name: string,
  records: readonly KeptRecord[],
  facts: Readonly<Record<string, Answer>>,
  id: string,
  result: ScenarioResult | undefined,
  decisions?: readonly KeptDecision[],
]

const YES = { [CEASEFIRE]: 'yes' } as const
const NO = { [CEASEFIRE]: 'no' } as const
const IF = leaf('if', CEASEFIRE)

function told(state: string, more: Partial<Told> = {}, on = '2025-09-04', id?: string) {
  const word: Told = { by: state, of: state, to: 'UA', stance: 'pledged', ...more }
  return report({ on, ...(id === undefined ? {} : { id }) }, word)
}

const SANCTIONS = [
  told('GB', { does: 'sanction', to: 'RU', condition: leaf('until', CEASEFIRE) }),
] as const
const PROMISE = [told('DE', { condition: IF })] as const
const TRUCE = [decided(CEASEFIRE, 'yes', '2025-09-10'), decided(CEASEFIRE, 'no', '2025-09-16')]
const RUMOUR = [
  told('IT', { by: 'person:trump', condition: IF }),
  told('IT', { denies: true, condition: IF }, '2025-09-05'),
] as const
const WRONG = [told('DE', { condition: IF }, '2025-09-04', 'wrong')] as const
const RETRACTED = [
  decision({ what: 'amendment', how: 'retraction', report: 'wrong', by: 'right' }),
] as const
const PREVIOUS = [told('PL', { by: 'PL', condition: IF }, '2025-05-01')] as const

const EXAMPLES: readonly Row[] = [
  ['sanctions until a ceasefire end with one', SANCTIONS, YES, 'GB.sanction.RU', 'ended'],
  ['and go on without one', SANCTIONS, NO, 'GB.sanction.RU', 'live'],
  [
    'a truce that collapsed leaves the promise asleep',
    PROMISE,
    {},
    'DE.deploy.UA',
    'dormant',
    TRUCE,
  ],
  ['which wakes with another truce', PROMISE, YES, 'DE.deploy.UA', 'live', TRUCE],
  ['a promise of a fallen government lives on, marked', PREVIOUS, YES, 'PL.deploy.UA', 'live'],
  ['a denied rumour comes to life in no scenario', RUMOUR, YES, 'IT.deploy.UA', 'unaffected'],
  ['what was retracted is in no scenario', WRONG, YES, 'DE.deploy.UA', undefined, RETRACTED],
  ['and was in one before it was retracted', WRONG, YES, 'DE.deploy.UA', 'live'],
]

describe('a scenario', () => {
  for (const [name, records, facts, id, result, decisions = []] of EXAMPLES) {
    it(name, () => {
      expect(outcome(records, facts, id, decisions)?.result).toBe(result)
    })
  }

  it('knows a retracted report no better for its eleven copies', () => {
    const copies = Array.from({ length: 11 }, (_, at) => {
      return { recordedAt: '2025-09-04T18:00:00.000Z', report: 'wrong', publisher: `Outlet ${at}` }
    })
    const kept = world(WRONG, RETRACTED, copies)
    expect(whatIf(YES, kept, LATER, REFERENCE).commitments).toEqual([])
    expect(whatIf(YES, world(WRONG, [], copies), LATER, REFERENCE).commitments).toHaveLength(1)
  })

  it('of a fallen government says whose promise it was', () => {
    const found = commitmentOf('PL.deploy.UA', world(PREVIOUS), LATER, REFERENCE)
    expect(found?.cells[0]?.marks).toContain('by-previous-government')
  })
})
