// One note as somebody wrote it down, made a reading whose every field stands in the note's words.
import { createHash } from 'node:crypto'
import type { NoteHead, Party, Position, Reading } from '../../model/index.ts'
import type { EntryFault } from '../contract/index.ts'
import type { Reader } from '../reader.ts'
import { Fields } from './fields.ts'
import { partyNamed } from './party.ts'
import { type Entered, enterPosition, type Scene } from './position.ts'
import { makeSheet } from './sheet.ts'

export interface Note {
  readonly head: NoteHead
  readonly audience?: string
  readonly reading: Reading
}

/** Fields that the entry has under another name than the position, or than its part. */
const WRITTEN: Readonly<Record<string, string>> = {
  quantity: 'count',
  evidence: 'words',
  coordinatedWith: 'with',
  attributedTo: 'speaker',
}
/** As the reader's own ids are: the beginning of the text's hash. */
const ID_DIGITS = 20

/**
 * @param number the entry's, from 1
 * @returns the note, or everything that is wrong with it
 */
export async function readNote(
  given: unknown,
  number: number,
  reader: Reader,
): Promise<Note | readonly EntryFault[]> {
  const faults: EntryFault[] = []
  const fields = new Fields(given, { entry: number }, faults)
  const kinds = reader.reference.vocabulary.lists['note-kinds'] ?? []
  const kind = fields.oneOf('kind', kinds)
  if (!fields.has('kind')) fields.fault('kind', 'missing')
  const from = fields.needed('from')
  const to = fields.words('to')
  const publishedOn = fields.day('on')
  if (!fields.has('on')) fields.fault('on', 'missing')
  const audience = fields.words('audience')
  const titled = fields.words('title')
  const words = fields.needed('text')
  const named = fields.words('speaker')
  const lang = fields.words('lang') ?? reader.recognise(words ?? '')
  if (words !== undefined && (lang === undefined || !reader.languages.includes(lang)))
    fields.fault('lang', 'language-unknown', { known: reader.languages.join(', ') })
  const rows = fields.has('says') ? fields.positions('says') : []
  if (!fields.has('says')) fields.fault('says', 'missing')
  fields.close()
  const isHeaded = kind !== undefined && from !== undefined && publishedOn !== undefined
  if (!isHeaded || words === undefined || lang === undefined || !reader.languages.includes(lang))
    return faults
  const head: NoteHead = { kind, from, ...(to === undefined ? {} : { to }) }
  const title = titled ?? reader.noteWord(kind, lang)
  const sheet = makeSheet(head, title, words)
  const base = await reader.read(sheet.text, lang, {
    publishedOn,
    title: titled ?? `${title}: ${from}`,
    lang,
  })
  const partyOf = (name: string) => partyNamed(name, base.parties, reader)
  const speaker = await partyOf(named ?? from)
  if (speaker === undefined)
    fields.fault(named === undefined ? 'from' : 'speaker', 'party-unknown', { name: named ?? from })
  const report = createHash('sha256').update(sheet.text).digest('hex').slice(0, ID_DIGITS)
  const { reference } = reader
  const scene: Scene = { sheet, report, kind, speaker: speaker ?? '', reference, partyOf }
  const entered: Entered[] = []
  for (const [at, row] of rows.entries()) {
    const one = await enterPosition(row, at + 1, scene)
    if (one !== undefined) entered.push(one)
  }
  if (faults.length > 0) return faults
  const reading = readingOf(base, entered, reader)
  const objections = await reader.objections(reading)
  if (objections.length > 0)
    return objections.map(({ id, field, why }) => {
      const position = Number(id.slice(1))
      const written = WRITTEN[field] ?? field
      return { entry: number, position, field: written, code: 'not-borne', values: { why } }
    })
  return { head, ...(audience === undefined ? {} : { audience }), reading }
}

/** What the reader itself found is left out: the entry says what the note holds. */
function readingOf(base: Reading, entered: readonly Entered[], reader: Reader): Reading {
  const positions = entered.map(({ position }) => position)
  const statements = entered.map(({ statement }) => statement)
  const known = new Set(base.parties.map(({ id }) => id))
  const others = [...positions.flatMap(idsIn), ...statements.map(({ speaker }) => speaker.party)]
  const parties = [...new Set(others)].flatMap((id): Party[] => {
    const kind = id === null ? undefined : reader.reference.parties[id]?.kind
    if (id === null || kind === undefined || kind === 'conflict' || known.has(id)) return []
    return [{ id, kind, names: [] }]
  })
  return {
    ...base,
    parties: [...base.parties, ...parties],
    statements,
    positions,
    events: [],
    notices: [],
  }
}

function idsIn(position: Position): readonly (string | null)[] {
  const { party, place, beneficiary, target, coordinatedWith = [] } = position
  return [party, place, beneficiary, target, ...coordinatedWith].filter((id) => id !== undefined)
}
