// mithaq export: what every item says, as a table or as JSON lines.
import type { Command } from '../command.ts'
import { WHEN_OPTIONS } from '../option.ts'

export const EXPORT: Command = {
  name: 'export',
  takes: [],
  options: ['csv', 'ndjson', 'out', ...WHEN_OPTIONS],
  run: async (session) => (await import('../export/export.ts')).exportItems(session),
}
