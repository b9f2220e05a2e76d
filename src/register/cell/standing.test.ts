// The life cycle: windows that pass, gates that open and fall, deeds that others confirm.
import { describe, expect, it } from 'vitest'
import type { KeptDecision } from '../decision/decided.ts'
import { asOf, cell, commitment } from '../fixture/look.ts'
import { CEASEFIRE } from '../fixture/reference.ts'
import {
  amount,
  any,
  decided,
  FOR_NOW,
  leaf,
  report,
  type Told,
  window,
  world,
} from '../fixture/world.ts'

const PEACE = 'peace-agreement(country:RU,country:UA)'
const APPROVED = 'approved(parliament,deployment)'
const IN_TIME = window('range', '2025-09-01', '2025-10-31')

function stands(
  day: string,
  told: Partial<Told>,
  facts: readonly KeptDecision[] = [],
  does = 'deploy',
) {
  const word: Told = { by: 'DE', of: 'DE', to: 'UA', stance: 'pledged', does, ...told }
  const kept = world([report({ on: '2025-09-01' }, word)], facts)
  return cell(kept, `DE.${does}.${told.to ?? 'UA'}`, asOf(day))
}

describe('a promise under a condition', () => {
  const condition = leaf('if', CEASEFIRE)

  it('is conditional while nothing is known of the ceasefire', () => {
    expect(stands('2025-09-30', { condition })?.state).toBe('conditional')
  })

  it('is conditional while there is no ceasefire', () => {
    const facts = [decided(CEASEFIRE, 'no', '2025-09-02')]
    expect(stands('2025-09-30', { condition }, facts)?.state).toBe('conditional')
  })

  it('is active once there is a ceasefire, and not a day before', () => {
    const facts = [decided(CEASEFIRE, 'yes', '2025-09-10')]
    expect(stands('2025-09-09', { condition }, facts)?.state).toBe('conditional')
    expect(stands('2025-09-10', { condition }, facts)?.state).toBe('active')
  })

  it('lapses when the ceasefire collapses, and comes back with it', () => {
    const facts = [
      decided(CEASEFIRE, 'yes', '2025-09-10'),
      decided(CEASEFIRE, 'no', '2025-09-15'),
      decided(CEASEFIRE, 'yes', '2025-09-25'),
    ]
    expect(stands('2025-09-20', { condition }, facts)?.state).toBe('lapsed')
    expect(stands('2025-09-26', { condition }, facts)?.state).toBe('active')
  })

  it('stays active after a collapse where it said "after a ceasefire": that came true', () => {
    const facts = [decided(CEASEFIRE, 'yes', '2025-09-10'), decided(CEASEFIRE, 'no', '2025-09-15')]
    const found = stands('2025-09-20', { condition: leaf('after', CEASEFIRE) }, facts)
    expect(found?.state).toBe('active')
  })

  it('keeps what came true for it when the promise is hardened later', () => {
    const facts = [decided(CEASEFIRE, 'yes', '2025-09-10', '2025-09-12')]
    const after = { by: 'DE', of: 'DE', to: 'UA', condition: leaf('after', CEASEFIRE) } as const
    const kept = world(
      [
        report({ on: '2025-09-01' }, { ...after, stance: 'pledged' }),
        report({ on: '2025-09-20' }, { ...after, stance: 'committed' }),
      ],
      facts,
    )
    expect(cell(kept, 'DE.deploy.UA')).toMatchObject({ stance: 'committed', state: 'active' })
  })

  it('is not undone by an event being over: what parliament approved stays approved', () => {
    const once = [decided(APPROVED, 'yes', '2025-09-10', '2025-09-10')]
    expect(stands('2025-09-30', { condition: leaf('if', APPROVED) }, once)?.state).toBe('active')
  })

  it('hangs on either of two facts where it names a choice', () => {
    const choice = any(leaf('if', CEASEFIRE), leaf('if', PEACE))
    expect(
      stands('2025-09-30', { condition: choice }, [decided(PEACE, 'yes', '2025-09-20')]),
    ).toMatchObject({
      state: 'active',
      conditions: [CEASEFIRE, PEACE],
    })
  })

  it('gates nothing where the fact is part of the deed', () => {
    const found = stands('2025-09-30', { condition: leaf('after', PEACE, 'part') })
    expect(found).toMatchObject({ state: 'active', conditional: false, conditions: [] })
  })

  it('waits for parliament where it is subject to parliament', () => {
    const subject = { condition: leaf('if', APPROVED) }
    expect(stands('2025-09-30', subject)?.state).toBe('conditional')
    expect(stands('2025-09-30', subject, [decided(APPROVED, 'no', '2025-09-20')])?.state).toBe(
      'conditional',
    )
    expect(stands('2025-09-30', subject, [decided(APPROVED, 'yes', '2025-09-20')])?.state).toBe(
      'active',
    )
  })

  it('binds and is marked where it falls only if something comes about', () => {
    const unless = { condition: leaf('unless', CEASEFIRE) }
    expect(stands('2025-09-30', unless)).toMatchObject({ state: 'active', marks: ['falls-if'] })
    const facts = [decided(CEASEFIRE, 'yes', '2025-09-20')]
    expect(stands('2025-09-30', unless, facts)).toMatchObject({ state: 'lapsed', marks: [] })
  })

  it('binds until an end is reported', () => {
    const until = { condition: leaf('until', PEACE), to: 'RU' }
    expect(stands('2025-09-30', until, [], 'sanction')).toMatchObject({
      state: 'active',
      marks: ['no-end-reported'],
    })
    const facts = [decided(PEACE, 'yes', '2025-09-20')]
    expect(stands('2025-09-30', until, facts, 'sanction')).toMatchObject({ state: 'ended' })
  })

  it('has not become active by what is only known later', () => {
    const facts = [decided(CEASEFIRE, 'yes', '2025-09-10', undefined, '2025-09-20T08:00:00.000Z')]
    const kept = world(
      [
        report(
          { on: '2025-09-01' },
          { by: 'DE', of: 'DE', to: 'UA', stance: 'pledged', condition },
        ),
      ],
      facts,
    )
    const seen = { asOf: '2025-09-15', knownAt: '2025-09-19' }
    expect(cell(kept, 'DE.deploy.UA', seen)?.state).toBe('conditional')
    expect(cell(kept, 'DE.deploy.UA', { ...seen, knownAt: '2025-09-20' })?.state).toBe('active')
  })
})

