// mithaq agenda: what is held, needed or ending, also as a calendar (--ics).
import type { Command } from '../command.ts'
import { WHEN_OPTIONS } from '../option.ts'

export const AGENDA: Command = {
  name: 'agenda',
  takes: [],
  options: ['ics', ...WHEN_OPTIONS],
  run: async (session) => (await import('../file/agenda.ts')).showAgenda(session),
}
