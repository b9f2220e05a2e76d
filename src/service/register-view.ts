// Brings the kept rows of an audience to the register, which makes a view of them.
import { type Entry, type KeptPosition, keptOf, type View, viewOfRows } from '../register/index.ts'
import type { Store, View as StoreView } from '../store/index.ts'
import type { When } from './contract/index.ts'
import { type Times, timesOf } from './day.ts'
import type { Desk } from './desk.ts'
import type { Reader } from './reader.ts'
import { seenOnce } from './seen-once.ts'
import { told } from './trouble.ts'

/** A view with what is needed to show it: where its rows came from, and the times it is of. */
export interface LoadedView {
  readonly view: View
  readonly times: Times
  readonly store: Store
  readonly seen: StoreView
  readonly reader: Reader
}

/**
 * Loads what is known by `knownAt` for the desk's audiences; computed for them, never cut
 * afterwards.
 */
export async function loadView(desk: Desk, when: When): Promise<LoadedView> {
  const times = timesOf(when, desk.clock(), desk.zone)
  const [store, reader] = await Promise.all([desk.store(), desk.reader()])
  const seen: StoreView = { audiences: desk.audiences, knownAt: times.knownUpTo }
  const {
    positions,
    reports: held,
    others,
  } = await told(async () => ({
    positions: await store.positions(seen),
    reports: await store.reports(seen),
    others: await collectEntries(store, seen, ['copy', 'amendment', 'decision']),
  }))
  const { copies, decisions } = keptOf(others)
  const { rows: standing, reports } = seenOnce(positions, held)
  const rows = standing.map((row) => row.data as KeptPosition)
  const plain = { asOf: times.asOf, knownAt: times.knownUpTo }
  const registerWhen = when.unsettled === true ? { ...plain, isUnsettled: true } : plain
  const view = viewOfRows({ rows, reports, copies, decisions }, registerWhen, reader.reference)
  return { view, times, store, seen, reader }
}

/** Entries of the kinds that few are of: what repeats a text or sets a fact. */
export async function collectEntries(
  store: Store,
  { audiences, knownAt }: StoreView,
  kinds: readonly Entry['body']['kind'][],
): Promise<readonly Entry[]> {
  const found: Entry[] = []
  for (const audience of audiences)
    for (const kind of kinds)
      for await (const entry of store.entries(audience, { kind, upTo: knownAt })) found.push(entry)
  return found
}
