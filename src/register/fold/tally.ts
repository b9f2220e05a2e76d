// Counts that go on day by day: how many said it, who vouches and how often its text was met,
// without
// the rows of earlier days.
import type { KeptPosition } from '../identity/kept-position.ts'
import { polarityTowards } from '../word/hold.ts'
import { type Counts, countsOf, utterancesOf } from '../word/utterance.ts'

/** Of one facet, up to the end of a day. Plain JSON. */
export interface Tally {
  readonly utterances: number
  readonly copies: number
  readonly witnesses: readonly string[]
  /** Whose words of which polarity were heard, and on which day last. */
  readonly heard: Readonly<Record<string, string>>
  /** Reports that were counted and tell of a later day too: they are not counted again. */
  readonly spanning: readonly string[]
  /** Undated words told as earlier: each is an account once somebody is heard to say so. */
  readonly waiting: readonly KeptPosition[]
}

export const NOTHING: Tally = {
  utterances: 0,
  copies: 0,
  witnesses: [],
  heard: {},
  spanning: [],
  waiting: [],
}

/** What a day may have to know of others: how often a text was met, and which reports go on. */
export interface Beside {
  /** Times that the text of a report was met elsewhere by that day. */
  readonly met: ReadonlyMap<string, number>
  /** Whether the report tells of a later day as well. */
  isSpanning(report: string): boolean
}

function contentOf(row: KeptPosition): string {
  return `${row.speaksFor} ${polarityTowards(row.position)}`
}

/** Told as earlier, of something heard on a day that its own range holds. */
function isAccount(row: KeptPosition, heard: Tally['heard']): boolean {
  const day = heard[contentOf(row)]
  return day !== undefined && day >= (row.saidFromOn ?? day)
}

export interface Counted {
  readonly tally: Tally
  /** Reports whose texts were counted now. */
  readonly fresh: readonly string[]
}

/** The tally with the counted rows of one more day; days come in order. */
export function countDay(tally: Tally, rows: readonly KeptPosition[], beside: Beside): Counted {
  const told = rows.filter((row) => !row.background)
  const heard = { ...tally.heard }
  for (const { day = '', rows: said } of utterancesOf(told))
    if (day !== '') for (const row of said) heard[contentOf(row)] = day
  const earlier = [...tally.waiting, ...rows.filter((row) => row.background)]
  const vouching = earlier.filter((row) => isAccount(row, heard))
  const waiting = earlier.filter((row) => row.saidToOn === undefined && !vouching.includes(row))
  // Told as news here: whether a background word is an account was asked above.
  const accounts = [...told, ...vouching.map((row) => ({ ...row, background: false }))]
  const fresh = accounts.filter((row) => !tally.spanning.includes(row.report))
  const spanning = [...tally.spanning, ...fresh.map((row) => row.report)].filter((report) =>
    beside.isSpanning(report),
  )
  const vouchers = accounts.map((row) => row.witness)
  return {
    fresh: [...new Set(fresh.map((row) => row.report))],
    tally: {
      utterances: tally.utterances + utterancesOf(told).length,
      copies: tally.copies + countsOf(fresh, beside.met).copies,
      witnesses: [...new Set([...tally.witnesses, ...vouchers])],
      heard,
      spanning: [...new Set(spanning)],
      waiting,
    },
  }
}

export function countsIn({ utterances, copies, witnesses }: Tally): Counts {
  return { utterances, copies, witnesses: witnesses.length }
}
