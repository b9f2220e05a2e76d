// A commitment's words along time: lanes by voice, a place for each day, and a zone for what has
// no date.
import { type Polarity, polarityOf, type Stance } from '../../model/index.ts'
import type { CommitmentView, EvidenceView, Voice } from '../../service/contract/index.ts'

const DAY_MS = 86_400_000
/** Share of the width that dated things may use; the rest belongs to what has no date. */
const DATED = 80

export interface Mark {
  readonly stance: Stance
  readonly polarity: Polarity
  readonly voice: Voice
  readonly negated: boolean
  /** ISO civil date; absent where neither the text nor the report gives one. */
  readonly saidOn?: string
  readonly speaker: string | null
  readonly accounts: number
  /** The words of a window, as the text has them. */
  readonly window?: string
  /** Percent of the width from the inline start. */
  readonly from: number
  readonly until: number
  /** No end was stated: the band fades. */
  readonly fades: boolean
}

export interface Lane {
  readonly voice: Voice
  readonly marks: readonly Mark[]
}

export interface TimeLine {
  readonly lanes: readonly Lane[]
  readonly ticks: readonly { readonly on: string; readonly at: number }[]
  /** Where the day of the view stands; absent where it lies outside. */
  readonly now?: number
}

/** Marks of a view; undefined when no piece of evidence has a day. */
export function layTimeLine(view: CommitmentView): TimeLine | undefined {
  const groups = groupEvidence(view.evidence)
  const days = groups.flatMap(({ saidOn }) => (saidOn === undefined ? [] : [dayNumber(saidOn)]))
  if (days.length === 0) return undefined
  const first = Math.min(...days)
  const last = Math.max(...days)
  const today = dayNumber(view.asOf)
  const room = Math.max(4, Math.round((last - first) * 0.6))
  const start = first - Math.max(1, Math.round(room / 8))
  const end = today > last ? Math.min(today + 2, last + room) : last + room
  const placeOf = (day: number): number => round(((day - start) / (end - start)) * DATED)
  const lanes = (['own', 'claimed', 'said-of', 'asked'] as const).flatMap((voice): Lane[] => {
    const inside = groups.filter((group) => group.voice === voice)
    const marks = inside.map((group, at) => markOf(group, inside.slice(at + 1), placeOf))
    return marks.length === 0 ? [] : [{ voice, marks }]
  })
  const now = today >= start && today <= end ? { now: placeOf(today) } : {}
  return { lanes, ticks: ticksOf(start, end, placeOf), ...now }
}

interface Group extends Omit<Mark, 'from' | 'until' | 'fades'> {}

/** Accounts of one stance on one day are one mark; anything else would show one word many times. */
function groupEvidence(evidence: readonly EvidenceView[]): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const piece of evidence) {
    if (piece.background) continue
    const { position } = piece
    const saidOn = piece.saidOn ?? piece.publishedOn
    const key = [piece.voice, position.stance, position.negated, saidOn].join(' ')
    const known = groups.get(key)
    const window = known?.window ?? position.window?.text
    groups.set(key, {
      stance: position.stance,
      polarity: polarityOf(position.stance),
      voice: piece.voice,
      negated: position.negated === true,
      ...(saidOn === undefined ? {} : { saidOn: saidOn.slice(0, 10) }),
      speaker: known?.speaker ?? speakerOf(piece),
      accounts: (known?.accounts ?? 0) + 1,
      ...(window === undefined ? {} : { window }),
    })
  }
  const order = (group: Group): string => group.saidOn ?? '9999'
  return [...groups.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1))
}

/** Whose word it is: the party's own speaker, or whoever tells it of the party. */
function speakerOf({ chain, voice }: EvidenceView): string | null {
  return (voice === 'own' ? chain.at(-1) : chain[0])?.speaker ?? null
}

/** An own word lasts until the next one; others' words are points. */
function markOf(group: Group, later: readonly Group[], placeOf: (day: number) => number): Mark {
  if (group.saidOn === undefined) return { ...group, from: DATED, until: 100, fades: true }
  const from = placeOf(dayNumber(group.saidOn))
  if (group.voice === 'said-of' || group.voice === 'asked') {
    return { ...group, from, until: from, fades: false }
  }
  const next = later.find((one) => one.saidOn !== undefined && one.saidOn !== group.saidOn)
  const until = next?.saidOn === undefined ? 100 : placeOf(dayNumber(next.saidOn))
  return { ...group, from, until, fades: next === undefined }
}

function ticksOf(start: number, end: number, placeOf: (day: number) => number): TimeLine['ticks'] {
  const step = [1, 2, 7, 14, 30, 61, 91, 182, 365].find((days) => (end - start) / days <= 6) ?? 730
  const ticks: { on: string; at: number }[] = []
  for (let day = start + Math.ceil(step / 3); day < end - step / 3; day += step) {
    ticks.push({ on: new Date(day * DAY_MS).toISOString().slice(0, 10), at: placeOf(day) })
  }
  return ticks
}

function dayNumber(iso: string): number {
  return Math.floor(Date.parse(iso.slice(0, 10)) / DAY_MS)
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100
}
