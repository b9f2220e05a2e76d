// mithaq forces [FACT=ANSWER]...: what a force needs against what is offered.
import type { Command } from '../command.ts'
import { WHEN_OPTIONS } from '../option.ts'

export const FORCES: Command = {
  name: 'forces',
  takes: ['[facts...]'],
  options: ['with', 'import', ...WHEN_OPTIONS],
  run: async (session, words) => (await import('../force/forces.ts')).showForces(session, words),
}
