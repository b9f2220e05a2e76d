// Levels: which cue stands inside the content of an earlier one, and which beside it.
import { glues, hitAt, type Sentence } from '../kit/index.ts'
import type { Candidate } from './candidate.ts'
import type { CueHit } from './cue.ts'
import { isQuoted } from './extent.ts'
import { COMMAS } from './walk.ts'

/**
 * Decides for each cue after the first whether it stands inside the content before it or beside it.
 */
export function level(sentence: Sentence, candidates: readonly Candidate[]): void {
  let open: Candidate | undefined
  for (const candidate of candidates) {
    const { cue } = candidate.frame
    if (cue.kind === 'participle' || cue.kind === 'ascription' || cue.kind === 'relayed') continue
    if (open?.frame.content !== undefined && open.frame.content.at <= cue.hit.from) {
      candidate.nested = isNested(sentence, open, candidate)
    }
    if (!candidate.nested && candidate.frame.content !== undefined) open = candidate
  }
}

function isNested(sentence: Sentence, open: Candidate, candidate: Candidate): boolean {
  const { cue } = candidate.frame
  if (isQuoted(sentence, cue.hit.from))
    return candidate.subject !== undefined || !sameAgreement(open.frame.cue, cue)
  if (hasContrast(sentence, candidate) || isAnswer(sentence, open, candidate)) return false
  if (followsSubordinate(sentence, open, candidate)) return false
  const subject = candidate.subject
  const preverbal = subject !== undefined && subject.from < cue.hit.from
  if (preverbal) return !isOpposed(sentence, candidate)
  const joined = cue.hit.before !== '' || isJoined(sentence, candidate)
  if (!joined) return true
  if (subject !== undefined) return false
  return !sameAgreement(open.frame.cue, cue) && !isOfSeveral(open, cue)
}

/** "Asked whether ..., so she answered": the answer stands beside the question. */
function isAnswer(sentence: Sentence, open: Candidate, { frame: { cue } }: Candidate): boolean {
  const { act, hit } = cue
  return (
    act === 'reply' &&
    open.frame.cue.act === 'reply' &&
    glues(sentence.lexicon.pack, hit.before, 'so')
  )
}

function hasContrast(sentence: Sentence, candidate: Candidate): boolean {
  for (let at = candidate.from; at < candidate.frame.cue.hit.from; at++) {
    const contrast =
      hitAt(sentence, at, 'speech', 'contrast') ?? hitAt(sentence, at, 'speech', 'turn')
    if (contrast !== undefined) return true
  }
  return false
}

/** ", but a spokesman said": somebody else speaks, against what was reported before the comma. */
function isOpposed(sentence: Sentence, { from, subject }: Candidate): boolean {
  const at = (subject?.from ?? from) - 1
  for (let back = at; back >= Math.max(1, at - 1); back--) {
    const opposing = hitAt(sentence, back, 'speech', 'opposing')
    if (opposing?.to !== at + 1) continue
    return COMMAS.includes(sentence.tokens[back - 1]?.fold ?? ' ')
  }
  return false
}

function isJoined(sentence: Sentence, candidate: Candidate): boolean {
  for (let at = candidate.from; at < candidate.frame.cue.hit.from; at++) {
    if (hitAt(sentence, at, 'speech', 'conjunction') ?? hitAt(sentence, at, 'speech', 'adverb'))
      return true
  }
  return false
}

function sameAgreement(one: CueHit, other: CueHit): boolean {
  return one.hit.agreement === other.hit.agreement && one.hit.form === other.hit.form
}

/** "The two ministers said (s.) ..., and affirmed (d.)": before its subject a verb stays single. */
function isOfSeveral({ frame, subject }: Candidate, cue: CueHit): boolean {
  const [gender, number] = cue.hit.agreement.split('.')
  const { agreement, form, from } = frame.cue.hit
  const follows = subject !== undefined && subject.from > from
  return follows && number !== 's' && form === cue.hit.form && agreement === `${gender}.s`
}

/**
 * A later cue on the same level ends a content; inside a nested one, any cue of the level around it
 * does too.
 */
export function cutsContent(candidate: Candidate, other: Candidate): boolean {
  if (other.frame.cue.hit.from <= candidate.frame.cue.hit.from) return false
  if (other.frame.cue.kind === 'participle') return other.frame.content !== undefined
  if (other.frame.cue.kind === 'ascription' || other.frame.cue.kind === 'relayed') return true
  return !other.nested || (candidate.nested && other.frame.cue.hit.before !== '')
}

/** "While X affirmed its refusal, Y called for ...": after the comma the main clause begins. */
function followsSubordinate(sentence: Sentence, open: Candidate, candidate: Candidate): boolean {
  const { hit } = candidate.frame.cue
  const { subject } = candidate
  const comma = COMMAS.includes(sentence.tokens[hit.from - 1]?.fold ?? ' ')
  if (!comma || !hasContrast(sentence, open)) return false
  if (subject === undefined) return sameAgreement(open.frame.cue, candidate.frame.cue)
  return subject.from > hit.from
}
