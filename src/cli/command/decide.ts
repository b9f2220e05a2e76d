// mithaq decide WHAT ...: keeps a signed decision; without one, lists those that were made.
import type { Command } from '../command.ts'
import { WHEN_OPTIONS } from '../option.ts'

export const DECIDE: Command = {
  name: 'decide',
  takes: ['[what]', '[names...]'],
  options: ['because', 'from', 'to', 'by', 'holds', 'office', 'propose', ...WHEN_OPTIONS],
  run: async (session, words) => (await import('../decide/decide.ts')).decide(session, words),
}
