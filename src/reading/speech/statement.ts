// From drafts to statements, in the order of the report.
import type { Form, SpeakerRule, Statement } from '../../model/index.ts'
import type { Span, Spans } from '../../text/index.ts'
import { copyWith, glues, type Sentence, type Token } from '../kit/index.ts'
import type { Cast, Mention } from '../mention/index.ts'
import { channelOf, idOf } from './circumstance.ts'
import { draftsOf, type NamesSpeaker } from './clause.ts'
import type { Draft } from './draft.ts'
import { holdsQuotation } from './extent.ts'
import { mainSubject } from './main-subject.ts'
import { ownNation } from './own-nation.ts'
import { asPronoun } from './pronoun.ts'
import { saidOn, toldAsEarlier } from './said-on.ts'
import {
  agreementOf,
  agrees,
  BACK_MAX,
  type Heard,
  missing,
  named,
  namesSpeaker,
  ofWhoSpeaks,
  pointing,
  subjectMention,
  type Told,
} from './speaker.ts'
import { continued, subjectFirstDrafts } from './subject-first/index.ts'
import type { TokenRange } from './walk.ts'

/**
 * A statement with what later stages need of it: its sentence, content tokens and speaker's
 * mention.
 */
export interface ReadStatement {
  readonly statement: Statement
  readonly sentence: Sentence
  readonly content: TokenRange
  readonly mention?: Mention
  readonly draft: Draft
  /** Why it is this speaker. */
  readonly rule: SpeakerRule
  /** The last sentence that the quotation goes on in. */
  readonly goesOnIn?: Sentence
}

/**
 * Reads the statements of all sentences, in order; the cast learns who speaks with which verb form.
 */
export function readStatements(
  cast: Cast,
  sentences: readonly Sentence[],
  publishedOn?: string,
  heard: Heard[] = [],
): ReadStatement[] {
  const found: ReadStatement[] = []
  const subjectFirst = cast.lexicon.pack.traits.includes('subject-first')
  for (const [place, sentence] of sentences.entries()) {
    const done = new Map<Draft, ReadStatement>()
    const isSpeaker: NamesSpeaker = (from, to) => namesSpeaker(cast, sentence, from, to)
    const drafts = subjectFirst
      ? subjectFirstDrafts(sentence, neighbours(sentences, place), isSpeaker)
      : draftsOf(sentence, isSpeaker)
    if (subjectFirst) goOn(found, sentence, sentences[place - 1])
    for (const draft of drafts) {
      const read = readDraft(cast, sentence, draft, done, heard, publishedOn)
      if (read === undefined) continue
      done.set(draft, read)
      found.push(read)
      if (!isHeard(draft, read)) continue
      heard.push(heardOf(draft, read))
      if (heard.length > HEARD_MAX) heard.splice(0, heard.length - BACK_MAX)
    }
  }
  return found
}

function neighbours(sentences: readonly Sentence[], place: number) {
  return { previous: sentences[place - 1], next: sentences[place + 1] }
}

/** The words of a quotation that goes on in this sentence are added to what was said before. */
function goOn(found: ReadStatement[], sentence: Sentence, previous: Sentence | undefined): void {
  const last = found[found.length - 1]
  if (last === undefined || previous === undefined) return
  const open = last.goesOnIn ?? last.sentence
  const [, end] = last.statement.content.spans[last.statement.content.spans.length - 1] as Span
  if (end >= sentence.end) {
    // The sentence that a colon handed over to has been taken whole.
    found[found.length - 1] = { ...last, goesOnIn: sentence }
    return
  }
  const isNext = open === previous && sentence.paragraph - open.paragraph <= 1
  const isQuoted = last.statement.form === 'direct' && last.statement.via === undefined
  const span = continued(sentence, isNext && isQuoted)
  if (span === undefined) return
  if (span[0] < end) {
    // All but the marks after its words has been taken.
    found[found.length - 1] = { ...last, goesOnIn: sentence }
    return
  }
  const spans = [...last.statement.content.spans, span]
  const statement = { ...last.statement, content: { spans } }
  found[found.length - 1] = { ...last, statement, goesOnIn: sentence }
}

