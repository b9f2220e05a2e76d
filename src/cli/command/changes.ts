// mithaq changes --since DAY: what came, changed and ended since then, each with its source.
import type { Command } from '../command.ts'
import { WHEN_OPTIONS } from '../option.ts'

export const CHANGES: Command = {
  name: 'changes',
  takes: [],
  options: [...WHEN_OPTIONS, 'since', 'exit-code'],
  run: async (session) => (await import('../change/changes.ts')).showChanges(session),
}
