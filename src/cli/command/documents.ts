// mithaq documents: each country's documents on their way, by the file and by reports.
import type { Command } from '../command.ts'
import { WHEN_OPTIONS } from '../option.ts'

export const DOCUMENTS: Command = {
  name: 'documents',
  takes: [],
  options: WHEN_OPTIONS,
  run: async (session) => (await import('../file/documents.ts')).showDocuments(session),
}
