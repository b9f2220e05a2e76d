// mithaq party NAME: what one party owes, and its successive words side by side.
import type { Command } from '../command.ts'
import { WHEN_OPTIONS } from '../option.ts'

export const PARTY: Command = {
  name: 'party',
  takes: ['<name>'],
  options: WHEN_OPTIONS,
  run: async (session, [name = '']) => (await import('../party/party.ts')).showParty(session, name),
}
