// mithaq restore FILE: fills an empty register from a backup.
import type { Command } from '../command.ts'

export const RESTORE: Command = {
  name: 'restore',
  takes: ['<file>'],
  options: [],
  run: async (session, [file = '']) => (await import('../backup/backup.ts')).restore(session, file),
}
