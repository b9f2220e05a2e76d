// The example that the register's definition works through: the guarantees of 4 September 2025.
import { describe, expect, it } from 'vitest'
import { board, cell, commitment, scenario } from './fixture/look.ts'
import { CEASEFIRE } from './fixture/reference.ts'
import { all, FOR_NOW, leaf, report, world } from './fixture/world.ts'

const REFUSAL = 'refuses-peace(country:RU)'
const AMERICAN_PART = 'participates(country:US,mission)'
const CLEAR = 'framework-clear(mission)'
const RESULT = 'talks-result(talks)'
const WHEN = { asOf: '2025-09-04', knownAt: '2025-09-04' }

const paris = report(
  { on: '2025-09-04', by: 'The Gazette', copies: 2, id: 'paris' },
  {
    by: 'person:macron',
    of: 'group:26-states',
    size: 26,
    note: 'mostly European',
    to: 'UA',
    stance: 'pledged',
    domains: ['land', 'sea', 'air'],
    any: true,
    instrument: 'reassurance force',
    condition: leaf('within', CEASEFIRE),
  },
  {
    by: 'person:macron',
    of: 'group:26-states',
    does: 'wage-war',
    to: 'RU',
    stance: 'declined',
    limitOf: 1,
  },
  {
    by: 'person:macron',
    of: 'group:europeans',
    does: 'sanction',
    to: 'RU',
    stance: 'pledged',
    with: ['US'],
    condition: leaf('if', REFUSAL),
  },
  {
    by: 'person:zelensky',
    of: 'group:contributing-states',
    does: 'prepare-document',
    to: 'UA',
    stance: 'underway',
  },
  {
    by: 'DE',
    of: 'DE',
    does: 'participate',
    to: 'UA',
    stance: 'deferred',
    window: FOR_NOW,
    condition: leaf('after', 'peace-agreement(country:RU,country:UA)', 'part'),
  },
  {
    by: 'person:merz',
    via: 'person:kornelius',
    of: 'DE',
    does: 'support',
    to: 'UA',
    stance: 'willing',
  },
  {
    by: 'person:kornelius',
    of: 'DE',
    does: 'participate',
    stance: 'deferred',
    condition: all(
      leaf('when', CLEAR, 'bar'),
      leaf('depends-on', AMERICAN_PART, 'bar'),
      leaf('depends-on', RESULT, 'bar'),
    ),
  },
)
const seen = world([paris])
const rows = board(seen, WHEN).rows
const rowOf = (party: string) => rows.find((row) => row.party === party)