describe('a window', () => {
  it('makes a promise overdue when it is exact and past, and nothing says done', () => {
    expect(stands('2025-10-31', { window: IN_TIME })?.state).toBe('active')
    expect(stands('2025-11-01', { window: IN_TIME })?.state).toBe('overdue')
  })

  it('never makes a promise overdue when it is vague', () => {
    const soon = { window: window('vague', '2025-09-01', '2025-09-10') }
    expect(stands('2025-12-31', soon)?.state).toBe('active')
  })

  it('lets a promise expire that never came to bind', () => {
    const found = stands('2025-11-01', { window: IN_TIME, condition: leaf('if', CEASEFIRE) })
    expect(found?.state).toBe('expired')
  })

  it('ends what was to be kept up for a term', () => {
    expect(stands('2025-11-01', { window: IN_TIME, to: 'RU' }, [], 'sanction')?.state).toBe('ended')
  })

  it('makes a stance held "for now" worth checking again after ninety days', () => {
    const forNow = { stance: 'declined', window: FOR_NOW } as const
    expect(stands('2025-11-30', forNow)?.marks).toEqual([])
    expect(stands('2025-12-01', forNow)?.marks).toEqual(['worth-checking-again'])
  })
})

describe('a refusal and a deferral', () => {
  const before = { stance: 'declined', condition: leaf('after', CEASEFIRE, 'bar') } as const

  it('"not before a ceasefire" refuses until there is one, and then nothing is decided', () => {
    expect(stands('2025-09-30', before)).toMatchObject({ state: 'declined', conditional: true })
    const facts = [decided(CEASEFIRE, 'yes', '2025-09-10')]
    expect(stands('2025-09-30', before, facts)?.state).toBe('undecided')
  })

  it('"if there is a ceasefire, we refuse" is no refusal while nothing is known', () => {
    const gated = { stance: 'declined', condition: leaf('if', CEASEFIRE) } as const
    expect(stands('2025-09-30', gated)?.state).toBe('undecided')
    expect(stands('2025-09-30', gated, [decided(CEASEFIRE, 'yes', '2025-09-10')])?.state).toBe(
      'declined',
    )
  })

  it('a decision put off stays undecided when its question is answered', () => {
    const when = { stance: 'deferred', condition: leaf('when', CEASEFIRE, 'bar') } as const
    const facts = [decided(CEASEFIRE, 'yes', '2025-09-10')]
    expect(stands('2025-09-30', when, facts)?.state).toBe('undecided')
  })
})

