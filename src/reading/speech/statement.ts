// From drafts to statements: speakers told, or left open, in the order of the report.
import type { Form, Statement, Window } from '../../model/index.ts'
import type { Span, Spans } from '../../text/index.ts'
import { hitsOf, type Sentence, type Token } from '../kit/index.ts'
import { admit, type Cast, classify, type Mention } from '../mention/index.ts'
import { windowsIn } from '../window/index.ts'
import { channelOf, idOf } from './circumstance.ts'
import { draftsOf } from './clause.ts'
import type { Draft } from './draft.ts'
import { holdsQuotation } from './extent.ts'
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
}

interface Heard {
  readonly party: string | null
  readonly mention?: Mention
  readonly spans: Spans
  readonly agreement: string
}

/**
 * Reads the statements of all sentences, in order; the cast learns who speaks with which verb form.
 */
export function readStatements(
  cast: Cast,
  sentences: readonly Sentence[],
  publishedOn?: string,
): ReadStatement[] {
  const found: ReadStatement[] = []
  const heard: Heard[] = []
  for (const sentence of sentences) {
    const done = new Map<Draft, ReadStatement>()
    for (const draft of draftsOf(sentence, (from, to) => namesSpeaker(cast, sentence, from, to))) {
      const read = readDraft(cast, sentence, draft, done, heard, publishedOn)
      if (read === undefined) continue
      done.set(draft, read)
      found.push(read)
      const { speaker } = read.statement
      if (
        draft.outer === undefined &&
        speaker.party !== null &&
        draft.frame.cue.kind !== 'ascription' &&
        draft.frame.cue.kind !== 'relayed'
      ) {
        heard.push({
          party: speaker.party,
          spans: speaker.antecedent ?? speaker.spans,
          agreement: agreementOf(draft, read.mention),
          ...(read.mention && { mention: read.mention }),
        })
      }
    }
  }
  return found
}

/**
 * A known party, somebody with an office or a nation, or a person whom the report names elsewhere
 * with a title.
 */
function namesSpeaker(cast: Cast, sentence: Sentence, from: number, to: number): boolean {
  const mention = classify(sentence, from, to, cast.table)
  if (mention.kind !== 'person') return mention.kind === 'state' || mention.represents !== undefined
  return mention.office !== undefined || cast.surnames.has((sentence.tokens[to - 1] as Token).fold)
}

function agreementOf(draft: Draft, mention: Mention | undefined): string {
  const { hit, kind } = draft.frame.cue
  if (kind === 'verb' && hit.agreement !== '') return hit.agreement
  return mention?.agreement ?? ''
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
  const subject = draft.subject && subjectMention(cast, sentence, draft.subject)
  const mention =
    subject && ofWhoSpeaks(subject, outer?.mention ?? heard[heard.length - 1]?.mention)
  const told = mention === undefined ? missing(draft, done, heard) : named(mention)
  const content = spansOf(sentence, draft.content)
  const { cue, occasion, addressee } = draft.frame
  const channel = channelOf(sentence, draft.frame)
  const statement: Statement = {
    id: idOf(draft.cueSpans),
    cue: { lemma: cue.hit.entry.lemma, act: cue.act, spans: draft.cueSpans },
    speaker: told.speaker,
    ...(outer && { via: outer.statement.id }),
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
    ...(speaking && { mention: speaking }),
  }
}

/** The mention of a subject, told by its noun phrase and spanning its relative clause too. */
function subjectMention(cast: Cast, sentence: Sentence, subject: TokenRange): Mention {
  const mention = classify(sentence, subject.from, subject.head ?? subject.to, cast.table)
  const admitted = admit(cast, mention, sentence)
  if (subject.head === undefined) return admitted
  const [start] = admitted.spans[0] as Span
  return { ...admitted, spans: [[start, (sentence.tokens[subject.to - 1] as Token).end]] }
}

/** When it was said: the first window between cue and content, or right before the cue. */
function saidOn(
  sentence: Sentence,
  draft: Draft,
  publishedOn: string | undefined,
): { saidOn?: Window } {
  const { cue, content, saidOn: range } = draft.frame
  const from = range?.from ?? Math.max(0, cue.from - EARLIER_WORDS_MAX)
  const to = range?.to ?? cue.from
  const inside = content === undefined || content.at > from
  if (!inside || (range === undefined && draft.outer !== undefined)) return {}
  // The preposition of the time ("in April") may stand before the words that were taken for it.
  const windows = windowsIn(sentence, Math.max(0, from - 2), to, publishedOn, 'past')
  const found = windows.find((one) => one.to > from)
  return found === undefined ? {} : { saidOn: found.window }
}

