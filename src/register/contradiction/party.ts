// One utterance told of two parties: a near copy that puts another name where the first one stood.
import { gather } from '../gather.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { polarityTowards } from '../word/hold.ts'
import { type Contradiction, contradiction } from './contradiction.ts'

/** The report that a text repeats, itself where it repeats none. */
function originalOf({ copyOf, report }: KeptPosition): string {
  return copyOf ?? report
}

interface Told {
  readonly report: string
  readonly row: KeptPosition
}

/** The texts that tell a row: its own, and near copies that say the very same. */
function tellersOf(row: KeptPosition): readonly Told[] {
  const reports = [row.report, ...(row.echoes ?? []).map((echo) => echo.report)]
  return reports.map((report) => ({ report, row }))
}

function isTold(row: KeptPosition): boolean {
  return row.commitment !== null && !row.background && row.position.denies !== true
}

/** What one speaker said on one day, with one will: at most one utterance in two near copies. */
function tellingKey(row: KeptPosition): string {
  const polarity = polarityTowards(row.position)
  return [originalOf(row), row.speaker ?? '', row.saidToOn ?? '', polarity].join(' ')
}

/**
 * Rows of all parties on one action and object. Only near copies are compared: two outlets of their
 * own may each report another half of what was said. A copy that tells of both parties differs from
 * nobody.
 */
export function partiesApart(rows: readonly KeptPosition[]): readonly Contradiction[] {
  if (!rows.some((row) => row.copyOf !== undefined)) return []
  const found: Contradiction[] = []
  for (const told of gather(rows.filter(isTold), tellingKey).values()) {
    const accounts = [...gather(told.flatMap(tellersOf), ({ report }) => report).values()].map(
      (account) => account.map(({ row }) => row),
    )
    const tells = (account: readonly KeptPosition[], { party }: KeptPosition) =>
      account.some((row) => row.party === party)
    accounts.forEach((account, at) => {
      for (const other of accounts.slice(at + 1)) {
        const mine = account.find((row) => !tells(other, row))
        const theirs = other.find((row) => !tells(account, row))
        if (mine !== undefined && theirs !== undefined)
          found.push(contradiction('rendering', mine, theirs))
      }
    })
  }
  return found
}
