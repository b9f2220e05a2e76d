// Reads one source: bytes, text, language, reading. What is to be kept is checked by whoever keeps
// it.
import type { Reading } from '../model/index.ts'
import { isCivilDate, mendNote, readSource } from '../sources/index.ts'
import { Problem, type ReadWanted, type ReportNote, type Source } from './contract/index.ts'
import type { Desk } from './desk.ts'
import { refusalAsProblem } from './trouble.ts'

/** A reading with what only its bytes could tell. */
export interface ReadSource {
  readonly reading: Reading
  /** SHA-256 of the bytes as they came, hexadecimal. */
  readonly bytesHash: string
}

/** @throws Problem for what can't be read, with the source's name in its values */
export async function readReport(
  desk: Desk,
  source: Source,
  said: ReportNote,
  wanted: ReadWanted = {},
): Promise<ReadSource> {
  const { name } = source
  const { publishedOn } = said
  if (publishedOn !== undefined && !isCivilDate(publishedOn))
    throw new Problem('date-unreadable', { value: publishedOn }, 2)
  const read = await readSource(source.bytes, name)
  if (read.kind === 'refused') throw refusalAsProblem(read)
  const reader = await desk.reader()
  // What a person says outweighs what the file says of itself.
  const note: ReportNote = { ...read.note, ...mendNote(given(said)) }
  const lang = note.lang ?? reader.recognise(read.text)
  if (lang === undefined || !reader.languages.includes(lang)) {
    const known = reader.languages.join(', ')
    throw new Problem('language-unknown', { file: name, lang: lang ?? '', known })
  }
  const reading = await reader.read(read.text, lang, note, wanted)
  const notices = [...read.notices, ...reading.notices]
  return { reading: { ...reading, notices }, bytesHash: read.bytesHash }
}

/** A field that is there but not set must not hide one that the file gives. */
function given(note: ReportNote): ReportNote {
  const fields = Object.entries(note).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(fields)
}
