// Keeps one reading, once: new, known already, or a copy of what is known.
import { createHash } from 'node:crypto'
import type { Reading } from '../model/index.ts'
import type { Draft, Origin } from '../register/index.ts'
import type { Sighting, Writer } from '../store/index.ts'
import { sketchOf } from '../text/index.ts'
import { type AmendmentClues, amendmentClues, findAmendments } from './amend.ts'
import type { AddLine, ReportNote, Source } from './contract/index.ts'
import type { Desk } from './desk.ts'
import { findNearCopies } from './near-copy.ts'
import { readReport } from './read.ts'
import { told } from './trouble.ts'

type Kept = Pick<AddLine, 'report' | 'outcome' | 'statements' | 'positions' | 'nearCopyOf'>

/** A reading made ready to be kept, before anybody knows whether it is new. */
export interface Ready {
  readonly reading: Reading
  readonly origin: Origin
  readonly folded: string
  /** SHA-256 of the folded text. */
  readonly foldedHash: string
  readonly sketch: readonly string[]
  readonly amendment: AmendmentClues
  fold(text: string): Promise<string>
}

/** Reads a source and keeps it; the line is true once it is given. @throws Problem */
export async function keepSource(
  desk: Desk,
  source: Source,
  note: ReportNote,
  origin: Omit<Origin, 'bytesHash'>,
): Promise<AddLine> {
  const { reading: read, bytesHash } = await readReport(desk, source, note)
  const reader = await desk.reader()
  // Nothing is kept that the words of its own spans don't bear out.
  const ready = await makeReady(desk, await reader.admit(read), { ...origin, bytesHash })
  const store = await desk.store(true)
  const kept = await told(() =>
    // Known or not is asked under the lock: two processes may be adding one file.
    store.commit(desk.audience, (writer) => keepReading(writer, desk, ready)),
  )
  return { file: source.name, ...kept }
}

/** Finds what a reading is compared by. */
export async function makeReady(desk: Desk, reading: Reading, origin: Origin): Promise<Ready> {
  const { text, lang } = reading.report
  const reader = await desk.reader()
  const fold = (words: string) => reader.fold(words, lang)
  const folded = await fold(text)
  return {
    reading,
    origin,
    folded,
    foldedHash: sha256(folded),
    sketch: sketchOf(folded),
    amendment: await amendmentClues(reading.report, fold),
    fold,
  }
}

/** Inside a commit to `desk.audience`: keeps the reading, or a copy where its text is known. */
export async function keepReading(writer: Writer, desk: Desk, ready: Ready): Promise<Kept> {
  const { reading, foldedHash: hash, origin } = ready
  const { text, ...report } = reading.report
  const { id } = report
  const sightings = await writer.sightings({ report: id, folded: hash })
  const [original] = sightings
  const draft = (body: Draft['body']): Draft => {
    return { v: 1, audience: desk.audience, author: desk.author, body }
  }
  if (sightings.some((sighting) => isSame(sighting, report))) {
    const again = await readAgain(writer, reading)
    if (again !== undefined) {
      await writer.append(draft(again))
      const { statements, positions } = reading
      const counts = { statements: statements.length, positions: positions.length }
      return { report: id, outcome: 'reread', ...counts }
    }
    return { report: original?.report ?? id, outcome: 'known', statements: 0, positions: 0 }
  }
  await writer.keepText({ report: id, hash: sha256(text), folded: hash, text })
  if (original !== undefined) {
    const { publisher, publishedOn, url } = report
    const own = id === original.report ? {} : { text: id }
    const copy = { kind: 'copy', report: original.report, ...own } as const
    await writer.append(draft({ ...copy, publisher, publishedOn, url, origin }))
    return { report: original.report, outcome: 'copy', statements: 0, positions: 0 }
  }
  // A circle's report may repeat or correct an open one: the tie is kept in the circle alone.
  const { audiences } = desk
  const near = await findNearCopies(writer, { id, text, ...ready, audiences })
  const amendments = await findAmendments(writer, report, ready.amendment, audiences)
  const clues = [...ready.sketch, ...ready.amendment.own]
  await writer.append(
    draft({
      kind: 'reading',
      reading: { ...reading, report },
      origin,
      ...(near.length === 0 ? {} : { near }),
      ...(clues.length === 0 ? {} : { clues }),
    }),
  )
  for (const amendment of amendments) await writer.append(draft(amendment))
  const { statements, positions } = reading
  const [first] = near
  return {
    report: id,
    outcome: 'added',
    statements: statements.length,
    positions: positions.length,
    ...(first === undefined ? {} : { nearCopyOf: first.report }),
  }
}

/**
 * What supersedes the kept reading where another reader reads the same text, of the same day;
 * undefined where nothing does. What a person entered by hand is no reader's to read again.
 */
async function readAgain(
  writer: Writer,
  { report: { text: _, ...report }, ...reading }: Reading,
): Promise<Draft['body'] | undefined> {
  const body = (await writer.standing(report.id))?.body
  if (body?.kind !== 'reading' || body.origin.kind === 'entry') return undefined
  const kept = body.reading.report
  if (body.reading.reader === reading.reader || kept.publishedOn !== report.publishedOn)
    return undefined
  // What the file of that day said of the text and this one does not still holds.
  return { ...body, reading: { ...reading, report: { ...kept, ...report } } }
}

/** The very text again, with nothing said of it that was not known. */
function isSame(sighting: Sighting, report: Omit<Reading['report'], 'text'>): boolean {
  if (sighting.text !== report.id) return false
  return (['publisher', 'publishedOn', 'url'] as const).every(
    (field) => report[field] === undefined || report[field] === sighting[field],
  )
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
