// mithaq due: windows that close, what is overdue, what is to be decided or checked again.
import type { Command } from '../command.ts'
import { WHEN_OPTIONS } from '../option.ts'

export const DUE: Command = {
  name: 'due',
  takes: [],
  options: WHEN_OPTIONS,
  run: async (session) => (await import('../due/due.ts')).showDue(session),
}
