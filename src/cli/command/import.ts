// mithaq import FILE: rows of somebody's table as entries, by a mapping.
import type { Command } from '../command.ts'

export const IMPORT: Command = {
  name: 'import',
  takes: ['<file>'],
  options: ['mapping', 'keep-mapping', 'dry-run'],
  run: async (session, [file = '']) =>
    (await import('../import/import.ts')).importTable(session, file),
}
