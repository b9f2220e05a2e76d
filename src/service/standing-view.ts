// Brings what stands to a view: pieces that were folded when entries came, and where these can't be
// taken, what is weighed from rows.
import {
  type Decided,
  type KeptPosition,
  type KeptStanding,
  keptOf,
  type Outlook,
  outlookOf,
  standingsOf,
  umbrellaOf,
  viewOfRows,
} from '../register/index.ts'
import type { Store, View as StoreView } from '../store/index.ts'
import type { When } from './contract/index.ts'
import { timesOf } from './day.ts'
import type { Desk } from './desk.ts'
import { standingOfPiece } from './piece.ts'
import { collectEntries, type Seen } from './register-view.ts'
import { told } from './trouble.ts'

export interface StandingView extends Seen {
  readonly standings: readonly KeptStanding[]
  readonly outlook: Outlook
}

/** What decisions change: umbrellas and reports by id, or the whole register. */
interface Reach {
  readonly umbrellas: readonly string[]
  readonly reports: readonly string[]
  readonly isWhole: boolean
}

function reachOf(decided: Decided): Reach {
  const of = (umbrellas: readonly string[], reports: readonly string[] = []): Reach => {
    return { umbrellas: umbrellas.map(umbrellaOf), reports, isWhole: false }
  }
  switch (decided.what) {
    case 'fact':
    case 'binding':
    case 'undo':
    case 'agreement':
      return of([])
    case 'verdict':
      return of([decided.commitment])
    case 'merge':
      return of([decided.from, decided.into])
    case 'split':
      return of([decided.into], [decided.content.report])
    case 'settlement':
      return of(
        [],
        decided.between.map(({ report }) => report),
      )
    case 'clarification':
      return of([], [decided.of.report, decided.by.report])
    case 'amendment':
      return of([], [decided.report, ...(decided.by === undefined ? [] : [decided.by])])
    default:
      // Who speaks for whom, and who belongs to whom, may change every word.
      return { umbrellas: [], reports: [], isWhole: true }
  }
}

/**
 * What stands on a day, for the desk's audiences; undefined where a decision reaches so far that
 * all rows are needed, or where the view leaves decisions out.
 */
export async function loadStandings(desk: Desk, when: When): Promise<StandingView | undefined> {
  if (when.unsettled === true) return undefined
  const times = timesOf(when, desk.clock(), desk.zone)
  const [store, reader] = await Promise.all([desk.store(), desk.reader()])
  const seen: StoreView = { audiences: desk.audiences, knownAt: times.knownUpTo }
  return told(async () => {
    const { decisions } = keptOf(await collectEntries(store, seen, ['amendment', 'decision']))
    const registerWhen = { asOf: times.asOf, knownAt: times.knownUpTo }
    const outlook = outlookOf({ copies: [], decisions }, registerWhen, reader.reference)
    const reaches = decisions.map(({ decided }) => reachOf(decided))
    if (reaches.some(({ isWhole }) => isWhole)) return undefined
    const apart = await subjectsApart(store, seen, reaches)
    const pieces: KeptStanding[] = []
    for (const audience of desk.audiences)
      for (const piece of await store.pieces(audience, times.asOf))
        if (!apart.has(piece.subject)) pieces.push(standingOfPiece(piece))
    const positions = apart.size === 0 ? [] : await store.positions(seen, { subjects: [...apart] })
    const rows = positions.map((row) => row.data as KeptPosition)
    const { copies } = keptOf(rows.length === 0 ? [] : await collectEntries(store, seen, ['copy']))
    const kept = { rows, reports: [], copies, decisions }
    const view = viewOfRows(kept, registerWhen, reader.reference)
    const standings = [...pieces, ...standingsOf(view.rows, view.outlook)]
    return { times, store, seen, reader, standings, outlook }
  })
}

/** Umbrellas that are weighed from their rows. */
async function subjectsApart(
  store: Store,
  seen: StoreView,
  reaches: readonly Reach[],
): Promise<ReadonlySet<string>> {
  const apart = new Set(await store.unfolded(seen))
  for (const umbrella of reaches.flatMap(({ umbrellas }) => umbrellas)) apart.add(umbrella)
  for (const report of new Set(reaches.flatMap(({ reports }) => reports)))
    for (const { data } of await store.positions(seen, { report })) {
      const { family } = data as KeptPosition
      if (family !== null) apart.add(family)
    }
  return apart
}
