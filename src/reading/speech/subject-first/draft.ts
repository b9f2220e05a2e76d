// From cues to drafts where the subject stands first: every statement of a sentence with its
// speaker and content.
import { COLON, CUE, type Sentence, type Token } from '../../kit/index.ts'
import { cueSpans } from '../cue-span.ts'
import type { Draft } from '../draft.ts'
import { holdsQuotation } from '../extent.ts'
import { ascriptionAt } from './ascription.ts'
import { type Candidate, candidateOf } from './candidate.ts'
import { type Around, type Content, contentOf } from './content.ts'
import { headlineOf, type NamesSpeaker } from './headline.ts'
import { nounCueAt } from './noun.ts'
import { signedIn } from './signed.ts'
import { leadingSubject } from './subject.ts'
import { verbCueAt } from './verb.ts'
import { pronounAt } from './word.ts'

/** Every statement of a sentence as a draft, in order of cue. */
export function draftsOf(sentence: Sentence, around: Around, namesSpeaker: NamesSpeaker): Draft[] {
  const signed = signedIn(sentence, around)
  if ((sentence.gist & (CUE | COLON)) === 0) return signed
  const candidates: Candidate[] = []
  const drafts: Draft[] = [...signed]
  for (let at = 0; at < sentence.tokens.length; at++) {
    if (((sentence.traits[at] as number) & CUE) === 0) continue
    const ascribed = ascriptionAt(sentence, at) ?? nounCueAt(sentence, at)
    if (ascribed !== undefined) {
      drafts.push(ascribed)
      at = ascribed.frame.cue.hit.to - 1
      continue
    }
    const cue = verbCueAt(sentence, at)
    const candidate = cue && candidateOf(sentence, cue)
    if (candidate !== undefined) candidates.push(candidate)
  }
  const headline =
    candidates.length + drafts.length === 0 ? headlineOf(sentence, namesSpeaker) : undefined
  if (headline !== undefined) return [headline]
  const verbs: Draft[] = []
  for (const [place, candidate] of candidates.entries()) {
    const content = contentOf(sentence, candidates, place, around)
    if (content === undefined) continue
    const draft = draftOf(sentence, candidate, content, verbs)
    if (draft !== undefined) verbs.push(draft)
  }
  return [...drafts, ...verbs].sort(
    (one, other) => one.frame.cue.hit.from - other.frame.cue.hit.from,
  )
}

function draftOf(
  sentence: Sentence,
  candidate: Candidate,
  content: Content,
  before: readonly Draft[],
): Draft | undefined {
  const { frame } = candidate
  const { cue } = frame
  const main = candidate.subject === undefined ? mainOf(before, candidate) : undefined
  const subject = candidate.subject ?? main?.pronoun ?? main?.subject ?? leadingSubject(sentence, 0)
  const isAhead = subject !== undefined && subject.from < cue.hit.from
  if (subject === undefined || (candidate.subject === undefined && !isAhead)) return undefined
  const outer = candidate.looksBack ? undefined : holderOf(before, cue.hit.from, main)
  const isPronoun = subject.to - subject.from === 1 && pronounAt(sentence, subject.from)
  const spans = content.spans
  return {
    frame: isPronoun
      ? { ...frame, cue: agreeing(frame.cue, isPronoun.entry.path[1] ?? '') }
      : frame,
    ...(isPronoun ? { pronoun: subject } : { subject }),
    missing: isPronoun ? 'pronoun' : 'dropped',
    content: content.range,
    ...(spans && { spans }),
    ...(outer && { outer }),
    ...(main && cue.kind === 'participle' && { main }),
    cueSpans: cueSpans(sentence, frame),
    direct: isDirect(sentence, candidate, content),
  }
}

/** The pronoun tells what the verb doesn't: person, gender and number. */
function agreeing(cue: Draft['frame']['cue'], agreement: string): Draft['frame']['cue'] {
  return { ...cue, hit: { ...cue.hit, agreement } }
}

/** The draft whose subject a participle or a second verb shares. */
function mainOf(before: readonly Draft[], candidate: Candidate): Draft | undefined {
  for (let at = before.length - 1; at >= 0; at--) {
    const draft = before[at] as Draft
    if (draft.frame.cue.kind === 'participle' && candidate.frame.cue.kind === 'participle') {
      return draft.main ?? draft
    }
    if (draft.frame.cue.kind === 'verb') return draft
  }
  return undefined
}

/** The draft whose content holds a cue. */
function holderOf(
  before: readonly Draft[],
  at: number,
  main: Draft | undefined,
): Draft | undefined {
  for (let place = before.length - 1; place >= 0; place--) {
    const draft = before[place] as Draft
    if (draft === main) continue
    if (draft.content.from <= at && at < draft.content.to && draft.spans === undefined) return draft
  }
  return undefined
}

function isDirect(sentence: Sentence, { frame }: Candidate, content: Content): boolean {
  if (content.quoted) return true
  const by = frame.content?.by
  if (by === 'colon') return true
  if (by !== 'quote') return false
  const { from, to } = content.range
  return isWhollyQuoted(sentence, from, to) || !holdsQuotation(sentence, content.range)
}

/** One quotation from the first word of the content to the last. */
function isWhollyQuoted(sentence: Sentence, from: number, to: number): boolean {
  const start = (sentence.tokens[from] as Token).start
  const end = (sentence.tokens[to - 1] as Token).end
  return sentence.quotations.some((one) => one.start === start && one.end === end)
}
