// mithaq consultations: consultations on file, or the record of one.
import type { Command } from '../command.ts'
import { WHEN_OPTIONS } from '../option.ts'

export const CONSULTATIONS: Command = {
  name: 'consultations',
  takes: ['[id]'],
  options: WHEN_OPTIONS,
  run: async (session, [id]) =>
    (await import('../file/consultations.ts')).showConsultations(session, id),
}
