// mithaq contradictions: accounts that cannot both hold, side by side.
import type { Command } from '../command.ts'
import { WHEN_OPTIONS } from '../option.ts'

export const CONTRADICTIONS: Command = {
  name: 'contradictions',
  takes: [],
  options: WHEN_OPTIONS,
  run: async (session) =>
    (await import('../contradiction/contradictions.ts')).showContradictions(session),
}
