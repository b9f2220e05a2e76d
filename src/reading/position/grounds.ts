// The grounds of a position: which entries of the pack gave it deed, stance, conditions and time.
import type { KnownWords, Position, PositionGrounds, StanceSign } from '../../model/index.ts'
import { type Hit, hitsAt, knownWords, type Sentence, spansOf } from '../kit/index.ts'
import type { Bearer } from './bearer.ts'
import type { Head, Link } from './chain.ts'
import { actionsOf } from './frame.ts'
import type { Draft } from './make.ts'
import type { Bearing } from './operator.ts'
import type { Page } from './page.ts'
import { isFiniteVerb } from './sign.ts'
import { type BareDeed, weigh } from './weigh.ts'

/** How a position came about, as the chain was read. */
export interface Course {
  /** What governs the deed, outermost first. */
  readonly governors: readonly Link[]
  readonly deed: BareDeed
  readonly bearing: Bearing
  readonly bearer: Bearer
  /** The party is one of those named together before. */
  readonly listed: boolean
}

/** Why a position was read as it was. */
export function groundsOf(
  page: Page,
  position: Position,
  draft: Draft,
  course: Course,
): PositionGrounds {
  const { sentence } = page
  const { topic } = draft.deed
  return {
    position: position.id,
    party: partyOf(sentence, draft, course),
    deed: deedWords(sentence, draft),
    ...(topic?.earlier && { deedFrom: topic.earlier.id }),
    stance: stanceSigns(sentence, draft.head, course),
    conditions: draft.conditions.flatMap(({ markers }) =>
      markers.map((hit) => knownWords(sentence, hit)),
    ),
    windows: draft.windows
      .filter(({ window }) => window === position.window)
      .flatMap(({ from, to }) => wordsIn(sentence, from, to, TIMES)),
  }
}

function partyOf(
  sentence: Sentence,
  { limit }: Draft,
  { bearer, listed }: Course,
): PositionGrounds['party'] {
  if (limit !== undefined) return { rule: 'limit' }
  if (bearer.kind === 'speaker') return { rule: 'first-person' }
  if (bearer.kind === 'reference') return { rule: 'spoken-of' }
  if (bearer.kind === 'open') return { rule: 'nobody' }
  const { from, to, mention } = bearer.actor
  const spans = spansOf(sentence, from, to)
  return { rule: listed ? 'list' : mention === undefined ? 'own-side' : 'named', spans }
}

/** Files whose words say when. */
const TIMES: readonly string[] = ['windows', 'calendar']
/** Files whose words say what a general deed is done with. */
const THINGS: readonly string[] = ['things']

/** The deed's own words, then the things up to the word that settled which deed it is. */
function deedWords(sentence: Sentence, { head, deed, chain }: Draft): KnownWords[] {
  const word = head ?? chain.theme
  if (word === undefined) return []
  const senses = word.signs.filter(({ kind }) => kind !== 'operator')
  // A word with several senses is told by the one that can come to this deed.
  const meant = senses.filter(({ id }) => id === deed.action || actionsOf(id).includes(deed.action))
  const own = new Map(
    (meant.length > 0 ? meant : senses).map(({ hit }) => [hit.entry, knownWords(sentence, hit)]),
  )
  const isSettled = word.signs.some(({ kind, id }) => kind === 'action' && id === deed.action)
  return [...own.values(), ...(isSettled ? [] : wordsIn(sentence, word.to, deed.to, THINGS))]
}

/** The known words of some files in tokens `[from, to)`, the longest at each place. */
function wordsIn(
  sentence: Sentence,
  from: number,
  to: number,
  files: readonly string[],
): KnownWords[] {
  const found: KnownWords[] = []
  for (let at = from; at < to; at++) {
    const hit = (sentence.hits[at] ?? []).find(({ entry }) => files.includes(entry.file))
    if (hit === undefined) continue
    found.push(knownWords(sentence, hit))
    at = hit.to - 1
  }
  return found
}

/** Each governor with the stance reached from the deed up to it, and the deed's own sign. */
function stanceSigns(sentence: Sentence, head: Head | undefined, course: Course): StanceSign[] {
  const { governors, deed, bearing } = course
  const signs = governors.flatMap((link, at) => {
    const stance = weigh(deed, governors.slice(at), bearing)?.stance
    const sign = { ...knownWords(sentence, link.hit), kind: link.kind, ...(stance && { stance }) }
    return [...negations(sentence, link), sign]
  })
  if (head === undefined) return signs
  const finite = head.signs.find(isFiniteVerb)
  const stance = weigh(deed, [], bearing)?.stance
  const own = stance !== undefined && finite !== undefined
  return [
    ...signs,
    ...negations(sentence, head),
    ...(own ? [{ ...knownWords(sentence, finite.hit), kind: 'deed', stance }] : []),
  ]
}

/** The words of a negation or auxiliary before its verb. */
function negations(sentence: Sentence, { from, at }: Link | Head): StanceSign[] {
  const hits: Hit[] = []
  for (let place = from; place < at; place++) {
    const hit = hitsAt(sentence, place, 'negation')[0]
    if (hit !== undefined) hits.push(hit)
  }
  return hits.map((hit) => ({ ...knownWords(sentence, hit), kind: 'negation' }))
}
