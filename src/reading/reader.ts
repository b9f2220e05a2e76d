// The reader: one pack, the vocabulary and the parties, made ready once; then text in, reading out.
import type {
  Notice,
  Position,
  Reading,
  ReportedEvent,
  Statement,
  StatementGrounds,
  Vocabulary,
} from '../model/index.ts'
import { SCHEMA } from '../model/index.ts'
import { amendsOf } from './amendment.ts'
import { readEvents } from './event/index.ts'
import { copyWith, type Lexicon, makeLexicon, type Pack, type Sentence } from './kit/index.ts'
import { gatherCast, makeCast, partiesOf } from './mention/index.ts'
import { openMemory, readPositions } from './position/index.ts'
import { makeReport, type ReportNote, reportId, stretchesOf } from './report.ts'
import type { PartyTable, Scene } from './scene.ts'
import { groundsOf, type Heard, readStatements } from './speech/index.ts'
import { makeTools, type Survey, survey } from './tools.ts'
import { windowsIn } from './window/index.ts'

export interface ReaderParts {
  readonly pack: Pack
  readonly vocabulary: Vocabulary
  readonly parties: PartyTable
  /** Version of the program, for the reading's `reader` field. */
  readonly version: string
  /**
   * SHA-256 of a text's UTF-8 bytes, hexadecimal, where the host has a faster one than ours; it
   * must give the same.
   */
  readonly digest?: (text: string) => string
  /** Stages to read; those that the pack trusts itself with where nothing is said. */
  readonly stages?: readonly string[]
}

export interface Reader {
  readonly lexicon: Lexicon
  /**
   * Reads a kept text. Pure: the same text and note give the same reading, byte for byte. Never
   * throws.
   */
  read(text: string, note: ReportNote, wanted?: ReadWanted): Reading
}

/** What a reading may hold besides what was read. */
export interface ReadWanted {
  /** The pack's entries and the rules behind each statement and position. */
  readonly explain?: boolean
}

/** Makes a reader of a pack; a few milliseconds. */
export function makeReader(parts: ReaderParts): Reader {
  const lexicon = makeLexicon(parts.pack)
  const version = `mithaq ${parts.version} ${parts.pack.id}-${parts.pack.hash}`
  return {
    lexicon,
    read: (text, note, { explain = false } = {}) =>
      readText(parts, lexicon, version, text, note, explain),
  }
}

function readText(
  parts: ReaderParts,
  lexicon: Lexicon,
  version: string,
  text: string,
  note: ReportNote,
  explain: boolean,
): Reading {
  const { vocabulary, parties, stages = parts.pack.stages } = parts
  const id = reportId(text, parts.digest)
  const made = makeReport(text, id, parts.pack.id, lexicon.folding, note)
  const amends = amendsOf(made, lexicon)
  const report = amends === undefined ? made : { ...made, amends }
  const cast = makeCast(lexicon, parties)
  const stretches = stretchesOf(report, lexicon)
  const known: Survey = { named: new Set() }
  const sceneOf = (sentences: readonly Sentence[]): Scene => ({
    report,
    lexicon,
    vocabulary,
    parties,
    sentences,
  })
  for (const sentences of stretches) {
    gatherCast(cast, sentences)
    survey(known, sceneOf(sentences))
  }
  const tools = makeTools(sceneOf([]), cast, known)
  const held = copyWith(tools, {
    // What was held lies behind: "on Thursday" is last Thursday.
    windowsIn: (sentence: Sentence, from: number, to: number) =>
      windowsIn(sentence, from, to, note.publishedOn, 'past'),
  })
  const memory = openMemory(explain)
  const grounds: StatementGrounds[] = []
  const said: Statement[] = []
  const heard: Heard[] = []
  const events: ReportedEvent[] = []
  for (const sentences of stretches) {
    const scene = sceneOf(sentences)
    const statements = readStatements(cast, sentences, note.publishedOn, heard)
    if (stages.includes('positions')) readPositions(scene, statements, tools, memory)
    if (stages.includes('events')) readEvents(scene, statements, held, events)
    for (const { statement } of statements) said.push(statement)
    if (explain) for (const one of statements) grounds.push(groundsOf(one))
  }
  const { positions } = memory
  return {
    schema: SCHEMA,
    reader: version,
    report,
    parties: partiesOf(cast, idsIn(said, positions, events)),
    statements: said,
    positions,
    events,
    notices: noticesOf(said, note, stages),
    ...(explain && { explain: { statements: grounds, positions: memory.grounds ?? [] } }),
  }
}

/** Every party that a reading speaks of by id. */
function idsIn(
  said: readonly Statement[],
  positions: readonly Position[],
  events: readonly ReportedEvent[],
): Set<string> {
  const used = new Set<string>()
  for (const { speaker, addressee } of said) {
    if (speaker.party !== null) used.add(speaker.party)
    if (addressee?.party !== undefined) used.add(addressee.party)
  }
  for (const one of positions) {
    const ids = [one.party, one.attributedTo, one.place, one.beneficiary, one.target]
    for (const id of [...ids, ...(one.coordinatedWith ?? [])]) if (id != null) used.add(id)
  }
  for (const { participants } of events) for (const id of participants) used.add(id)
  return used
}

/** What a person should know about this reading: open speakers, a missing date. */
function noticesOf(
  said: readonly Statement[],
  note: ReportNote,
  stages: readonly string[],
): Notice[] {
  const notices: Notice[] = []
  // What a pack doesn't do is "not read", which is not "nothing found".
  if (!stages.includes('positions')) {
    notices.push({
      code: 'positions-not-read',
      message: 'positions are not read in this language yet',
    })
  }
  if (note.publishedOn === undefined) {
    notices.push({ code: 'no-date', message: 'no publication date: relative times stay relative' })
  }
  for (const statement of said) {
    if (statement.speaker.resolution !== 'unresolved') continue
    const { spans } = statement.cue
    notices.push({ code: 'speaker-open', message: 'who says this cannot be told', spans })
  }
  return notices
}
