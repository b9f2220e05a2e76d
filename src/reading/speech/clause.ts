// From cues to drafts: every statement of a sentence with its content, in order of cue.
import { COLON, CUE, hitAt, type Sentence } from '../kit/index.ts'
import { ascription, isInserted, sourceOf } from './ascription.ts'
import { type Candidate, candidateOf } from './candidate.ts'
import { carriedBy, carrierOf } from './carrier.ts'
import { type CueHit, findCues } from './cue.ts'
import { cueSpans } from './cue-span.ts'
import type { Draft } from './draft.ts'
import { echoOf } from './echo.ts'
import { contentOf, holdsQuotation, quotedBefore } from './extent.ts'
import { parseFrame } from './frame.ts'
import { headlineOf } from './headline.ts'
import { cutsContent, level } from './level.ts'
import { thatAt } from './sign.ts'
import { linkTellers } from './teller.ts'
import type { CueFrame, TokenRange } from './walk.ts'

/** Tells whether a noun phrase, tokens `[from, to)`, names somebody who can speak. */
export type NamesSpeaker = (from: number, to: number) => boolean

/** Every statement of a sentence as a draft, in order of cue. */
export function draftsOf(sentence: Sentence, namesSpeaker: NamesSpeaker): Draft[] {
  if ((sentence.gist & (CUE | COLON)) === 0) return []
  const cues = findCues(sentence)
  const all = cues
    .map((cue) => candidateOf(sentence, cue))
    .filter((one): one is Candidate => one !== undefined)
  const candidates = all.filter((one) => !all.some((other) => isPartOf(one, other)))
  level(sentence, candidates)
  const headline = candidates.length === 0 ? headlineOf(sentence, namesSpeaker) : undefined
  if (headline !== undefined) return [headline]
  const drafts: Draft[] = []
  for (const [place, _candidate] of candidates.entries()) {
    const found = draftOf(sentence, candidates, place, drafts)
    if (found === undefined) continue
    const draft = attending(sentence, found, cues)
    const carrier = carrierOf(sentence, draft)
    if (carrier !== undefined) drafts.push(carrier)
    drafts.push(carrier === undefined ? draft : carriedBy(sentence, draft, carrier))
  }
  linkTellers(sentence, drafts)
  return drafts
}

/**
 * The second word of another cue, or a verb that only describes its occasion ("in an interview
 * published on Monday").
 */
function isPartOf({ frame: { cue } }: Candidate, { frame }: Candidate): boolean {
  if (frame.second?.from === cue.hit.from) return true
  const { occasion } = frame
  if (occasion === undefined || cue.kind !== 'verb' || cue.hit.before !== '') return false
  return occasion.from < cue.hit.from && cue.hit.from < occasion.to
}

/**
 * "The minister wrote to his colleague, proposing that": the main verb is one of saying too, and
 * its frame knows its subject though it reports nothing.
 */
function attending(sentence: Sentence, draft: Draft, cues: readonly CueHit[]): Draft {
  const { cue } = draft.frame
  if (cue.kind !== 'participle' || draft.main !== undefined || draft.subject !== undefined)
    return draft
  // "Between" has the letters of "explained".
  const verb = cues.findLast(
    ({ kind, hit }) =>
      kind === 'verb' &&
      hit.from < cue.hit.from &&
      hitAt(sentence, hit.from, 'speech', 'preposition') === undefined,
  )
  const subject = verb && parseFrame(sentence, verb, cue.hit.from).subject
  return subject === undefined ? draft : { ...draft, subject }
}

function draftOf(
  sentence: Sentence,
  candidates: readonly Candidate[],
  place: number,
  drafts: readonly Draft[],
): Draft | undefined {
  const candidate = candidates[place] as Candidate
  const { frame } = candidate
  const { cue } = frame
  if (cue.kind === 'ascription' || cue.kind === 'relayed')
    return ascription(sentence, candidates, place)
  const main = cue.kind === 'participle' ? mainBefore(candidates, place, drafts) : undefined
  const outer = candidate.nested
    ? holder(drafts, cue)
    : cue.kind === 'participle'
      ? main?.outer
      : undefined
  const cuts = candidates
    .filter((other) => other !== candidate && cutsContent(candidate, other))
    .filter((other) => !isInsertion(sentence, other))
    .map((other) => other.from)
  const last = sentence.tokens.length
  const echo = echoOf(sentence, frame.content?.at ?? last, last, outer)
  if (echo !== undefined) cuts.push(echo)
  const after = contentOf(sentence, frame, cuts)
  const ahead = quotedBefore(sentence, cue, floorOf(candidates, place))
  // "...", added X, "...": a quotation split round its speaker is one content.
  const split = after !== undefined && ahead?.from === 0 && frame.content?.by === 'quote'
  const content = split ? { from: ahead.from, to: after.to } : (after ?? ahead)
  if (content === undefined) return undefined
  if (cue.frame === 'optional') {
    if (content.to - content.from < 2) return undefined
    // "X said that Y promised ships": what X says of Y, and no words of Y's.
    if (candidate.nested && frame.content?.by === 'noun') return undefined
  }
  return {
    frame,
    ...(candidate.subject && { subject: candidate.subject }),
    missing: missingKind(sentence, candidate),
    content,
    ...(outer && { outer }),
    ...(main && { main }),
    cueSpans: cueSpans(sentence, frame),
    direct: isDirect(sentence, frame, content),
  }
}

/** "The bridge, according to the report, is safe": the clause goes on around the ascription. */
function isInsertion(sentence: Sentence, { frame }: Candidate): boolean {
  if (frame.cue.kind !== 'ascription' && frame.cue.kind !== 'relayed') return false
  const source = sourceOf(sentence, { frame })
  return source !== undefined && isInserted(sentence, frame.cue, source)
}

function floorOf(candidates: readonly Candidate[], place: number): number {
  const previous = candidates[place - 1]
  return previous === undefined ? 0 : previous.frame.cue.hit.to
}

function mainBefore(
  candidates: readonly Candidate[],
  place: number,
  drafts: readonly Draft[],
): Draft | undefined {
  const cue = (candidates[place] as Candidate).frame.cue
  for (let at = drafts.length - 1; at >= 0; at--) {
    const draft = drafts[at] as Draft
    if (draft.frame.cue.kind === 'verb' && draft.frame.cue.hit.from < cue.hit.from)
      return draft.outer ?? draft
  }
  return undefined
}

function holder(drafts: readonly Draft[], cue: CueHit): Draft | undefined {
  for (let at = drafts.length - 1; at >= 0; at--) {
    const draft = drafts[at] as Draft
    if (draft.content.from <= cue.hit.from && cue.hit.from < draft.content.to) return draft
  }
  return undefined
}

function missingKind(sentence: Sentence, candidate: Candidate): Draft['missing'] {
  const { cue } = candidate.frame
  if (cue.kind === 'participle') return 'clause'
  const impersonal =
    cue.hit.entry.path.includes('impersonal') || cue.hit.entry.path.includes('passive')
  if (impersonal || cue.passive === true) return 'nobody'
  const that = thatAt(sentence, cue.from - 1)
  return that !== undefined && that.after !== '' ? 'pronoun' : 'dropped'
}

function isDirect(sentence: Sentence, frame: CueFrame, content: TokenRange): boolean {
  const by = frame.content?.by
  if (by === 'quote' || by === 'colon' || by === 'bare') return true
  return by === undefined && holdsQuotation(sentence, content)
}
