// Events: meetings and calls that a report says were held. A promise to meet is a position,
// never an event.
import type { Quantity, ReportedEvent, Window } from '../../model/index.ts'
import { copyWith, FILE, hitAt, type Sentence, type Token } from '../kit/index.ts'
import type { Mention } from '../mention/index.ts'
import { nounPhrasesIn } from '../position/index.ts'
import type { Scene } from '../scene.ts'
import type { ReadStatement } from '../speech/index.ts'
import { type Candidate, candidatesIn } from './candidate.ts'
import { countIn, heldOn, hostIn, modeIn, placeIn, type Range } from './circumstance.ts'
import { participantsOf } from './participant.ts'

/** The stages that events build upon, each over tokens `[from, to)` of a sentence. */
export interface EventTools {
  mentionsIn(sentence: Sentence, from: number, to: number): readonly Mention[]
  windowsIn(
    sentence: Sentence,
    from: number,
    to: number,
  ): readonly { readonly from: number; readonly to: number; readonly window: Window }[]
  quantitiesIn(
    sentence: Sentence,
    from: number,
    to: number,
  ): readonly { readonly from: number; readonly to: number; readonly quantity: Quantity }[]
}

/**
 * Events of a report in order of place; one told again is told once, with both places. Never
 * throws.
 * @param events those of the stretches of this report that were read before; it gathers more
 */
export function readEvents(
  scene: Scene,
  statements: readonly ReadStatement[],
  tools: EventTools,
  events: ReportedEvent[] = [],
): ReportedEvent[] {
  const told = new Map<Sentence, ReadStatement[]>()
  for (const one of statements) {
    const list = told.get(one.sentence)
    if (list === undefined) told.set(one.sentence, [one])
    else list.push(one)
  }
  for (const sentence of scene.sentences) {
    if ((sentence.gist & FILE.events) === 0) continue
    const said = told.get(sentence) ?? []
    const walls = new Set<number>()
    for (const { content } of said) walls.add(content.from).add(content.to)
    const candidates = candidatesIn(sentence, walls)
    let after: string | undefined
    for (const candidate of candidates) {
      const last = events[events.length - 1]
      const isTail =
        candidate.isAfter && last !== undefined && endsAt(sentence, last, candidate.from)
      if (isTail) after = undefined
      const event = eventOf(scene, sentence, candidate, { told: said, walls, after }, tools)
      const known = events.findIndex((one) => isSame(one, event, candidate))
      const earlier = events[known]
      const isPointer = candidate.isDefinite && candidate.isOccasion
      if (earlier === undefined && isBare(candidate, event)) continue
      if (earlier === undefined) events.push(event)
      else if (!isPointer) events[known] = merged(earlier, event)
      const { id } = earlier ?? event
      if (isTail) events[events.indexOf(last)] = copyWith(last, { after: id })
      else after = candidate.isAfter ? id : undefined
    }
  }
  return events
}

/** "A call | in the wake of a meeting": the words of one event end where the other's begin. */
function endsAt(sentence: Sentence, { evidence }: ReportedEvent, at: number): boolean {
  return evidence.spans[evidence.spans.length - 1]?.[1] === sentence.tokens[at - 1]?.end
}

/** What stands around an event in its sentence. */
interface Around {
  readonly told: readonly ReadStatement[]
  readonly walls: ReadonlySet<number>
  /** The event that an opener before it names. */
  readonly after: string | undefined
}

function eventOf(
  scene: Scene,
  sentence: Sentence,
  candidate: Candidate,
  around: Around,
  tools: EventTools,
): ReportedEvent {
  const { told, walls, after } = around
  const evidence = { from: candidate.from, to: clauseEnd(sentence, candidate, walls) }
  const wide = candidate.isOccasion
    ? evidence
    : { from: candidate.from, to: sentence.tokens.length }
  const mentions = nounPhrasesIn(sentence, tools.mentionsIn)
  const place = placeIn(sentence, mentions, evidence, hostIn(mentions, candidate.verb))
  const mode = modeIn(sentence, wide)
  const on = heldOn(
    tools.windowsIn(sentence, wide.from, wide.to),
    evidence,
    scene.report.publishedOn,
  )
  const quantities =
    candidate.verb === undefined ? [] : tools.quantitiesIn(sentence, wide.from, wide.to)
  const count = countIn(quantities, wide)
  const first = sentence.tokens[candidate.hit.from] as Token
  return {
    id: `e${first.start + candidate.hit.before.length}`,
    kind: candidate.kind,
    participants: participantsOf(sentence, candidate, evidence, mentions, told, place?.mention),
    ...(count && { count }),
    ...(place && { place: place.words }),
    ...(mode && { mode }),
    ...(on && { on }),
    ...(after !== undefined && { after }),
    evidence: { spans: [spanOf(sentence, evidence)] },
  }
}

