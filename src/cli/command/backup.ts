// mithaq backup FILE: writes what the register holds into one file.
import type { Command } from '../command.ts'

export const BACKUP: Command = {
  name: 'backup',
  takes: ['<file>'],
  options: [],
  run: async (session, [file = '']) => (await import('../backup/backup.ts')).backUp(session, file),
}