/** "In earlier remarks", "last month": said before this report's news. */
function toldAsEarlier(sentence: Sentence, draft: Draft): boolean {
  const { cue, content } = draft.frame
  const from = Math.max(0, cue.from - EARLIER_WORDS_MAX)
  const to = content?.at ?? cue.hit.to
  return hitsOf(sentence, 'speech', from, to).some(
    ({ entry }) => entry.id === 'background' && entry.path.includes('time'),
  )
}

const EARLIER_WORDS_MAX = 6

/** "The government", "the ministry" without a nation: that of whoever speaks around it. */
function ofWhoSpeaks(subject: Mention, speaking: Mention | undefined): Mention {
  const nation = speaking?.represents
  const open = subject.office === 'government' && subject.represents === undefined
  if (!open || nation === undefined || !nation.startsWith('country:')) return subject
  return { ...subject, party: nation, represents: nation }
}

interface Told {
  readonly speaker: Statement['speaker']
  readonly mention?: Mention
}

function named(mention: Mention): Told {
  const resolution =
    mention.kind === 'anonymous'
      ? 'anonymous'
      : mention.kind === 'role' || (mention.kind === 'person' && mention.name === undefined)
        ? 'role'
        : mention.kind === 'group'
          ? 'collective'
          : 'named'
  return {
    speaker: {
      party: mention.kind === 'anonymous' ? null : mention.party,
      spans: mention.spans,
      resolution,
    },
    mention,
  }
}

const OPEN: Told = { speaker: { party: null, spans: [], resolution: 'unresolved' } }

/**
 * Tells a missing subject: a participle's is its main clause's; a dropped one is the last speaker
 * that agrees.
 */
function missing(
  draft: Draft,
  done: ReadonlyMap<Draft, ReadStatement>,
  heard: readonly Heard[],
): Told {
  if (draft.missing === 'clause' && draft.main !== undefined) {
    const main = done.get(draft.main)
    if (main !== undefined) {
      const { speaker } = main.statement
      return { speaker, ...(main.mention && { mention: main.mention }) }
    }
  }
  if (draft.frame.cue.hit.entry.path.includes('passive')) return OPEN
  const wanted = draft.frame.cue.hit.agreement
  const pool =
    draft.missing === 'pronoun' || draft.outer !== undefined
      ? outerHeard(draft, done, heard)
      : heard
  const one =
    lastThatAgrees(pool, wanted) ?? (pool === heard ? undefined : lastThatAgrees(heard, wanted))
  if (one === undefined) return OPEN
  const resolution = draft.missing === 'pronoun' ? 'pronoun' : 'dropped'
  return {
    speaker: { party: one.party, spans: [], antecedent: one.spans, resolution },
    ...(one.mention && { mention: one.mention }),
  }
}

/** Speakers further back than this are not taken up by a dropped subject. */
const BACK_MAX = 4

function lastThatAgrees(pool: readonly Heard[], wanted: string): Heard | undefined {
  for (let at = pool.length - 1; at >= Math.max(0, pool.length - BACK_MAX); at--) {
    const one = pool[at] as Heard
    if (agrees(wanted, one.agreement)) return one
  }
  return undefined
}

/** Inside another's words a pronoun or dropped subject is that speaker, when it agrees. */
function outerHeard(
  draft: Draft,
  done: ReadonlyMap<Draft, ReadStatement>,
  heard: readonly Heard[],
): readonly Heard[] {
  const outer = draft.outer && done.get(draft.outer)
  if (outer === undefined) return heard
  const { speaker } = outer.statement
  return [
    {
      party: speaker.party,
      spans: speaker.antecedent ?? speaker.spans,
      agreement: agreementOf(outer.draft, outer.mention),
      ...(outer.mention && { mention: outer.mention }),
    },
  ]
}

function agrees(wanted: string, had: string): boolean {
  if (wanted === '' || had === '' || wanted === had) return true
  if (wanted.startsWith('1')) return false
  const [gender, number] = wanted.split('.')
  const [otherGender, otherNumber] = had.split('.')
  if (had === 'p' || otherNumber === 'p') return number === 'p' || number === 's'
  return gender === otherGender && number === otherNumber
}

function formOf(sentence: Sentence, draft: Draft): Form {
  if (draft.direct) return 'direct'
  return holdsQuotation(sentence, draft.content) ? 'mixed' : 'indirect'
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
