// Changes, contradictions and a party's words as tables, with the contract's own names for columns.
import { changeSentence } from '../../packs/index.ts'
import type {
  Changes,
  Contradictions,
  PartyView,
  SearchFound,
} from '../../service/contract/index.ts'
import { writeCsv } from '../../text/index.ts'
import type { Words } from '../words/words.ts'

/** One line a change and cause. */
export function changesTable(found: Changes, words: Words): string {
  const head = [
    'on',
    'kind',
    'sentence',
    'commitment',
    'party',
    'action',
    'domains',
    'stanceBefore',
    'stanceAfter',
    'stateBefore',
    'stateAfter',
    'cause',
    'causedOn',
    'recordedAt',
    'reports',
    'quote',
  ]
  const names = found
  const rows = found.changes.flatMap((change) => {
    const { key, values = {} } = changeSentence(words, change, names)
    const sentence = words.say(key, values)
    const about = 'commitment' in change ? change : undefined
    const [before, after] = 'steps' in change ? [change.before?.cell, change.after?.cell] : []
    return change.causes.map((cause) => [
      change.on,
      change.kind,
      sentence,
      about?.commitment,
      about?.party,
      about?.action,
      (after ?? before)?.domains.join(' '),
      before?.stance,
      after?.stance,
      before?.state,
      after?.state,
      cause.kind,
      cause.on,
      cause.recordedAt,
      cause.sources.map(({ report }) => report).join(' '),
      cause.sources.at(-1)?.quote,
    ])
  })
  return writeCsv(head, rows)
}

/** One line a side. */
export function contradictionsTable(found: Contradictions): string {
  const head = [
    'contradiction',
    'kind',
    'commitment',
    'party',
    'sinceOn',
    'ageDays',
    'isOpen',
    'settledBy',
    'reason',
    'side',
    'report',
    'publisher',
    'publishedOn',
    'stance',
    'quote',
  ]
  const rows = found.contradictions.flatMap((one) =>
    one.sides.map((side, at) => [
      one.id,
      one.kind,
      one.commitment,
      one.party,
      one.sinceOn,
      one.ageDays,
      one.isOpen,
      one.settled?.author,
      one.settled?.reason,
      at + 1,
      side.report,
      side.publisher,
      side.publishedOn,
      side.position.stance,
      side.quote,
    ]),
  )
  return writeCsv(head, rows)
}

/** One line a word, in the order of each commitment's history. */
export function partyTable(view: PartyView): string {
  const head = [
    'party',
    'commitment',
    'on',
    'step',
    'notRepeated',
    'stance',
    'report',
    'publisher',
    'quote',
    'newWords',
    'wordsLeftOut',
  ]
  const rows = view.lines.flatMap((line) =>
    line.words.map((word, at) => {
      const before = line.words[at - 1]?.evidence.quote ?? ''
      const { quote, report, publisher, position } = word.evidence
      const cut = (text: string, spans: readonly (readonly [number, number])[] = []) =>
        spans.map(([start, end]) => text.slice(start, end)).join(' | ')
      return [
        view.party,
        line.commitment,
        word.on,
        word.step,
        word.notRepeated,
        position.stance,
        report,
        publisher,
        quote,
        cut(quote, word.differs?.here),
        cut(before, word.differs?.earlier),
      ]
    }),
  )
  return writeCsv(head, rows)
}

/** One line a statement. */
export function searchTable(found: SearchFound): string {
  const head = [
    'report',
    'publisher',
    'publishedOn',
    'statement',
    'speaker',
    'commitments',
    'quote',
  ]
  const rows = found.statements.map((of) => [
    of.report,
    of.publisher,
    of.publishedOn,
    of.statement,
    of.speaker ?? undefined,
    of.commitments.join(' '),
    of.quote,
  ])
  return writeCsv(head, rows)
}
