// Which decisions stand at an instant: undone ones do not, proposed ones not before another agrees.
import { compareText, isKnown } from '../order.ts'
import type { Decided, DecidedKind, KeptDecision } from './decided.ts'

/** By the time they were made; their content settles a tie, never arrival. */
export function compareDecisions(a: KeptDecision, b: KeptDecision): number {
  return (
    compareText(a.recordedAt, b.recordedAt) ||
    compareText(a.id, b.id) ||
    compareText(JSON.stringify(a.decided), JSON.stringify(b.decided))
  )
}

function isAgreed(decision: KeptDecision, later: readonly KeptDecision[]): boolean {
  return later.some(
    ({ decided, author }) =>
      decided.what === 'agreement' &&
      decided.decision === decision.id &&
      author !== decision.author,
  )
}

export interface Standing {
  /** Oldest first. */
  readonly standing: readonly KeptDecision[]
  /** Proposed, neither undone nor agreed to. */
  readonly proposed: readonly KeptDecision[]
}

/**
 * What counts among decisions known at an instant. Undo is a decision: undone itself, what it undid
 * stands again, as if neither had been.
 */
export function standingAt(decisions: readonly KeptDecision[], knownAt: string): Standing {
  const known = decisions
    .filter((decision) => isKnown(decision.recordedAt, knownAt))
    .sort(compareDecisions)
  const undone = new Set<string>()
  const standing: KeptDecision[] = []
  const proposed: KeptDecision[] = []
  const later: KeptDecision[] = []
  for (const decision of known.reverse()) {
    if (!undone.has(decision.id)) {
      const counts = !decision.isProposed || isAgreed(decision, later)
      ;(counts ? standing : proposed).unshift(decision)
      if (counts && decision.decided.what === 'undo') undone.add(decision.decided.decision)
      later.push(decision)
    }
  }
  return { standing, proposed }
}

export type DecisionOf<Kind extends DecidedKind> = KeptDecision & {
  readonly decided: Extract<Decided, { what: Kind }>
}

/** The standing decisions of one kind, oldest first. */
export function decisionsOf<Kind extends DecidedKind>(
  what: Kind,
  standing: readonly KeptDecision[],
): readonly DecisionOf<Kind>[] {
  return standing.filter((of): of is DecisionOf<Kind> => of.decided.what === what)
}
