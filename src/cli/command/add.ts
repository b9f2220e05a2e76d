// mithaq add FILE...: reads reports into the register, one line each as soon as it is durable.
import type { Command } from '../command.ts'
import { NOTE_OPTIONS } from '../option.ts'

export const ADD: Command = {
  name: 'add',
  takes: ['<file...>'],
  options: NOTE_OPTIONS,
  run: async (session, files) => (await import('../add/add.ts')).addFiles(session, files),
}
