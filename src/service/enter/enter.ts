// Keeps notes that people enter: each whole or not at all, the same one once.
import { isDeepStrictEqual } from 'node:util'
import type { Entry } from '../../register/index.ts'
import type { EnterLine, EnterWanted, EntryFault } from '../contract/index.ts'
import type { Desk } from '../desk.ts'
import { keepReading, makeReady } from '../keep.ts'
import { told } from '../trouble.ts'
import { type Note, readNote } from './note.ts'
import { isForFile, keepOnFile } from './on-file.ts'

/**
 * @param notes as they were written, each to be judged
 * @returns one line a note, in order; a note that is refused leaves nothing behind
 */
export async function enterNotes(
  desk: Desk,
  notes: readonly unknown[],
  { isDry = false }: EnterWanted = {},
): Promise<readonly EnterLine[]> {
  const reader = await desk.reader()
  const lines: EnterLine[] = []
  for (const [at, given] of notes.entries()) {
    if (isForFile(given)) {
      lines.push(await keepOnFile(desk, given, at + 1, reader))
      continue
    }
    const note = await readNote(given, at + 1, reader)
    if (isRefused(note)) lines.push(refusedLine(at + 1, note))
    else lines.push(await keepNote(desk, note, at + 1, isDry))
  }
  return lines
}

function isRefused(note: Note | readonly EntryFault[]): note is readonly EntryFault[] {
  return Array.isArray(note)
}

function refusedLine(entry: number, faults: readonly EntryFault[]): EnterLine {
  return { entry, outcome: 'refused', positions: 0, faults }
}

/** Rows of one table are alike and no copies of each other. */
const TABLE = 'table'

async function keepNote(desk: Desk, note: Note, entry: number, isDry: boolean): Promise<EnterLine> {
  const { head, reading, audience = desk.audience } = note
  if (!desk.audiences.includes(audience)) {
    const values = { circle: audience }
    return refusedLine(entry, [{ entry, field: 'audience', code: 'circle-other', values }])
  }
  const store = await desk.store(true)
  const made = await makeReady(desk, reading, { kind: 'entry', note: head })
  const ready = head.kind === TABLE ? { ...made, sketch: [] } : made
  const known = await told(() =>
    store.commit(audience, async (writer) => {
      const [same] = await writer.sightings({ report: reading.report.id, folded: ready.foldedHash })
      if (same !== undefined) return same.report
      if (!isDry) await keepReading(writer, { ...desk, audience }, ready)
      return undefined
    }),
  )
  const report = reading.report.id
  if (known === undefined) {
    const positions = reading.positions.length
    return { entry, outcome: 'added', report, audience, positions, faults: [] }
  }
  const view = { audiences: [audience], knownAt: desk.clock().toISOString() }
  const kept = await told(() => store.entryOfReport(known, view))
  if (kept === undefined || !isTheSame(kept, reading)) {
    const field = 'text'
    return refusedLine(entry, [{ entry, field, code: 'kept-otherwise', values: { report: known } }])
  }
  return { entry, outcome: 'known', report, audience, positions: 0, faults: [] }
}

/** The same words, said by the same of the same day, with the same fields. */
function isTheSame({ body }: Entry, { report, statements, positions }: Note['reading']): boolean {
  if (body.kind !== 'reading') return false
  const { reading } = body
  return (
    reading.report.publishedOn === report.publishedOn &&
    isDeepStrictEqual(reading.statements, JSON.parse(JSON.stringify(statements))) &&
    isDeepStrictEqual(reading.positions, JSON.parse(JSON.stringify(positions)))
  )
}
