// Windows: when something is to happen or was said, in a range of a sentence, seen from the day of
// publication.
import type { Window, WindowKind } from '../../model/index.ts'
import { type Hit, hitsAt, type Sentence, spansOf, startOf } from '../kit/index.ts'
import { adverbialAt, bareTimeAt } from './bare.ts'
import { type Day, dayOf, isoOf } from './day.ts'
import { durationAt } from './duration.ts'
import { backwards, openedAt } from './opened.ts'
import { BARE, OPENER, signAt } from './sign.ts'
import { type Look, over, type Time } from './time.ts'

/** A window with the tokens `[from, to)` of its words. */
export interface FoundWindow {
  readonly from: number
  readonly to: number
  readonly window: Window
}

const PHRASES = ['vague', 'for-now', 'earlier', 'not-a-window'] as const

/**
 * Windows in tokens `[from, to)`, in order, not overlapping.
 * @param publishedOn ISO civil date; without it relative time has no bounds
 * @param tense which way a bare weekday or month lies: behind for what was said, ahead for what is
 * promised
 */
export function windowsIn(
  sentence: Sentence,
  from: number,
  to: number,
  publishedOn?: string,
  tense?: 'past' | 'future',
): FoundWindow[] {
  const limit = Math.min(to, sentence.tokens.length)
  const look: Look = { sentence, limit, on: dayOf(publishedOn), tense }
  const found: FoundWindow[] = []
  for (let at = Math.max(0, from); at < limit; ) {
    const step = windowAt(look, at)
    if (step.found !== undefined) found.push(step.found)
    at = Math.max(step.to, at + 1)
  }
  return found
}

/** The window whose words begin at a token, the longest that ends before token `limit`. */
export function windowFrom(sentence: Sentence, at: number, limit: number): FoundWindow | undefined {
  const end = Math.min(limit, sentence.tokens.length)
  return at < 0 || at >= end
    ? undefined
    : windowAt({ sentence, limit: end, on: undefined, tense: undefined }, at).found
}

interface Step {
  readonly to: number
  readonly found?: FoundWindow
}

function windowAt(look: Look, at: number): Step {
  const { sentence } = look
  // Most words say nothing of time.
  if ((signAt(sentence, at) & (BARE | OPENER)) === 0) return { to: at + 1 }
  const phrase = phraseAt(look, at)
  const opened = openedAt(look, at)
  const bare = agoAt(look, at) ?? adverbialAt(look, at)
  // The longest wins; "the day after tomorrow" is a name before it is "after" and "tomorrow".
  const longest = Math.max(phrase?.to ?? 0, opened?.time.to ?? 0, bare?.to ?? 0)
  if (bare !== undefined && bare.to === longest) return made(look, at, bare.to, bare)
  if (opened !== undefined && opened.time.to === longest) {
    if (isOfHour(look, at, opened.hit)) return { to: opened.hit.to }
    return made(look, at, longest, opened.time, startOf(sentence, opened.hit))
  }
  if (phrase !== undefined) return ofPhrase(look, at, phrase)
  // A time that is part of a noun phrase is passed over whole.
  const passed = bareTimeAt(look, at)?.to ?? durationAt(look, at)?.to ?? unopenedTo(look, at)
  return { to: passed }
}

/** "Two weeks ago", where the word that turns back stands after its length. */
function agoAt(look: Look, at: number): Time | undefined {
  const duration = durationAt(look, at)
  const ago = duration && over(look, duration.to, 'windows', 'ago')
  if (duration === undefined || ago === undefined || ago === duration.to) return undefined
  return { from: at, to: ago, standsAlone: true, ...backwards(look, duration.length) }
}

/** "At six of Friday morning": the preposition counts the hour and begins nothing. */
function isOfHour({ sentence }: Look, at: number, { entry }: Hit): boolean {
  if (entry.id !== 'from' || at === 0) return false
  if (sentence.tokens[at - 1]?.kind === 'number') return true
  return (sentence.hits[at - 1] ?? []).some(
    (hit) => hit.entry.file === 'calendar' && hit.entry.id === 'ordinal',
  )
}

/** "A month after the signing": the length belongs to what follows. */
function unopenedTo(look: Look, at: number): number {
  const opener = hitsAt(look.sentence, at, 'windows').find(
    ({ entry, to }) => (entry.id === 'after' || entry.id === 'before') && to < look.limit,
  )
  if (opener === undefined) return at + 1
  return durationAt(look, opener.to)?.to ?? at + 1
}

function phraseAt(look: Look, at: number): Hit | undefined {
  return hitsAt(look.sentence, at, 'windows').find(
    ({ entry, after, to }) =>
      after === '' && to <= look.limit && PHRASES.some((id) => id === entry.id),
  )
}

function ofPhrase(look: Look, at: number, hit: Hit): Step {
  const { id } = hit.entry
  if (id === 'not-a-window') return { to: hit.to }
  const start = startOf(look.sentence, hit)
  if (id === 'for-now') return made(look, at, hit.to, { kind: 'for-now' }, start)
  // "Later this year", "earlier today": the period bounds what the phrase leaves vague.
  const within = bareTimeAt(look, over(look, hit.to, 'windows', 'of'))
  const to = within?.to ?? hit.to
  if (id === 'vague') return made(look, at, to, { kind: 'vague', ...ahead(look, within) }, start)
  return made(look, at, to, { kind: 'range', ...behind(look, within) }, start)
}

function ahead({ on }: Look, within: Time | undefined): Pick<Time, 'first' | 'last'> {
  const first = within?.first === undefined || on === undefined ? on : Math.max(on, within.first)
  const last = within?.last
  return { ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }) }
}

function behind({ on }: Look, within: Time | undefined): Pick<Time, 'first' | 'last'> {
  const last = within?.last === undefined || on === undefined ? on : Math.min(on, within.last)
  const first = within?.first
  return { ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }) }
}

function made(
  { sentence }: Look,
  from: number,
  to: number,
  time: { readonly kind: WindowKind; readonly first?: Day; readonly last?: Day },
  start?: number,
): Step {
  const spans = spansOf(sentence, from, to, start ?? startOfTime(sentence, from))
  const text = sentence.text.slice(...(spans[0] as readonly [number, number]))
  const earliest = isoOf(time.first)
  const latest = isoOf(time.last)
  const isUpside = earliest !== undefined && latest !== undefined && earliest > latest
  const window: Window = {
    kind: time.kind,
    text,
    spans,
    ...(earliest === undefined || isUpside ? {} : { earliest }),
    ...(latest === undefined || isUpside ? {} : { latest }),
  }
  return { to, found: { from, to, window } }
}

/** Where a time's first word starts without a glued "and". */
function startOfTime(sentence: Sentence, at: number): number | undefined {
  const hit = sentence.hits[at]?.find(
    ({ entry }) =>
      entry.file === 'windows' || entry.file === 'calendar' || entry.file === 'numbers',
  )
  return hit === undefined ? undefined : startOf(sentence, hit)
}
