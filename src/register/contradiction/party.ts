// One utterance told of two parties: a near copy that puts another name where the first one stood.
import { gather } from '../gather.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { polarityTowards } from '../word/hold.ts'
import { type Contradiction, contradiction } from './contradiction.ts'
import { SIDES_MAX } from './rendering.ts'

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

type Account = readonly KeptPosition[]

function partiesOf(account: Account): string {
  return [...new Set(account.map((row) => row.party ?? ''))].sort().join(' ')
}

function tells(account: Account, { party }: KeptPosition): boolean {
  return account.some((row) => row.party === party)
}

/** Each two sides of which either tells of a party that the other does not know. */
function sidesApart(sides: readonly Account[]): readonly Contradiction[] {
  return sides.flatMap((side, at) =>
    // Beyond so many sides, each further one is set against the first alone.
    (at < SIDES_MAX ? sides.slice(0, at) : sides.slice(0, 1)).flatMap((other) => {
      const theirs = other.find((row) => !tells(side, row))
      const mine = side.find((row) => !tells(other, row))
      if (mine === undefined || theirs === undefined) return []
      return [contradiction('rendering', theirs, mine)]
    }),
  )
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
    // Copies that tell of the same parties are one side.
    const sides = [...gather(accounts, partiesOf).values()].map(([first]) => first ?? [])
    found.push(...sidesApart(sides))
  }
  return found
}
