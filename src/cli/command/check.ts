// mithaq check FILE: whether each text supports the sentence that is claimed of it.
import type { Command } from '../command.ts'

export const CHECK: Command = {
  name: 'check',
  takes: ['<file...>'],
  options: [],
  run: async (session, files) => (await import('../check/check.ts')).checkFiles(session, files),
}
