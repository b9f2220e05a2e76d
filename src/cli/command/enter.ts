// mithaq enter [FILE|FIELD=VALUE]...: keeps letters, notes of calls and of meetings.
import type { Command } from '../command.ts'

export const ENTER: Command = {
  name: 'enter',
  takes: ['<file...>'],
  options: [],
  run: async (session, words) => (await import('../enter/enter.ts')).enter(session, words),
}
