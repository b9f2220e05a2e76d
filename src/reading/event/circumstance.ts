// Circumstances of an event: how those who met were there, how many, where and when.
import type { Quantity, ReportedEvent, Window } from '../../model/index.ts'
import { glues, type Hit, hitAt, type Sentence, type Token } from '../kit/index.ts'
import type { Mention } from '../mention/index.ts'

export interface Range {
  readonly from: number
  readonly to: number
}

/** In person, from afar, or some so and some so, by the words of a range. */
export function modeIn(sentence: Sentence, { from, to }: Range): ReportedEvent['mode'] {
  let isThere = false
  let isRemote = false
  for (let at = from; at < to; at++) {
    isThere ||= hitAt(sentence, at, 'events', 'in-person') !== undefined
    isRemote ||= hitAt(sentence, at, 'events', 'remote') !== undefined
  }
  if (isThere && isRemote) return 'hybrid'
  return isThere ? 'in-person' : isRemote ? 'remote' : undefined
}

/** Units of things that nobody counts people by. */
const UNCOUNTED = /^[A-Z]{3}$|^(percent|item)$/

/** How many came: the first number of people or states. */
export function countIn(
  quantities: readonly {
    readonly from: number
    readonly to: number
    readonly quantity: Quantity
  }[],
  { from, to }: Range,
): Quantity | undefined {
  return quantities.find(
    (one) => one.from >= from && one.to <= to && !UNCOUNTED.test(one.quantity.unit),
  )?.quantity
}

/** Where: the words of a place after "in". */
export function placeIn(
  sentence: Sentence,
  mentions: readonly Mention[],
  { from, to }: Range,
  host?: Mention,
): { readonly words: string; readonly mention: Mention } | undefined {
  const { pack } = sentence.lexicon
  for (const mention of mentions) {
    if (mention.from < from || mention.to > to || mention.kind !== 'state') continue
    const glued = (sentence.hits[mention.from] ?? []).filter(
      ({ entry }) => entry.file === 'parties',
    )
    const isBy = glued.some(({ before }) => glues(pack, before, 'by'))
    if (!isBy && mention !== host && !isAfterIn(sentence, mention.from)) continue
    const start = (sentence.tokens[mention.from] as Token).start
    const end = (sentence.tokens[mention.to - 1] as Token).end
    const letters = glued.find(({ before }) => glues(pack, before, 'by'))?.before.length ?? 0
    return { words: sentence.text.slice(start + letters, end), mention }
  }
  return undefined
}

/** Words between "in" and the name: "in the French capital Paris". */
const IN_MAX = 3

function isAfterIn(sentence: Sentence, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - IN_MAX); back--) {
    const tie = hitAt(sentence, back, 'ties')
    if (tie !== undefined) return tie.entry.id === 'in'
    if (sentence.tokens[back]?.kind === 'mark') return false
  }
  return false
}

/** Who hosts an event is where it was: "the conference that Paris hosted". */
export function hostIn(mentions: readonly Mention[], verb: Hit | undefined): Mention | undefined {
  if (verb === undefined || !verb.entry.path.includes('hosting')) return undefined
  return mentions.find((one) => one.kind === 'state' && one.from === verb.to)
}

/** When: a window that lies before the report, or a day named without a date. */
export function heldOn(
  windows: readonly { readonly from: number; readonly to: number; readonly window: Window }[],
  { from, to }: Range,
  publishedOn: string | undefined,
): Window | undefined {
  const inside = windows.filter((one) => one.from >= from && one.to <= to)
  return inside.find(({ window }) => {
    if (window.kind !== 'day' && window.kind !== 'range') return false
    return (
      window.earliest === undefined || publishedOn === undefined || window.earliest <= publishedOn
    )
  })?.window
}
