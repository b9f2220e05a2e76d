// Durations: how long, not when: "two weeks", "three months", "a week", "days".

import { hitAt } from '../kit/index.ts'
import { countedAt } from '../quantity/index.ts'
import { BARE, SPELL, signAt } from './sign.ts'
import { type Length, type Look, over, type Time, timeWord } from './time.ts'

export interface Duration {
  readonly from: number
  readonly to: number
  readonly length: Length
  /** A number or a dual says how long. */
  readonly isCounted: boolean
}

/** The duration that begins at a token; words like "whole" and "at least" after it belong to it. */
export function durationAt(look: Look, at: number): Duration | undefined {
  if (!(signAt(look.sentence, at) & BARE)) return undefined
  const counted = countedAt(look.sentence, at, look.limit)
  if (counted?.isTime) {
    const { unit, value, min, max } = counted.quantity
    const count = value ?? max ?? min
    const length = { unit, ...(count === undefined ? {} : { count }) }
    const isCounted = value !== undefined || max !== undefined || min !== undefined
    return { from: at, to: wholeAfter(look, counted.to).to, length, isCounted }
  }
  if (counted !== undefined) return undefined
  const start = over(look, at, 'windows', 'article')
  const hit = timeWord(look, start, 'calendar', 'period')
  if (hit === undefined || hit.before !== '') return undefined
  const unit = hit.entry.path[1] ?? 'day'
  const { to, isWhole } = wholeAfter(look, hit.to)
  const length = hit.agreement === 's' ? { unit, count: 1 } : { unit }
  return { from: at, to, length, isCounted: isWhole && hit.agreement === 's' }
}

function wholeAfter(look: Look, at: number): { to: number; isWhole: boolean } {
  let to = at
  for (let count = 0; count < 3; count++) {
    const next = over(look, to, 'windows', 'whole')
    if (next === to) break
    to = next
  }
  return { to, isWhole: to > at }
}

/** A duration by itself is a window where it is counted: "lasts three days". */
export function spellAt(look: Look, at: number): Time | undefined {
  const duration = durationAt(look, at)
  if (duration === undefined || !duration.isCounted) return undefined
  const { from, to, length } = duration
  return { from, to, kind: 'range', standsAlone: true, length }
}

/** A season of events: "the rainy season", "its next meeting": its words, not its dates. */
export function eventSpellAt(look: Look, at: number): { to: number; isNext: boolean } | undefined {
  if (!(signAt(look.sentence, at) & SPELL)) return undefined
  const hit = look.sentence.hits[at]?.find(
    ({ entry }) => entry.file === 'windows' && entry.id === 'spell',
  )
  if (hit === undefined || hit.to > look.limit) return undefined
  let to = hit.to
  for (let count = 0; count < 3 && to < look.limit; count++) {
    const next = timeWord(look, to, 'windows', 'next')
    if (next !== undefined) return { to: next.to, isNext: true }
    if (look.sentence.tokens[to]?.kind !== 'word' || isGrammar(look, to)) break
    to++
  }
  return { to: hit.after === '' ? Math.max(hit.to, to) : hit.to, isNext: false }
}

function isGrammar({ sentence }: Look, at: number): boolean {
  if (hitAt(sentence, at, 'speech', 'link') !== undefined) return true
  const hits = sentence.hits[at] ?? []
  return hits.some(
    ({ form, entry }) => form === 'past' || form === 'present' || entry.file === 'conditions',
  )
}
