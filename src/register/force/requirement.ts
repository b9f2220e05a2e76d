// What a force needs: so many of a unit by a day, kept as entries of which the later one stands.
import type { Entry } from '../entry.ts'
import { compareText } from '../order.ts'

export interface Requirement {
  /** A short name by which it is replaced or dropped. */
  readonly id: string
  /** What it is, in the words of whoever asks for it. */
  readonly what: string
  readonly action: string
  /** Id of the party that the deed is for, where the action has one. */
  readonly object?: string
  readonly domain?: string
  /** A unit of the vocabulary, and how many of it. */
  readonly unit: string
  readonly count: number
  /** ISO civil date on which it must be there. */
  readonly byOn?: string
  /** No longer asked for. */
  readonly isDropped?: true
}

/**
 * The requirements that stand, the earliest day first: each as the last entry has it that was
 * recorded up to `knownAt` (UTC instant).
 */
export function requirementsIn(entries: readonly Entry[], knownAt: string): readonly Requirement[] {
  const last = new Map<string, { readonly at: string; readonly requirement: Requirement }>()
  for (const { recordedAt, body } of entries) {
    if (body.kind !== 'requirement' || recordedAt > knownAt) continue
    const { requirement } = body
    const known = last.get(requirement.id)
    if (known === undefined || known.at < recordedAt)
      last.set(requirement.id, { at: recordedAt, requirement })
  }
  return [...last.values()]
    .map(({ requirement }) => requirement)
    .filter(({ isDropped }) => isDropped !== true)
    .sort((a, b) => compareText(a.byOn ?? '9', b.byOn ?? '9') || compareText(a.id, b.id))
}
