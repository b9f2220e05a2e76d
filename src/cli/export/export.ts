// Writes every item out: tables for people and their spreadsheets, lines and columns for programs.
import { EXIT } from '../command.ts'
import type { Session } from '../session.ts'
import { writeWhole } from './file.ts'
import { formatOf, piecesOf } from './format.ts'

/** @throws Problem 'file-unwritable', and exit code 2 for a format that is none or two */
export async function exportItems(session: Session): Promise<number> {
  const format = formatOf(session)
  const pieces = piecesOf(session, format)
  const { out } = session.settings
  // Bytes never come this way: they need a file.
  if (out === undefined)
    for await (const piece of pieces) session.program.output.write(String(piece))
  else await writeWhole(out, pieces)
  return EXIT.ok
}
