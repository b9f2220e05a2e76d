// One item as a line of a table, in the reader's words; ids and exact words stand in the NDJSON.
import { deedOf, factText, fullFact, type Words } from '../../packs/index.ts'
import type { ExportLine } from '../../service/contract/index.ts'
import type { Row } from '../../text/index.ts'
import { clean } from '../terminal/clean.ts'
import { domainWords } from '../view/cell.ts'

const BETWEEN = ' | '

const COLUMNS = {
  id: (_, { id }) => id,
  party: (words, line) => nameIn(words, line, line.party),
  action: (words, line) => {
    const object = line.object === undefined ? undefined : words.name(line.object, namesIn(line))
    return deedOf(words, line.action, object?.text)
  },
  object: (words, line) => nameIn(words, line, line.object),
  stance: (words, { stance, negated }) => {
    const label = words.label('stance', stance)
    return negated ? words.say('stance.negated', { stance: label }) : label
  },
  state: (words, { state }) => words.label('state', state),
  'according-to': (words, line) => nameIn(words, line, line.attributedTo),
  domains: (words, { domains, domainMode }) => {
    const type = domainMode === 'any' ? 'disjunction' : 'conjunction'
    return words.list(
      domains.map((domain) => domainWords(words, domain)),
      type,
    )
  },
  conditions: (words, { conditions, parties }) =>
    join(
      conditions
        .filter(({ fact }) => !fact.startsWith('said:'))
        .map(({ fact }) => factText(words, fullFact(words, { fact }, parties))),
    ),
  'condition-words': (_, { conditions }) => join(conditions.map(({ said }) => said)),
  window: (_, { window }) => window?.text,
  earliest: (_, { window }) => window?.earliest,
  latest: (_, { window }) => window?.latest,
  beneficiary: (words, line) => join(line.beneficiaries.map((party) => nameIn(words, line, party))),
  'last-said': (_, { lastSaidOn }) => lastSaidOn,
  statements: (_, { utterances }) => utterances,
  accounts: (_, { witnesses }) => witnesses,
  copies: (_, { copies }) => copies,
  marks: (words, { marks }) => join(marks.map((mark) => words.label('mark', mark))),
  publishers: (_, { accounts }) => join(accounts.map(({ publisher }) => publisher)),
  titles: (_, { accounts }) => join(accounts.map(({ title }) => title)),
  urls: (_, { accounts }) => join(accounts.map(({ url }) => url)),
  quotes: (_, { accounts }) => join(accounts.map(({ quote }) => quote)),
} satisfies Readonly<
  Record<string, (words: Words, line: ExportLine) => string | number | undefined>
>

export function headOf(words: Words): readonly string[] {
  return Object.keys(COLUMNS).map((column) => words.say(`export.column.${column}`))
}

/** Line breaks are spaces, and signs that turn a direction are seen: a cell stays in its place. */
export function rowOf(words: Words, line: ExportLine): Row {
  return Object.values(COLUMNS).map((tell) => {
    const value = tell(words, line)
    return typeof value === 'string' ? clean(value) : value
  })
}

function nameIn(words: Words, line: ExportLine, party: string | undefined): string | undefined {
  return party === undefined ? undefined : words.name(party, line.parties[party]).text
}

function namesIn({ object = '', parties }: ExportLine) {
  return parties[object]
}

/** The same title or quote of two accounts stands once. */
function join(items: readonly (string | undefined)[]): string {
  return [...new Set(items.filter((item) => item !== undefined && item !== ''))].join(BETWEEN)
}
