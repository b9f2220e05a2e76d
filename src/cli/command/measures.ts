// mithaq measures: measures taken together, and who has moved.
import type { Command } from '../command.ts'
import { WHEN_OPTIONS } from '../option.ts'

export const MEASURES: Command = {
  name: 'measures',
  takes: [],
  options: WHEN_OPTIONS,
  run: async (session) => (await import('../file/measures.ts')).showMeasures(session),
}
