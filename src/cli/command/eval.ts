// mithaq eval [FILE...]: how far a reader agrees with what a person found.
import type { Command } from '../command.ts'

export const EVAL: Command = {
  name: 'eval',
  takes: ['[file...]'],
  options: ['on', 'reader', 'lang', 'form', 'kind', 'errors', 'frozen', 'update'],
  run: async (session, files) => (await import('../eval/eval.ts')).evaluate(session, files),
}