describe('deeds', () => {
  const promised = (quantity = amount(100, 'tank')) =>
    report(
      { on: '2025-09-01' },
      { by: 'DE', of: 'DE', does: 'arm', to: 'UA', stance: 'pledged', quantity: [quantity] },
    )
  const done = (on: string, by: string | undefined, told: Partial<Told> = {}, publisher = 'A') =>
    report({ on, by: publisher }, { by, of: 'DE', does: 'arm', to: 'UA', stance: 'done', ...told })
  const stateAfter = (...reports: readonly ReturnType<typeof report>[]) =>
    cell(world(reports), 'DE.arm.UA')?.state

  it('18 of 100 delivered stay under way', () => {
    expect(
      stateAfter(promised(), done('2025-09-05', 'DE', { quantity: [amount(18, 'tank')] })),
    ).toBe('underway')
  })

  it('instalments that reach what was promised are said to be done', () => {
    const part = (day: string, value: number) =>
      done(day, 'DE', { quantity: [amount(value, 'tank', { mode: 'instalment' })] })
    expect(stateAfter(promised(), part('2025-09-05', 60))).toBe('underway')
    expect(stateAfter(promised(), part('2025-09-05', 60), part('2025-10-05', 40))).toBe('said-done')
  })

  it('one delivery told by two outlets is one delivery', () => {
    const part = (publisher: string) =>
      done(
        '2025-09-05',
        'DE',
        { quantity: [amount(60, 'tank', { mode: 'instalment' })] },
        publisher,
      )
    expect(stateAfter(promised(), part('A'), part('B'))).toBe('underway')
  })

  it('"up to 100" is met by less', () => {
    const upTo = promised(amount(100, 'tank', { mode: 'up-to' }))
    expect(stateAfter(upTo, done('2025-09-05', 'DE', { quantity: [amount(40, 'tank')] }))).toBe(
      'said-done',
    )
  })

  it('are fulfilled when the beneficiary says so', () => {
    expect(stateAfter(promised(), done('2025-09-05', 'person:zelensky'))).toBe('fulfilled')
  })

  it('are fulfilled when two independent reports say so, and not by one', () => {
    const told = (publisher: string) => done('2025-09-05', undefined, {}, publisher)
    expect(stateAfter(promised(), told('A'))).toBe('said-done')
    expect(stateAfter(promised(), told('A'), told('A'))).toBe('said-done')
    expect(stateAfter(promised(), told('A'), told('B'))).toBe('fulfilled')
  })

  it('a near copy of a report confirms nothing that the report says', () => {
    const original = report(
      { on: '2025-09-05', by: 'A', id: 'original' },
      { of: 'DE', does: 'arm', to: 'UA', stance: 'done' },
    )
    const near = report(
      { on: '2025-09-05', by: 'B', near: 'original' },
      { of: 'DE', does: 'arm', to: 'UA', stance: 'done' },
    )
    expect(stateAfter(promised(), original, near)).toBe('said-done')
  })

  it('two outlets that quote the party itself confirm nothing', () => {
    expect(stateAfter(done('2025-09-05', 'DE', {}, 'A'), done('2025-09-05', 'DE', {}, 'B'))).toBe(
      'said-done',
    )
  })

  it('what must be kept up is kept so far, never fulfilled', () => {
    const kept = { stance: 'done', to: 'RU' } as const
    expect(stands('2025-09-30', kept, [], 'sanction')).toMatchObject({
      state: 'active',
      marks: ['kept-so-far'],
    })
  })

  it('a promise not to do it is marked when somebody reports the deed', () => {
    const kept = world([
      report({ on: '2025-09-01' }, { by: 'DE', of: 'DE', to: 'UA', stance: 'pledged', not: true }),
      report({ on: '2025-09-05' }, { of: 'DE', to: 'UA', stance: 'underway' }),
    ])
    const cells = commitment(kept, 'DE.deploy.UA', asOf('2025-09-30'))?.cells
    expect(cells?.find((one) => one.negated)?.marks).toEqual(['breach-reported'])
  })
})

describe('a change of government', () => {
  const poland = (on: string) => report({ on }, { by: 'PL', of: 'PL', to: 'UA', stance: 'pledged' })
  const marksOf = (...days: readonly string[]) =>
    cell(world(days.map(poland)), 'PL.deploy.UA', asOf('2025-09-30'))?.marks

  it('leaves a pledge standing, marked as the previous government’s', () => {
    expect(marksOf('2025-05-01')).toEqual(['by-previous-government'])
  })

  it('is not spoken of before the change has come', () => {
    const kept = world([poland('2025-05-01')])
    expect(cell(kept, 'PL.deploy.UA', asOf('2025-05-15'))?.marks).toEqual([])
  })

  it('is forgotten once the new government repeats the pledge', () => {
    expect(marksOf('2025-05-01', '2025-07-01')).toEqual([])
  })
})