function spanOf(sentence: Sentence, { from, to }: Range): readonly [number, number] {
  return [(sentence.tokens[from] as Token).start, (sentence.tokens[to - 1] as Token).end]
}

const COMMAS = ',\u060c'
const STOPS = '.!?\u061f\u061b;:'
/** Words of an insertion between commas. */
const INSERTION_MAX = 6
/** Words of a relative clause between commas. */
const RELATIVE_MAX = 24

/**
 * One past the clause of an event: its first comma that is not an insertion, its stop, or the
 * next event's opener.
 */
function clauseEnd(
  sentence: Sentence,
  { hit, verb }: Candidate,
  walls: ReadonlySet<number>,
): number {
  let inside = false
  for (let at = hit.to; at < sentence.tokens.length; at++) {
    if (walls.has(at)) return at
    const { kind, fold } = sentence.tokens[at] as Token
    if (kind === 'mark' && STOPS.includes(fold)) return at
    if (kind === 'mark' && COMMAS.includes(fold)) {
      if (!inside && !isInsertion(sentence, at)) return at
      inside = !inside
    }
    if (inside) continue
    const next = hitAt(sentence, at, 'events', 'after')
    if (next !== undefined && at > hit.to) return at
    if (at !== verb?.from && isVerb(sentence, at)) return at
  }
  return sentence.tokens.length
}

/**
 * "..., on Sunday, with ...", "..., which was held in Cairo, ...": the clause goes on after a
 * short insertion.
 */
function isInsertion(sentence: Sentence, at: number): boolean {
  const isRelative = hitAt(sentence, at + 1, 'speech', 'relative') !== undefined
  const end = at + (isRelative ? RELATIVE_MAX : INSERTION_MAX)
  for (let next = at + 1; next <= end; next++) {
    const token = sentence.tokens[next]
    if (token === undefined) return false
    if (token.kind !== 'mark' || !COMMAS.includes(token.fold)) continue
    return isRelative || hitAt(sentence, next + 1, 'ties') !== undefined
  }
  return false
}

/** A word that can only be a finite verb: another clause. */
function isVerb(sentence: Sentence, at: number): boolean {
  const hits = sentence.hits[at] ?? []
  return (
    hits.length > 0 &&
    hits.every(({ form, after }) => after === '' && (form === 'past' || form === 'present'))
  )
}

/** "Chaired the meeting", with nobody and no meeting told before: nothing is known of it. */
function isBare({ isDefinite }: Candidate, event: ReportedEvent): boolean {
  return (
    isDefinite &&
    event.participants.length === 0 &&
    event.count === undefined &&
    event.place === undefined
  )
}

/** The same event told again: between the same people, or one that "the summit" points back to. */
function isSame(known: ReportedEvent, event: ReportedEvent, candidate: Candidate): boolean {
  if (known.kind !== event.kind) return false
  if (candidate.isDefinite && known.evidence.spans[0] !== undefined) return true
  return (
    known.participants.length > 1 &&
    known.participants.length === event.participants.length &&
    known.participants.every((one) => event.participants.includes(one))
  )
}

function merged(known: ReportedEvent, event: ReportedEvent): ReportedEvent {
  const participants = [...new Set([...known.participants, ...event.participants])]
  // One sentence that names the event twice is one place.
  const places = known.evidence.spans
  const others = event.evidence.spans.filter(([start, end]) =>
    places.every((one) => end <= one[0] || start >= one[1]),
  )
  const spans = [...places, ...others].sort((one, other) => one[0] - other[0]).slice(0, SPANS_MAX)
  return copyWith(event, copyWith(known, { participants, evidence: { spans } }))
}

/** Places kept of one event. */
const SPANS_MAX = 8
