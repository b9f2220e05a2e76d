// Each view as a table: what its `.csv` address gives, with the contract's own names for columns.
import type {
  Board,
  CommitmentView,
  SourceLine,
  SourceView,
  WhatIf,
} from '../service/contract/index.ts'
import { sliceSpans, writeCsv } from '../text/index.ts'
import type { Words } from './words/words.ts'

const list = (items: readonly string[] = []): string => items.join(' ')

/** One line a cell; counts of a group stand on its own lines. */
export function boardTable(board: Board, words: Words): string {
  const head = [
    'party',
    'name',
    'statedSize',
    'named',
    'unaccounted',
    'action',
    'domains',
    'domainMode',
    'stance',
    'polarity',
    'negated',
    'voice',
    'attributedTo',
    'state',
    'marks',
    'conditional',
    'conditions',
    'window',
    'earliest',
    'latest',
    'utterances',
    'witnesses',
    'copies',
    'contradicted',
    'commitments',
  ]
  const rows = board.rows.flatMap((row) =>
    row.cells.map((cell) => [
      row.party,
      words.name(row.party, row.names).text,
      row.statedSize,
      list(row.named),
      row.unaccounted,
      cell.action,
      list(cell.domains),
      cell.domainMode,
      cell.stance,
      cell.polarity,
      cell.negated ?? false,
      cell.voice,
      cell.attributedTo,
      cell.state,
      list(cell.marks),
      cell.conditional,
      list(cell.conditions),
      cell.window?.text,
      cell.window?.earliest,
      cell.window?.latest,
      cell.utterances,
      cell.witnesses,
      cell.copies,
      cell.contradicted,
      list(cell.commitments),
    ]),
  )
  return writeCsv(head, rows)
}

/** One line a piece of evidence. */
export function commitmentTable(view: CommitmentView): string {
  const head = [
    'commitment',
    'party',
    'report',
    'lang',
    'publisher',
    'publishedOn',
    'saidOn',
    'recordedAt',
    'voice',
    'stance',
    'negated',
    'background',
    'copies',
    'quote',
  ]
  const rows = view.evidence.map((piece) => [
    view.id,
    view.party,
    piece.report,
    piece.lang,
    piece.publisher,
    piece.publishedOn,
    piece.saidOn,
    piece.recordedAt,
    piece.voice,
    piece.position.stance,
    piece.position.negated ?? false,
    piece.background,
    piece.copies,
    piece.quote,
  ])
  return writeCsv(head, rows)
}

/** One line a position. */
export function sourceTable(view: SourceView): string {
  const head = [
    'report',
    'position',
    'statement',
    'party',
    'action',
    'stance',
    'negated',
    'domains',
    'voice',
    'commitment',
    'evidence',
  ]
  const { report, positions } = view.reading
  const rows = positions.map((position) => [
    report.id,
    position.id,
    position.statement ?? undefined,
    position.party ?? undefined,
    position.action,
    position.stance,
    position.negated ?? false,
    list(position.domains),
    view.voices?.[position.id],
    view.commitments[position.id],
    sliceSpans(report.text, position.evidence.spans),
  ])
  return writeCsv(head, rows)
}

/** One line a source. */
export function sourcesTable(lines: readonly SourceLine[]): string {
  const head = [
    'report',
    'lang',
    'title',
    'publisher',
    'publishedOn',
    'url',
    'copies',
    'statements',
    'positions',
    'recordedAt',
  ]
  const rows = lines.map((line) => [
    line.report,
    line.lang,
    line.title,
    line.publisher,
    line.publishedOn,
    line.url,
    line.copies,
    line.statements,
    line.positions,
    line.recordedAt,
  ])
  return writeCsv(head, rows)
}

/** One line a commitment. */
export function scenarioTable(scenario: WhatIf): string {
  const head = ['commitment', 'party', 'action', 'result', 'under', 'reasons', 'assumed']
  const assumed = list(Object.entries(scenario.facts).map(([fact, value]) => `${fact}=${value}`))
  const rows = scenario.commitments.map((one) => [
    one.id,
    one.party,
    one.action,
    one.result,
    one.under,
    list(one.reasons.map(({ fact, value }) => `${fact}=${value}`)),
    assumed,
  ])
  return writeCsv(head, rows)
}
