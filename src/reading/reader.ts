// The reader: one pack, the vocabulary and the parties, made ready once; then text in, reading out.
import type { Notice, Reading, Vocabulary } from '../model/index.ts'
import { SCHEMA } from '../model/index.ts'
import { type Lexicon, makeLexicon, type Pack } from './kit/index.ts'
import { type Cast, gatherCast, makeCast, partiesOf } from './mention/index.ts'
import { readEvents } from './event/index.ts'
import { readPositions } from './position/index.ts'
import { makeReport, type ReportNote, sentencesIn } from './report.ts'
import type { PartyTable, Scene } from './scene.ts'
import { type ReadStatement, readStatements } from './speech/index.ts'
import { makeTools } from './tools.ts'
import { windowsIn } from './window/index.ts'

export interface ReaderParts {
  readonly pack: Pack
  readonly vocabulary: Vocabulary
  readonly parties: PartyTable
  /** Version of the program, for the reading's `reader` field. */
  readonly version: string
}

export interface Reader {
  readonly lexicon: Lexicon
  /**
   * Reads a kept text. Pure: the same text and note give the same reading, byte for byte. Never
   * throws.
   */
  read(text: string, note: ReportNote): Reading
}

/** Makes a reader of a pack; a few milliseconds. */
export function makeReader(parts: ReaderParts): Reader {
  const lexicon = makeLexicon(parts.pack)
  const version = `mithaq ${parts.version} ${parts.pack.id}-${parts.pack.hash}`
  return { lexicon, read: (text, note) => readText(parts, lexicon, version, text, note) }
}

/** What one pass over a report finds, before it is put into the contract's shape. */
export interface Findings {
  readonly scene: Scene
  readonly cast: Cast
  readonly statements: readonly ReadStatement[]
}

/** The stages up to statements: report, sentences, cast, attribution. */
export function attribute(
  parts: ReaderParts,
  lexicon: Lexicon,
  text: string,
  note: ReportNote,
): Findings {
  const report = makeReport(text, parts.pack.id, lexicon.folding, note)
  const sentences = sentencesIn(report, lexicon)
  const scene: Scene = {
    report,
    lexicon,
    vocabulary: parts.vocabulary,
    parties: parts.parties,
    sentences,
  }
  const cast = makeCast(lexicon, parts.parties)
  gatherCast(cast, sentences)
  return { scene, cast, statements: readStatements(cast, sentences, note.publishedOn) }
}

function readText(
  parts: ReaderParts,
  lexicon: Lexicon,
  version: string,
  text: string,
  note: ReportNote,
): Reading {
  const { scene, cast, statements } = attribute(parts, lexicon, text, note)
  const tools = makeTools(scene, cast)
  const positions = readPositions(scene, statements, tools)
  const events = readEvents(scene, statements, {
    ...tools,
    // What was held lies behind: "on Thursday" is last Thursday.
    windowsIn: (sentence, from, to) => windowsIn(sentence, from, to, note.publishedOn, 'past'),
  })
  const said = statements.map((one) => one.statement)
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
  return {
    schema: SCHEMA,
    reader: version,
    report: scene.report,
    parties: partiesOf(cast, used),
    statements: said,
    positions,
    events,
    notices: noticesOf(statements, note),
  }
}

/** What a person should know about this reading: open speakers, a missing date. */
function noticesOf(statements: readonly ReadStatement[], note: ReportNote): Notice[] {
  const notices: Notice[] = []
  if (note.publishedOn === undefined) {
    notices.push({ code: 'no-date', message: 'no publication date: relative times stay relative' })
  }
  for (const { statement } of statements) {
    if (statement.speaker.resolution !== 'unresolved') continue
    const { spans } = statement.cue
    notices.push({ code: 'speaker-open', message: 'who says this cannot be told', spans })
  }
  return notices
}
