// The days on which the calendar alone may change a state or a mark: a window is over, a word held
// for now has aged, another government is in office.
import { dayAfter } from '../condition/fact-line.ts'
import { type PartyRegistry, partyEntry } from '../identity/party-registry.ts'
import type { Held } from '../word/later-word.ts'
import { CHECK_AFTER_DAYS } from './mark.ts'
import type { Weighing } from './weighing.ts'

const DAY_MILLISECONDS = 86_400_000

function daysLater(day: string, days: number): string {
  const later = new Date(Date.parse(day) + days * DAY_MILLISECONDS)
  return later.toISOString().slice(0, day.length)
}

function ofHeld({ window, last, promise }: Held): readonly string[] {
  const ends = [window?.latest, window?.kind === 'day' ? window.earliest : undefined]
  const over = ends.filter((day) => day !== undefined).map(dayAfter)
  const isAging = window?.kind === 'for-now' && last.day !== ''
  const aged = isAging ? [daysLater(last.day, CHECK_AFTER_DAYS + 1)] : []
  return [...over, ...aged, ...(promise === undefined ? [] : ofHeld(promise))]
}

/** ISO civil dates, of any order; on some of them nothing may change after all. */
export function turningDaysOf({ held }: Weighing, registry: PartyRegistry): readonly string[] {
  const party = held.word.rows[0]?.party
  const governments = party == null ? [] : (partyEntry(registry, party)?.governmentsFrom ?? [])
  return [...ofHeld(held), ...governments]
}
