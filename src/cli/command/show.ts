// mithaq show ID: one item with its words, its conditions and who reported it.
import type { Command } from '../command.ts'
import { WHEN_OPTIONS } from '../option.ts'

export const SHOW: Command = {
  name: 'show',
  takes: ['<id>'],
  options: WHEN_OPTIONS,
  run: async (session, [id = '']) => (await import('../show/show.ts')).showItem(session, id),
}
