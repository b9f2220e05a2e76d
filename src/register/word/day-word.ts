// The word of one day: what several rows of one facet and voice say together, or which of them
// stands.
import {
  type Condition,
  type Polarity,
  polarityOf,
  type Quantity,
  RUNGS,
  type Stance,
  type Window,
} from '../../model/index.ts'
import { gather } from '../gather.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { rankOf } from '../identity/rank.ts'
import { joinConjuncts } from './conjunct.ts'
import { isForNow, isPromise } from './hold.ts'

export interface Word {
  /** ISO civil date, '' where nothing gives one. */
  readonly day: string
  readonly stance: Stance
  readonly polarity: Polarity
  readonly conditions: readonly Condition[]
  readonly window?: Window
  readonly coordinatedWith: readonly string[]
  readonly quantity: readonly Quantity[]
  /** Every row of the day; `deciding` are those that gave the stance. */
  readonly rows: readonly KeptPosition[]
  readonly deciding: readonly KeptPosition[]
  readonly office?: string
}

const OPEN_FIRST: readonly Stance[] = ['deferred', 'considering', 'expected', 'mentioned']
const AGAINST_FIRST: readonly Stance[] = ['withdrawn', 'suspended', 'declined']

function strongest(stances: readonly Stance[], polarity: Polarity): Stance | undefined {
  if (polarity === 'for') {
    return [...RUNGS].reverse().find((rung) => stances.includes(rung))
  }
  return (polarity === 'open' ? OPEN_FIRST : AGAINST_FIRST).find((of) => stances.includes(of))
}

function highest(rows: readonly KeptPosition[]): string | undefined {
  const ranked = rows.filter((row) => rankOf(row.office) !== undefined)
  return ranked.sort((a, b) => (rankOf(b.office) ?? 0) - (rankOf(a.office) ?? 0))[0]?.office
}

/** Rows that a higher rank of the same day does not overrule. */
function ofHighestRank(rows: readonly KeptPosition[]): readonly KeptPosition[] {
  const top = rankOf(highest(rows))
  if (top === undefined) return rows
  return rows.filter((row) => (rankOf(row.office) ?? top) === top)
}

/** One speaker in one report: what he promises and what he leaves open can't be the same thing. */
function isOneBreath(rows: readonly KeptPosition[]): boolean {
  const first = rows[0]
  return rows.every((row) => row.report === first?.report && row.speaker === first?.speaker)
}

interface Chosen {
  readonly rows: readonly KeptPosition[]
  readonly window?: Window
}

/**
 * Which rows give the stance. Where words of a day can't both hold, the higher rank; then the word
 * that binds least, open before against before for, so that nobody is shown bound by a dispute.
 */
function choose(rows: readonly KeptPosition[]): Chosen {
  const of = (polarity: Polarity, among = rows) =>
    among.filter((row) => polarityOf(row.position.stance) === polarity)
  const against = of('against')
  if (of('open').length > 0 && against.length > 0 && against.every((row) => isForNow(row.position)))
    if (of('for').length === 0) {
      const window = against[0]?.position.window
      return { rows: of('open'), ...(window === undefined ? {} : { window }) }
    }
  const standing = ofHighestRank(rows)
  const [open, refused, forIt] = [
    of('open', standing),
    of('against', standing),
    of('for', standing),
  ]
  const isDeferred = open.some((row) => row.position.stance === 'deferred')
  const isPromised = forIt.some((row) => isPromise(row.position.stance))
  if (refused.length === 0 && forIt.length > 0) {
    if (!isDeferred || (isPromised && isOneBreath(standing))) return { rows: forIt }
  }
  return { rows: [open, refused, forIt].find((group) => group.length > 0) ?? standing }
}

/** Rows of one day, one facet and one voice, at least one. */
export function wordOf(rows: readonly KeptPosition[]): Word {
  const chosen = choose(rows)
  const first = chosen.rows[0] as KeptPosition
  const polarity = polarityOf(first.position.stance)
  const stances = chosen.rows.map((row) => row.position.stance)
  const stance = strongest(stances, polarity) ?? first.position.stance
  const deciding = chosen.rows.filter((row) => row.position.stance === stance)
  const accounts = chosen.rows.filter(
    (row) => deciding.includes(row) || deciding.every((other) => isOtherAccount(row, other)),
  )
  const window = chosen.window ?? deciding.map((row) => row.position.window).find((of) => of)
  const office = highest(deciding)
  return {
    day: first.saidToOn ?? '',
    stance,
    polarity,
    conditions: joinConjuncts(accounts.map((row) => row.position.condition)),
    ...(window === undefined ? {} : { window }),
    coordinatedWith: [...new Set(deciding.flatMap((row) => row.position.coordinatedWith ?? []))],
    quantity: deciding.flatMap((row) => row.position.quantity ?? []),
    rows,
    deciding,
    ...(office === undefined ? {} : { office }),
  }
}

/** The same speaker as told elsewhere: a translation a rung apart still carries the condition. */
function isOtherAccount(row: KeptPosition, other: KeptPosition): boolean {
  return row.report !== other.report && row.speaker === other.speaker
}

/** The words of rows already in order, one a day, oldest first. */
export function wordsOf(rows: readonly KeptPosition[]): readonly Word[] {
  return [...gather(rows, (row) => row.saidToOn ?? '').values()].map(wordOf)
}