function readDraft(
  cast: Cast,
  sentence: Sentence,
  draft: Draft,
  done: ReadonlyMap<Draft, ReadStatement>,
  heard: readonly Heard[],
  publishedOn: string | undefined,
): ReadStatement | undefined {
  const outer = draft.outer && done.get(draft.outer)
  const teller = draft.teller ?? draft.outer
  const speaks = outer?.mention ?? heard[heard.length - 1]?.mention
  const nation = draft.subject && ownNation(sentence, draft.subject, speaks)
  const subject =
    (draft.subject && (nation ?? subjectMention(cast, sentence, draft.subject))) ??
    (draft.missing === 'clause' && draft.main === undefined
      ? mainSubject(cast, sentence, draft.frame.cue.from)
      : undefined)
  const led = subject === undefined ? ledBy(cast, sentence, draft, done) : undefined
  const mention = subject && ofWhoSpeaks(subject, speaks)
  const told =
    mention !== undefined
      ? copyWith(nation === undefined ? named(mention) : pointing(mention, speaks), {
          rule: ruleOf(subject, mention, draft),
        })
      : (led ?? asPronoun(sentence, draft, missing(draft, done, heard)))
  const content = draft.spans ?? contentSpans(sentence, draft)
  const { cue, occasion, addressee } = draft.frame
  const channel = channelOf(sentence, draft.frame)
  const statement: Statement = {
    id: idOf(draft.cueSpans),
    cue: { lemma: cue.hit.entry.lemma, act: cue.act, spans: draft.cueSpans },
    speaker: told.speaker,
    ...(teller && { via: idOf(teller.cueSpans) }),
    ...(addressee && { addressee: words(sentence, addressee) }),
    ...(channel && { channel }),
    ...(occasion && { occasion: words(sentence, occasion) }),
    ...saidOn(sentence, draft, publishedOn),
    form: formOf(sentence, draft),
    ...((cue.background || toldAsEarlier(sentence, draft)) && { background: true }),
    content: { spans: content },
  }
  const speaking = mention ?? told.mention
  return {
    statement,
    sentence,
    content: draft.content,
    draft,
    rule: told.rule,
    ...(speaking && { mention: speaking }),
  }
}

/** A noun phrase of the clause, or what a main clause has as its subject. */
function ruleOf(subject: Mention | undefined, mention: Mention, draft: Draft): SpeakerRule {
  if (draft.subject === undefined) return 'main-clause'
  return subject === mention ? 'named-here' : 'side-of-speaker'
}

/**
 * "The minister rang his counterpart and affirmed that": whoever leads the sentence is a dropped
 * subject's, before anybody who spoke in earlier ones.
 */
function ledBy(
  cast: Cast,
  sentence: Sentence,
  draft: Draft,
  done: ReadonlyMap<Draft, ReadStatement>,
): Told | undefined {
  const { cue } = draft.frame
  if (draft.missing !== 'dropped' || draft.outer !== undefined || cue.kind !== 'verb')
    return undefined
  if (cue.from < LEADING_TOKENS_MIN || done.size > 0) return undefined
  const mention = mainSubject(cast, sentence, cue.from)
  if (mention === undefined || !agrees(cue.hit.agreement, mention.agreement)) return undefined
  const { party } = named(mention).speaker
  return {
    speaker: { party, spans: [], antecedent: mention.spans, resolution: 'dropped' },
    rule: 'leads-sentence',
    mention,
  }
}

/** A main clause before the cue has at least a verb, its subject and a joined verb. */
const LEADING_TOKENS_MIN = 3

function formOf(sentence: Sentence, draft: Draft): Form {
  if (draft.direct) return 'direct'
  return holdsQuotation(sentence, draft.content) ? 'mixed' : 'indirect'
}

/** What an ascription covers is a sentence of its own, without the conjunction glued before it. */
function contentSpans(sentence: Sentence, { frame, content }: Draft): Span[] {
  const [[start, end]] = spansOf(sentence, content) as [Span]
  const { kind } = frame.cue
  if (kind !== 'ascription' && kind !== 'relayed') return [[start, end]]
  const { pack } = sentence.lexicon
  const hits = sentence.hits[content.from] ?? []
  const joined = hits.find(({ before }) => glues(pack, before, 'and'))
  const isWhole = hits.some(({ before }) => before === '')
  return [[joined === undefined || isWhole ? start : start + 1, end]]
}

function spansOf(sentence: Sentence, range: TokenRange): Span[] {
  return [
    [(sentence.tokens[range.from] as Token).start, (sentence.tokens[range.to - 1] as Token).end],
  ]
}

function words(sentence: Sentence, range: TokenRange): { text: string; spans: Spans } {
  const spans = spansOf(sentence, range)
  const [span] = spans as [Span]
  return { text: sentence.text.slice(span[0], span[1]), spans }
}

/** Speakers kept in mind; only the last few can be taken up again. */
const HEARD_MAX = 64

/** Whom a dropped subject can take up: who speaks at the outer level, or whom a carrier quotes. */
function isHeard(draft: Draft, { statement }: ReadStatement): boolean {
  const { kind } = draft.frame.cue
  if (kind === 'ascription' || kind === 'relayed' || draft.isCarrier === true) return false
  const { resolution } = statement.speaker
  if (resolution === 'unresolved') return false
  return draft.outer === undefined || draft.outer.isCarrier === true
}

function heardOf(draft: Draft, { statement, mention }: ReadStatement): Heard {
  const { speaker } = statement
  return {
    party: speaker.party,
    spans: speaker.antecedent ?? speaker.spans,
    agreement: agreementOf(draft, mention),
    ...(mention && { mention }),
  }
}
