// The force table for a spreadsheet: one line an offer, a requirement without any on a line alone.
import type { ForceView } from '../../service/contract/index.ts'
import { type Row, writeCsv } from '../../text/index.ts'
import type { Words } from '../words/words.ts'

export function forcesTable(view: ForceView, words: Words): string {
  const head = [
    'requirement',
    'what',
    'action',
    'object',
    'domain',
    'unit',
    'needed',
    'by',
    'gap',
    'gapThen',
    'party',
    'name',
    'commitment',
    'least',
    'most',
    'firmness',
    'firmnessThen',
    'hangsOn',
    'uncounted',
  ]
  const rows = view.lines.flatMap(({ requirement, offers, now, supposed }): Row[] => {
    const { id, what, action, object, domain, unit, count, byOn } = requirement
    const needed = [id, what, action, object, domain, unit, count, byOn, now.gap, supposed?.gap]
    if (offers.length === 0) return [[...needed, ...Array(9).fill(undefined)]]
    return offers.map((offer) => [
      ...needed,
      offer.party,
      words.name(offer.party, view.parties[offer.party]).text,
      offer.commitment,
      offer.amount?.least,
      offer.amount?.most,
      offer.firmness,
      offer.firmnessThen,
      offer.facts.join(' '),
      offer.uncounted,
    ])
  })
  return writeCsv(head, rows)
}
