// mithaq serve: the register's pages for a browser on this machine.
import type { Command } from '../command.ts'
import { WHEN_OPTIONS } from '../option.ts'

export const SERVE: Command = {
  name: 'serve',
  takes: [],
  options: ['port', 'host', ...WHEN_OPTIONS],
  run: async (session) => (await import('../serve/serve.ts')).serveRegister(session),
}
