// Scenarios: what becomes of promises, refusals and deferrals under hypotheses. A table of cases.
import { describe, expect, it } from 'vitest'
import type { Answer, Condition } from '../../model/index.ts'
import { outcome } from '../fixture/look.ts'
import { CEASEFIRE } from '../fixture/reference.ts'
import { all, any, leaf, report, type Told, window } from '../fixture/world.ts'
import type { ScenarioResult } from './result.ts'

const PEACE = 'peace-agreement(country:RU,country:UA)'
const AMERICANS = 'participates(country:US,mission)'
const APPROVED = 'approved(parliament,deployment)'

/** One word of Germany about troops for Ukraine on 1 September, and what becomes of it. */
function becomes(told: Partial<Told>, facts: Readonly<Record<string, Answer>>) {
  const word: Told = { by: 'DE', of: 'DE', to: 'UA', stance: 'pledged', ...told }
  return outcome([report({ on: '2025-09-01' }, word)], facts, 'DE.deploy.UA')
}

const NOT: Condition = { kind: 'not', of: leaf('if', AMERICANS) }

type Row = readonly [
  name: string,
  told: Partial<Told>,
  facts: Readonly<Record<string, Answer>>,
  result: ScenarioResult,
  reasons: Readonly<Record<string, Answer>>,
]

const BEFORE = { stance: 'declined', condition: leaf('after', CEASEFIRE, 'bar') } as const
const WHEN = { stance: 'deferred', condition: leaf('when', CEASEFIRE, 'bar') } as const
const DEPENDS = { stance: 'deferred', condition: leaf('depends-on', AMERICANS, 'bar') } as const
const YES = { [CEASEFIRE]: 'yes' } as const
const NO = { [CEASEFIRE]: 'no' } as const

