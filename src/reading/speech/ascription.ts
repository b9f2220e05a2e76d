// Ascriptions: "according to", "as the agency reported", and what they cover.
import { glues, type Sentence } from '../kit/index.ts'
import { type Candidate, isNobody } from './candidate.ts'
import type { CueHit } from './cue.ts'
import { cueSpans } from './cue-span.ts'
import type { Draft } from './draft.ts'
import { ascribed, contentOf, lastWord, quotedBefore } from './extent.ts'
import { described, sourceEnd } from './source.ts'
import { COMMAS, type TokenRange } from './walk.ts'

const DATELINE_TOKENS_MAX = 9

const DATELINE_MARKS = ':-\u2013\u2014'

export function ascription(
  sentence: Sentence,
  candidates: readonly Candidate[],
  place: number,
): Draft | undefined {
  const candidate = candidates[place] as Candidate
  const { cue } = candidate.frame
  const pronoun = cue.hit.after !== '' && cue.kind === 'ascription'
  const source = sourceOf(sentence, candidate)
  if (source === undefined || (!pronoun && isNobody(sentence, source))) return undefined
  const quoted = pronoun ? quotedBefore(sentence, cue, 0) : undefined
  const content = quoted ?? contentOfStack(sentence, candidates, place)
  if (content === undefined) return undefined
  return {
    frame: candidate.frame,
    ...(pronoun ? {} : { subject: source }),
    missing: 'dropped',
    content,
    cueSpans: cueSpans(sentence, candidate.frame),
    direct: quoted !== undefined,
  }
}

/**
 * What an ascription covers; ascriptions that stand side by side ("according to the agency, quoting
 * an official") cover the same words.
 */
function contentOfStack(
  sentence: Sentence,
  candidates: readonly Candidate[],
  place: number,
): TokenRange | undefined {
  let first = place
  while (first > 0 && stands(sentence, candidates[first - 1], candidates[first])) first--
  let last = place
  while (stands(sentence, candidates[last], candidates[last + 1])) last++
  const { cue } = (candidates[first] as Candidate).frame
  const source = sourceOf(sentence, candidates[last] as Candidate)
  if (source === undefined) return undefined
  const told = candidates.findLast(
    ({ frame }) =>
      frame.content !== undefined && frame.cue.hit.from < cue.hit.from && !isAscribing(frame.cue),
  )
  const at = told?.frame.content?.at
  if (told !== undefined && at !== undefined) {
    const goesOn = isInserted(sentence, cue, source)
    if (at > cue.hit.from || goesOn) {
      const cuts = candidates.filter(
        ({ frame, nested }) => frame.cue.hit.from > source.to && !nested,
      )
      return contentOf(
        sentence,
        told.frame,
        cuts.map(({ from }) => from),
      )
    }
  }
  const floor = datelineEnd(sentence)
  if (isInserted(sentence, cue, source)) return { from: floor, to: lastWord(sentence) }
  return ascribed(sentence, cue, source, floor)
}

function isAscribing({ kind }: CueHit): boolean {
  return kind === 'ascription' || kind === 'relayed'
}

function stands(sentence: Sentence, one?: Candidate, other?: Candidate): boolean {
  if (one === undefined || other === undefined) return false
  if (!isAscribing(one.frame.cue) || !isAscribing(other.frame.cue)) return false
  const source = sourceOf(sentence, one)
  return source !== undefined && stacksOn(sentence, source, other.frame.cue)
}

/** Whether an ascription begins right after the source of another. */
export function stacksOn(sentence: Sentence, source: TokenRange, cue: CueHit): boolean {
  let at = source.to
  while (at < cue.from && COMMAS.includes(sentence.tokens[at]?.fold ?? ' ')) at++
  return at === cue.from
}

/**
 * An ascription between commas in the midst of a clause: what follows is no clause of its own.
 */
export function isInserted(sentence: Sentence, cue: CueHit, source: TokenRange): boolean {
  const before = COMMAS.includes(sentence.tokens[cue.from - 1]?.fold ?? ' ')
  const after = COMMAS.includes(sentence.tokens[source.to]?.fold ?? ' ')
  const next = source.to + 1
  if (!before || !after || next >= lastWord(sentence)) return false
  const { pack } = sentence.lexicon
  const hits = sentence.hits[next] ?? []
  const { fold } = sentence.tokens[next] ?? { fold: '' }
  const joining = [...(pack.clitics.meanings.and ?? []), ...(pack.clitics.meanings.so ?? [])]
  const isJoined = hits.some(
    ({ before: glued }) => glues(pack, glued, 'and') || glues(pack, glued, 'so'),
  )
  if (isJoined || (hits.length === 0 && joining.some((letters) => fold.startsWith(letters))))
    return false
  return !hits.some(
    ({ entry, form }) =>
      entry.file === 'speech' &&
      (entry.id === 'switch' ||
        entry.path.includes('conjunction') ||
        entry.path.includes('relative') ||
        (entry.path.includes('verbs') && form !== 'masdar')),
  )
}

/** Where the text begins after a dateline ("London - (agency): "). */
export function datelineEnd(sentence: Sentence): number {
  for (let at = 1; at < Math.min(DATELINE_TOKENS_MAX, sentence.tokens.length); at++) {
    if (sentence.tokens[at]?.fold !== ')') continue
    const next = sentence.tokens[at + 1]?.fold ?? ''
    return DATELINE_MARKS.includes(next) ? at + 2 : at + 1
  }
  return 0
}

/** The tokens that name the source; of "according to him" the pronoun's own word. */
export function sourceOf(
  sentence: Sentence,
  { frame }: Pick<Candidate, 'frame'>,
): TokenRange | undefined {
  const { cue } = frame
  if (cue.kind !== 'ascription') {
    const { subject } = frame
    if (subject === undefined || subject.head !== undefined || subject.from < cue.hit.to)
      return subject
    return { from: subject.from, to: described(sentence, subject.from, subject.to) }
  }
  if (cue.hit.after !== '') return { from: cue.hit.from, to: cue.hit.to }
  const end = sourceEnd(sentence, cue.hit.to)
  return end > cue.hit.to ? { from: cue.hit.to, to: end } : undefined
}
