// mithaq what-if FACT=ANSWER...: what would become of every promise, as a hypothesis.
import type { Command } from '../command.ts'
import { WHEN_OPTIONS } from '../option.ts'

export const WHAT_IF: Command = {
  name: 'what-if',
  takes: ['[fact=answer...]'],
  options: [...WHEN_OPTIONS, 'with', 'against', 'save'],
  run: async (session, facts) => (await import('../what-if/what-if.ts')).weigh(session, facts),
}