const CASES: readonly Row[] = [
  ['a promise hangs on its fact', { condition: leaf('if', CEASEFIRE) }, YES, 'live', YES],
  ['and sleeps without it', { condition: leaf('if', CEASEFIRE) }, NO, 'dormant', NO],
  [
    'and stays open while nothing is known',
    { condition: leaf('if', CEASEFIRE) },
    {},
    'undetermined',
    { [CEASEFIRE]: 'unknown' },
  ],
  ['"within a ceasefire" is a gate', { condition: leaf('within', CEASEFIRE) }, YES, 'live', YES],
  ['"after a ceasefire" is a gate', { condition: leaf('after', CEASEFIRE) }, NO, 'dormant', NO],
  ['a promise without condition is not touched', {}, YES, 'unaffected', {}],
  [
    'a mission "after a settlement" hangs on nothing',
    { condition: leaf('after', PEACE, 'part') },
    { [PEACE]: 'no' },
    'unaffected',
    {},
  ],
  ['"won’t before a ceasefire" stands without one', BEFORE, NO, 'refusal-stands', NO],
  [
    '"won’t before a ceasefire" stands while nothing is known',
    BEFORE,
    {},
    'refusal-stands',
    { [CEASEFIRE]: 'unknown' },
  ],
  [
    '"won’t before a ceasefire" lapses with one and is no promise',
    BEFORE,
    YES,
    'refusal-lapsed',
    YES,
  ],
  [
    '"won’t until" is the same bar though it was read as a gate',
    { stance: 'declined', condition: leaf('until', CEASEFIRE) },
    YES,
    'refusal-lapsed',
    YES,
  ],
  [
    '"if there is a ceasefire, we refuse" refuses with one',
    { stance: 'declined', condition: leaf('if', CEASEFIRE) },
    YES,
    'refusal-stands',
    YES,
  ],
  [
    '"if there is a ceasefire, we refuse" refuses nothing without one',
    { stance: 'declined', condition: leaf('if', CEASEFIRE) },
    NO,
    'refusal-lapsed',
    NO,
  ],
  [
    '"if there is a ceasefire, we refuse" is open while nothing is known',
    { stance: 'declined', condition: leaf('if', CEASEFIRE) },
    {},
    'undetermined',
    { [CEASEFIRE]: 'unknown' },
  ],
  [
    'a refusal "with or without a ceasefire" stands',
    { stance: 'declined', condition: leaf('regardless', CEASEFIRE) },
    YES,
    'refusal-stands',
    {},
  ],
  ['a plain refusal is not touched', { stance: 'declined' }, YES, 'unaffected', {}],
  ['"will decide when there is a ceasefire" is pending', WHEN, NO, 'decision-pending', NO],
  ['"will decide when there is a ceasefire" is due with one', WHEN, YES, 'decision-due', YES],
  [
    'what depends on the Americans is due once they have answered yes',
    DEPENDS,
    { [AMERICANS]: 'yes' },
    'decision-due',
    { [AMERICANS]: 'yes' },
  ],
  [
    'what depends on the Americans is due once they have answered no',
    DEPENDS,
    { [AMERICANS]: 'no' },
    'decision-due',
    { [AMERICANS]: 'no' },
  ],
  [
    'readiness under a condition is never live: the decision is due',
    { stance: 'willing', condition: leaf('if', CEASEFIRE) },
    YES,
    'decision-due',
    YES,
  ],
  [
    'weighing it under a condition is pending without it',
    { stance: 'considering', condition: leaf('if', CEASEFIRE) },
    NO,
    'decision-pending',
    NO,
  ],
  ['readiness without condition is not touched', { stance: 'willing' }, YES, 'unaffected', {}],
  [
    'a promise "even without the Americans" is live without them',
    { condition: leaf('regardless', AMERICANS) },
    { [AMERICANS]: 'no' },
    'live',
    {},
  ],
  [
    'a promise "with a ceasefire, even without the Americans" asks for the ceasefire alone',
    { condition: all(leaf('if', CEASEFIRE), leaf('regardless', AMERICANS)) },
    { [CEASEFIRE]: 'yes', [AMERICANS]: 'no' },
    'live',
    YES,
  ],
  [
    'a promise that falls if the Americans leave is live while nothing is known, and says so',
    { condition: leaf('unless', AMERICANS) },
    {},
    'live',
    { [AMERICANS]: 'unknown' },
  ],
  [
    'a promise that falls if something comes about is dormant once it does',
    { condition: leaf('unless', AMERICANS) },
    { [AMERICANS]: 'yes' },
    'dormant',
    { [AMERICANS]: 'yes' },
  ],
  ['"until a ceasefire" ends with one', { condition: leaf('until', CEASEFIRE) }, YES, 'ended', YES],
  [
    '"until a ceasefire" is live without one',
    { condition: leaf('until', CEASEFIRE) },
    NO,
    'live',
    NO,
  ],
  [
    'a promise subject to parliament is dormant when parliament says no, whatever else is so',
    { condition: all(leaf('if', CEASEFIRE), leaf('if', APPROVED)) },
    { [CEASEFIRE]: 'yes', [APPROVED]: 'no' },
    'dormant',
    { [APPROVED]: 'no' },
  ],
  [
    'a promise with two conditions is open while one is unknown, and that one is the reason',
    { condition: all(leaf('if', CEASEFIRE), leaf('if', APPROVED)) },
    YES,
    'undetermined',
    { [APPROVED]: 'unknown' },
  ],
  [
    'a choice of two conditions needs one',
    { condition: any(leaf('if', CEASEFIRE), leaf('if', PEACE)) },
    { [CEASEFIRE]: 'no', [PEACE]: 'yes' },
    'live',
    { [PEACE]: 'yes' },
  ],
  [
    'a choice of two that is open is so by what is unknown, not by what is known to fail',
    { condition: any(leaf('if', CEASEFIRE), leaf('if', PEACE)) },
    NO,
    'undetermined',
    { [PEACE]: 'unknown' },
  ],
  [
    'a choice of two is dormant only without both',
    { condition: any(leaf('if', CEASEFIRE), leaf('if', PEACE)) },
    { [CEASEFIRE]: 'no', [PEACE]: 'no' },
    'dormant',
    { [CEASEFIRE]: 'no', [PEACE]: 'no' },
  ],
  [
    '"if the Americans stay out" is met when they do',
    { condition: NOT },
    { [AMERICANS]: 'no' },
    'live',
    { [AMERICANS]: 'no' },
  ],
  [
    'a promise not to do it under a condition lives like any promise',
    { not: true, condition: leaf('if', CEASEFIRE) },
    YES,
    'live',
    YES,
  ],
  [
    'a promise that others say the party made is computed all the same',
    { by: 'person:tusk', condition: leaf('if', CEASEFIRE) },
    YES,
    'live',
    YES,
  ],
  [
    'a promise taken back is brought to life by nothing',
    { stance: 'withdrawn', condition: leaf('if', CEASEFIRE) },
    YES,
    'unaffected',
    {},
  ],
  [
    'a promise whose window passed without its gate is over',
    { condition: leaf('if', CEASEFIRE), window: window('day', '2025-10-01', '2025-10-01') },
    YES,
    'unaffected',
    {},
  ],
  [
    'a promise on hold until a ceasefire is not live with one: the party has the word',
    { stance: 'suspended', condition: leaf('until', CEASEFIRE, 'bar') },
    YES,
    'decision-due',
    YES,
  ],
]

describe('what if', () => {
  it.each(CASES)('%s', (_, told, facts, result, reasons) => {
    const found = becomes(told, facts)
    expect(found?.result).toBe(result)
    expect(Object.fromEntries((found?.reasons ?? []).map((of) => [of.fact, of.value]))).toEqual(
      reasons,
    )
  })

  it('leaves out what others only expect: nobody’s word can live', () => {
    const expected = {
      by: 'person:tusk',
      stance: 'expected',
      condition: leaf('if', CEASEFIRE),
    } as const
    expect(becomes(expected, YES)).toBeUndefined()
  })
})
