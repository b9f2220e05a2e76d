// What a decision makes of a contradiction, and the view that knows of no decision.
import { describe, expect, it } from 'vitest'
import { compareViews } from '../compare/compare.ts'
import { contentOf } from '../decision/content.ts'
import type { KeptDecision } from '../decision/decided.ts'
import { LATER } from '../fixture/look.ts'
import { REFERENCE } from '../fixture/reference.ts'
import { decision, world } from '../fixture/world.ts'
import { boardIn } from '../view/board.ts'
import { contradictionsIn } from '../view/found-contradictions.ts'
import { viewOf } from '../view/outlook.ts'
import { said } from './said.cases.ts'

const RECORDS = [said('A', { stance: 'deferred' }), said('B', { stance: 'declined' })]

function settled(holds: 0 | 1 | 'both'): KeptDecision {
  const rows = viewOf(world(RECORDS), LATER, REFERENCE).rows
  const content = (stance: string) => {
    const row = rows.find((of) => of.position.stance === stance)
    if (row === undefined) throw new Error(stance)
    return contentOf(row)
  }
  const between = [content('declined'), content('deferred')] as const
  return decision(
    { what: 'settlement', kind: 'rendering', between, holds },
    '2025-09-12T10:00:00.000Z',
  )
}

function look(decisions: readonly KeptDecision[], isUnsettled = false) {
  const kept = world(RECORDS, decisions)
  const view = viewOf(kept, { ...LATER, ...(isUnsettled ? { isUnsettled } : {}) }, REFERENCE)
  const bare = viewOf(kept, { ...LATER, isUnsettled: true }, REFERENCE)
  const cell = boardIn(view).rows[0]?.cells[0]
  const found = contradictionsIn(view, bare)
  return { cell, found }
}

describe('a contradiction that somebody has settled', () => {
  it('stands open before', () => {
    const { cell, found } = look([])
    expect(cell).toMatchObject({ contradicted: true })
    expect(found).toMatchObject([{ kind: 'rendering', isOpen: true }])
  })

  it('names every report behind each side: two outlets against one', () => {
    const kept = world([...RECORDS, said('C', { stance: 'declined' })])
    const [one] = contradictionsIn(viewOf(kept, LATER, REFERENCE))
    const refusing = one?.rows[0].position.stance === 'declined' ? 0 : 1
    expect(one?.behind.map((reports) => reports.length)).toEqual(refusing === 0 ? [2, 1] : [1, 2])
    expect(one?.behind[refusing]).toContain(one?.rows[refusing].report)
  })

  it('against one account: the other decides the cell, and both stay in the list', () => {
    const { cell, found } = look([settled(0)])
    expect(cell).toMatchObject({ stance: 'declined', contradicted: false })
    expect(found).toMatchObject([{ kind: 'rendering', isOpen: false }])
    const right = found[0]?.rows[found[0]?.holds as 0 | 1]
    expect(right?.position.stance).toBe('declined')
  })

  it('for both: they hold together, and the cell is contradicted no more', () => {
    const { cell, found } = look([settled('both')])
    expect(cell).toMatchObject({ stance: 'deferred', contradicted: false })
    expect(found).toMatchObject([{ isOpen: false, holds: 'both' }])
  })

  it('in the unsettled view stands open as before', () => {
    for (const holds of [0, 'both'] as const) {
      const { cell, found } = look([settled(holds)], true)
      expect(cell).toMatchObject({ contradicted: true })
      expect(found).toMatchObject([{ isOpen: true }])
    }
  })

  it('undone stands open again', () => {
    const settling = settled(0)
    const undo = decision({ what: 'undo', decision: settling.id }, '2025-09-13T10:00:00.000Z')
    expect(look([settling, undo]).found).toMatchObject([{ isOpen: true }])
  })

  it('is told by comparison as closed, by a decision that is named', () => {
    const kept = world(RECORDS, [settled(0)])
    const at = (knownAt: string) => viewOf(kept, { asOf: '2025-12-31', knownAt }, REFERENCE)
    const found = compareViews(at('2025-09-10'), at('2025-09-30'))
    expect(found.contradictions).toMatchObject([{ kind: 'closed' }])
    expect(found.cells).toMatchObject([
      { kind: 'changed', causes: [{ kind: 'decision', decisions: [{ author: 'desk' }] }] },
    ])
  })
})
