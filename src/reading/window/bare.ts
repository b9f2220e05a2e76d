// Bare times: a day, a date or a period without a preposition, and whether it is only part of a
// noun phrase.
import { dateAt } from './date.ts'
import { spellAt } from './duration.ts'
import { partOfYearAt } from './part-of-year.ts'
import { periodAt } from './period.ts'
import { BARE, signAt } from './sign.ts'
import { type Look, over, type Time, timeWord } from './time.ts'
import { namedDayAt } from './weekday.ts'

/** The time that begins at a token: what a preposition may govern. */
export function bareTimeAt(look: Look, at: number): Time | undefined {
  if (at >= look.limit || !(signAt(look.sentence, at) & BARE)) return undefined
  const start = over(look, at, 'windows', 'article')
  return (
    namedDayAt(look, at) ??
    dateAt(look, start) ??
    periodAt(look, at) ??
    partOfYearAt(look, at) ??
    nowAt(look, at)
  )
}

/** "Now" after a preposition: "from now on". */
function nowAt(look: Look, at: number): Time | undefined {
  const hit = timeWord(look, at, 'windows', 'for-now')
  return hit && { from: at, to: hit.to, kind: 'for-now', standsAlone: true }
}

/**
 * The time that is a window without a preposition. "This year's budget" and "the agreement of 2015"
 * are none: a
 * noun that owns its time stands before it.
 */
export function adverbialAt(look: Look, at: number): Time | undefined {
  if (!(signAt(look.sentence, at) & BARE)) return undefined
  const time = bareTimeAt(look, at) ?? spellAt(look, at)
  if (time === undefined || isOwned(look, at)) return undefined
  return time.standsAlone || isAfterPlace(look, at, time) ? time : undefined
}

/**
 * The noun before is in the construct, or takes the period's word as its adjective ("the Secretary
 * General").
 */
function isOwned({ sentence }: Look, at: number): boolean {
  const hits = sentence.hits[at - 1] ?? []
  const { definite } = sentence.lexicon.pack.clitics.meanings
  return hits.some(
    ({ entry, before, after }) =>
      entry.file === 'windows' &&
      (entry.id === 'general' ||
        (entry.id === 'owner' &&
          after === '' &&
          !(definite ?? []).some((letters) => before.endsWith(letters)))),
  )
}

/** "... in Ukraine the year 2026": after a place or a verb a named year is an adverb. */
function isAfterPlace(look: Look, at: number, time: Time): boolean {
  const { sentence } = look
  if (time.kind !== 'range' || timeWord(look, at, 'windows', 'year-word') === undefined)
    return false
  const hits = sentence.hits[at - 1] ?? []
  return hits.some(
    ({ entry, form }) =>
      (entry.file === 'parties' && entry.path.includes('names')) ||
      form === 'past' ||
      form === 'present',
  )
}
