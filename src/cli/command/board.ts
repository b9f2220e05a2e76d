// mithaq board: who has promised, refused or put off what.
import type { Command } from '../command.ts'
import { WHEN_OPTIONS } from '../option.ts'

export const BOARD: Command = {
  name: 'board',
  takes: [],
  options: WHEN_OPTIONS,
  run: async (session) => (await import('../board/board.ts')).showBoard(session),
}
