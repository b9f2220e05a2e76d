// Which changes an address asks for: one kind, or all of them.
import type { Change, Changes } from '../../service/contract/index.ts'

/** In the order in which a reader wants them. */
export const CHANGE_KINDS: readonly Change['kind'][] = [
  'contradiction',
  'came',
  'changed',
  'ended',
  'gone',
  'fact',
  'count',
  'restated',
  'retold',
  'copied',
]

/** The changes of the kind that the address names; all where it names none. */
export function filterChanges(
  found: Changes,
  query: Readonly<Record<string, string | undefined>>,
): Changes {
  const kind = CHANGE_KINDS.find((one) => one === query.kind)
  if (kind === undefined) return found
  return { ...found, changes: found.changes.filter((change) => change.kind === kind) }
}
