// One piece of evidence: the sentence as it stands in the kept text, and who told it from mouth to
// mouth.
import type { Position, Span, Statement } from '../model/index.ts'
import type { Entry, KeptPosition } from '../register/index.ts'
import { paragraphsOf, quotationsOf, sentencesOf, sliceSpans } from '../text/index.ts'
import type { EvidenceView } from './contract/index.ts'
import type { LoadedView } from './register-view.ts'
import type { Texts } from './words.ts'

/** Statements that tell each other in a ring are a broken reading; the walk outwards still ends. */
const TELLERS_MAX = 8

/** @param entry the reading entry that the row came from, absent where its body is withheld */
async function makeEvidence(
  row: KeptPosition,
  entry: Entry | undefined,
  texts: Texts,
  { view }: LoadedView,
): Promise<EvidenceView> {
  const reading = entry?.body.kind === 'reading' ? entry.body.reading : undefined
  const text = await texts.of(row.report)
  const { position, report, lang, voice, background, recordedAt, saidToOn } = row
  const { title, publisher, publishedOn, url } = reading?.report ?? {}
  return {
    row: row.id,
    report,
    lang,
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ...(url === undefined ? {} : { url }),
    copies: row.copies + (view.outlook.met.get(report) ?? 0) + (row.echoes?.length ?? 0),
    ...(row.copyOf === undefined ? {} : { copyOf: row.copyOf }),
    ...(row.echoes === undefined
      ? {}
      : {
          echoes: row.echoes.map((echo) => ({
            report: echo.report,
            ...outletOf(echo.report, view),
          })),
        }),
    chain: chainOf(position, reading?.statements ?? [], text ?? ''),
    ...quoteAround(text ?? '', position.evidence.spans),
    position,
    voice,
    ...(saidToOn === undefined ? {} : { saidOn: saidToOn }),
    recordedAt,
    background,
  }
}

/** The evidence of several rows, each report's entry and text fetched once. */
export async function evidenceOf(
  rows: readonly KeptPosition[],
  texts: Texts,
  loaded: LoadedView,
): Promise<readonly EvidenceView[]> {
  const readings = await readingsOf(loaded, rows)
  return Promise.all(rows.map((row) => makeEvidence(row, readings.get(row.report), texts, loaded)))
}

async function readingsOf(
  { store, seen }: LoadedView,
  rows: readonly KeptPosition[],
): Promise<ReadonlyMap<string, Entry>> {
  const reports = [...new Set(rows.map((row) => row.report))]
  const entries = await Promise.all(reports.map((report) => store.entryOfReport(report, seen)))
  return new Map(
    reports.flatMap((report, index) => {
      const entry = entries[index]
      return entry === undefined ? [] : [[report, entry] as const]
    }),
  )
}

/** Every party that evidence mentions by id. */
export function partiesTold(
  evidence: readonly EvidenceView[],
): readonly (string | null | undefined)[] {
  return evidence.flatMap(({ position, chain }) => [
    position.party,
    position.attributedTo,
    position.place,
    position.beneficiary,
    position.target,
    ...(position.coordinatedWith ?? []),
    ...chain.map((link) => link.speaker),
  ])
}

function outletOf(report: string, { reports }: LoadedView['view']): { publisher?: string } {
  const publisher = reports.find((one) => one.report === report)?.publisher
  return publisher === undefined ? {} : { publisher }
}

/** From the outermost teller to the speaker. */
function chainOf(
  position: Position,
  statements: readonly Statement[],
  text: string,
): EvidenceView['chain'] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  const chain: EvidenceView['chain'][number][] = []
  let next = position.statement === null ? undefined : byId.get(position.statement)
  while (next !== undefined && chain.length < TELLERS_MAX) {
    const { id, speaker, cue, form, occasion, channel, via } = next
    chain.unshift({
      statement: id,
      speaker: speaker.party,
      resolution: speaker.resolution,
      cue: sliceSpans(text, cue.spans),
      form,
      ...(occasion === undefined ? {} : { occasion: occasion.text }),
      ...(channel === undefined ? {} : { channel }),
    })
    next = via === undefined ? undefined : byId.get(via)
  }
  return chain
}

/** The sentences that the spans touch, verbatim, and the spans relative to them. */
export function quoteAround(
  text: string,
  spans: readonly Span[],
): Pick<EvidenceView, 'quote' | 'marks'> {
  const first = spans[0]?.[0] ?? 0
  const last = spans.at(-1)?.[1] ?? first
  let start = first
  let end = last
  for (const paragraph of paragraphsOf(text)) {
    if (paragraph.end <= first || paragraph.start >= last) continue
    const quotations = quotationsOf(text, paragraph.start, paragraph.end)
    for (const sentence of sentencesOf(text, paragraph, quotations)) {
      if (sentence.end <= first || sentence.start >= last) continue
      start = Math.min(start, sentence.start)
      end = Math.max(end, sentence.end)
    }
  }
  const marks = spans.map(([from, to]): Span => [from - start, to - start])
  return { quote: text.slice(start, end), marks }
}
