// mithaq read FILE...: what a report says that others said, without keeping it.
import type { Command } from '../command.ts'
import { NOTE_OPTIONS } from '../option.ts'

export const READ: Command = {
  name: 'read',
  takes: ['<file...>'],
  options: [...NOTE_OPTIONS, 'explain'],
  run: async (session, files) => (await import('../read/read.ts')).readFiles(session, files),
}
