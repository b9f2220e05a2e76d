// mithaq demo: the samples in a register of their own, served at once.
import type { Command } from '../command.ts'
import { WHEN_OPTIONS } from '../option.ts'

export const DEMO: Command = {
  name: 'demo',
  takes: [],
  options: ['port', 'host', ...WHEN_OPTIONS],
  run: async (session) => (await import('../serve/demo.ts')).serveSamples(session),
}
