// mithaq corpus [FOLDER]: whether every expectation of a language is met.
import type { Command } from '../command.ts'

export const CORPUS: Command = {
  name: 'corpus',
  takes: ['[folder]'],
  options: ['update', 'coverage'],
  run: async (session, [folder]) =>
    (await import('../corpus/corpus.ts')).checkCorpus(session, folder),
}
