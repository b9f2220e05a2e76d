// mithaq compare DAY DAY: what differs between two views of the register, and why.
import type { Command } from '../command.ts'

export const COMPARE: Command = {
  name: 'compare',
  takes: ['<day>', '[day]'],
  options: ['exit-code'],
  run: async (session, days) =>
    (await import('../change/compare.ts')).showComparison(session, days),
}
