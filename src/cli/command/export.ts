// mithaq export: what every item says, in the format that they need.
import type { Command } from '../command.ts'
import { WHEN_OPTIONS } from '../option.ts'

export const EXPORT: Command = {
  name: 'export',
  takes: [],
  options: ['format', 'csv', 'ndjson', 'out', ...WHEN_OPTIONS],
  run: async (session) => (await import('../export/export.ts')).exportItems(session),
}
