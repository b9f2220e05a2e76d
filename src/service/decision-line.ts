// Decisions as they stand in a view: who made each, when, why, and whether it counts.
import { type Entry, type KeptDecision, keptOf, standingAt } from '../register/index.ts'
import type { DecisionLine, When } from './contract/index.ts'
import type { Desk } from './desk.ts'
import { collectEntries, type LoadedView, loadView } from './register-view.ts'
import { told } from './trouble.ts'

/** Every decision known by then, oldest first, undone and proposed ones among them. */
export async function listDecisions(desk: Desk, when: When): Promise<readonly DecisionLine[]> {
  return linesIn(await loadView(desk, when))
}

/** The same of a view that is loaded already. */
export async function linesIn({ store, seen }: LoadedView): Promise<readonly DecisionLine[]> {
  const entries = await told(() => collectEntries(store, seen, ['amendment', 'decision']))
  return linesOf(entries, seen.knownAt)
}

function linesOf(entries: readonly Entry[], knownAt: string): readonly DecisionLine[] {
  const { decisions } = keptOf(entries)
  const found = new Set(entries.flatMap(({ body }) => (body.kind === 'amendment' ? [body.id] : [])))
  const { standing, proposed } = standingAt(decisions, knownAt)
  const has = (list: readonly KeptDecision[], id: string) => list.some((one) => one.id === id)
  return decisions
    .map(({ id, recordedAt, author, reason, decided }): DecisionLine => {
      const waits = has(proposed, id) ? 'proposed' : 'undone'
      const state = has(standing, id) ? 'stands' : waits
      const origin = found.has(id) ? 'report' : 'person'
      return { id, recordedAt, author, reason, origin, state, decided }
    })
    .sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
}

/** Instant of the newest decision in the view, '' where there is none. */
export async function newestDecision(loaded: LoadedView): Promise<string> {
  const lines = await linesIn(loaded)
  return lines.at(-1)?.recordedAt ?? ''
}