describe('the board of 4 September', () => {
  it('has the 26 states as one row, claimed by Macron, with nobody named', () => {
    const row = rowOf('group:deploy.UA')
    expect(row).toMatchObject({ statedSize: 26, sizeNote: 'mostly European', unaccounted: 26 })
    expect(row?.named).toEqual([])
    expect(row?.cells[0]).toMatchObject({
      action: 'deploy',
      object: 'country:UA',
      domains: ['air', 'land', 'sea'],
      domainMode: 'any',
      stance: 'pledged',
      voice: 'claimed',
      attributedTo: 'person:macron',
      state: 'conditional',
      conditional: true,
      conditions: [CEASEFIRE],
      utterances: 1,
      witnesses: 1,
      copies: 2,
      contradicted: false,
      commitments: ['group.deploy.UA'],
    })
  })

  it('shows the limit, not to wage war on Russia, in the row of the 26', () => {
    const limit = rowOf('group:deploy.UA')?.cells.find((one) => one.action === 'wage-war')
    expect(limit).toMatchObject({ object: 'country:RU', stance: 'declined', marks: ['limit'] })
  })

  it('has Germany undecided by one utterance of one government', () => {
    const part = rowOf('country:DE')?.cells.find((one) => one.action === 'participate')
    expect(part).toMatchObject({
      stance: 'deferred',
      voice: 'own',
      state: 'undecided',
      utterances: 1,
      conditions: [CLEAR, AMERICAN_PART, RESULT],
      contradicted: false,
    })
    expect(part?.window?.kind).toBe('for-now')
    expect(part?.attributedTo).toBeUndefined()
  })

  it('has the German support as willing, in own word though a spokesman carries it', () => {
    const support = rowOf('country:DE')?.cells.find((one) => one.action === 'support')
    expect(support).toMatchObject({ stance: 'willing', voice: 'own', state: 'considering' })
  })

  it('has the Europeans’ sanctions conditional and coordinated with the United States', () => {
    expect(rowOf('group:europeans')?.cells).toMatchObject([
      {
        action: 'sanction',
        stance: 'pledged',
        voice: 'claimed',
        attributedTo: 'person:macron',
        state: 'conditional',
        conditions: [REFUSAL],
        coordinatedWith: ['country:US'],
      },
    ])
  })

  it('has the documents underway in the contributing states, and not in Ukraine', () => {
    expect(rowOf('group:contributing-states')?.cells).toMatchObject([
      {
        action: 'prepare-document',
        stance: 'underway',
        state: 'underway',
        voice: 'said-of',
        attributedTo: 'person:zelensky',
        object: 'country:UA',
      },
    ])
    expect(rowOf('country:UA')).toBeUndefined()
  })

  it('puts the sized group first and counts one report in two copies', () => {
    expect(rows[0]?.party).toBe('group:deploy.UA')
    expect(board(seen, WHEN).counts).toEqual({ reports: 1, statements: 8, copies: 2 })
  })
})

describe('what if there is a ceasefire on 4 September', () => {
  const { commitments, waiting } = scenario(seen, { [CEASEFIRE]: 'yes' }, WHEN)
  const of = (id: string) => commitments.find((one) => one.id === id)

  it('makes the promise of the 26 live because of the ceasefire alone', () => {
    expect(of('group.deploy.UA')).toMatchObject({
      result: 'live',
      reasons: [{ fact: CEASEFIRE, value: 'yes' }],
      wouldSettle: [],
    })
  })

  it('leaves the German decision pending, never live', () => {
    expect(of('DE.participate.UA')).toMatchObject({
      result: 'decision-pending',
      reasons: [
        { fact: CLEAR, value: 'unknown' },
        { fact: AMERICAN_PART, value: 'unknown' },
        { fact: RESULT, value: 'unknown' },
      ],
    })
  })

  it('leaves the sanctions undetermined and says what would settle them', () => {
    expect(of('group-europeans.sanction.RU')).toMatchObject({
      result: 'undetermined',
      reasons: [{ fact: REFUSAL, value: 'unknown' }],
      wouldSettle: [
        { facts: { [REFUSAL]: 'yes' }, result: 'live' },
        { facts: { [REFUSAL]: 'no' }, result: 'dormant' },
      ],
    })
  })

  it('does not touch what carries no condition, and nobody waits for anybody', () => {
    expect(of('DE.support.UA')?.result).toBe('unaffected')
    expect(of('group-contributing-states.prepare-document.UA')?.result).toBe('unaffected')
    expect(waiting).toEqual([])
  })
})

describe('the commitment of the 26', () => {
  it('shows its claim: 26 stated by Macron, none named', () => {
    expect(commitment(seen, 'group.deploy.UA', WHEN)).toMatchObject({
      party: 'group:deploy.UA',
      condition: { kind: 'fact', fact: CEASEFIRE },
      facts: [{ fact: CEASEFIRE, value: 'unknown' }],
      collective: {
        stated: 26,
        claimedBy: 'person:macron',
        sizeNote: 'mostly European',
        named: [],
        unaccounted: 26,
      },
      contradictions: [],
    })
  })

  it('is not shown before it was said', () => {
    expect(cell(seen, 'group.deploy.UA', { asOf: '2025-09-03', knownAt: '2025-09-04' })).toBe(
      undefined,
    )
  })
})
