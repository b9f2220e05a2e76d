// Bare times: a day, a date or a period without a preposition, and whether it is only part of a
// noun phrase.
import { copyWith, hitAt } from '../kit/index.ts'
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
  const time =
    namedDayAt(look, at) ??
    dateAt(look, start) ??
    periodAt(look, at) ??
    partOfYearAt(look, at) ??
    nowAt(look, at)
  return time?.kind === 'day' ? withTwin(look, time) : time
}

/** The same day in another calendar: "5 March 2031, corresponding to 11 Shawwal 1452". */
function withTwin(look: Look, time: Time): Time {
  const agreeing = over(look, time.to, 'windows', 'agreeing')
  const twin = agreeing === time.to ? undefined : dateAt(look, agreeing)
  return twin === undefined ? time : copyWith(time, { to: twin.to })
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
  const { definite } = sentence.lexicon.pack.clitics.meanings
  const isYear = hitAt(sentence, at, 'calendar', 'period', 'year') !== undefined
  return (sentence.hits[at - 1] ?? []).some(({ entry, before, after }) => {
    if (entry.file !== 'windows') return false
    if (entry.id === 'general') return isYear
    const isBare = after === '' && !(definite ?? []).some((letters) => before.endsWith(letters))
    return entry.id === 'owner' && isBare
  })
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
