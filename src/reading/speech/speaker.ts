// The speaker of a statement: named in its clause, or told by what came before, or left open.
import type { SpeakerRule, Statement } from '../../model/index.ts'
import type { Span, Spans } from '../../text/index.ts'
import { copyWith, hitAt, type Sentence, type Token } from '../kit/index.ts'
import { admit, type Cast, classify, type Mention } from '../mention/index.ts'
import type { Draft } from './draft.ts'
import type { ReadStatement } from './statement.ts'
import { isUnnamed, unnamed } from './unnamed.ts'
import type { TokenRange } from './walk.ts'

export interface Heard {
  readonly party: string | null
  readonly mention?: Mention
  readonly spans: Spans
  readonly agreement: string
}

export interface Told {
  readonly speaker: Statement['speaker']
  /** Why it is this speaker. */
  readonly rule: SpeakerRule
  readonly mention?: Mention
}

export function named(mention: Mention): Told {
  const resolution =
    mention.kind === 'anonymous'
      ? 'anonymous'
      : mention.kind === 'role' && mention.agreement === 'p'
        ? 'collective'
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
    rule: 'named-here',
    mention,
  }
}

/** "His country": whom it means is told by the words for whoever speaks around it. */
export function pointing(mention: Mention, speaking: Mention | undefined): Told {
  const told = named(mention)
  if (told.speaker.party === null || speaking === undefined) return told
  return copyWith(told, {
    speaker: { ...told.speaker, antecedent: speaking.spans, resolution: 'pronoun' },
  })
}

const OPEN: Told = {
  speaker: { party: null, spans: [], resolution: 'unresolved' },
  rule: 'nobody',
}

/** "The government", "the ministry" without a nation: that of whoever speaks around it. */
export function ofWhoSpeaks(subject: Mention, speaking: Mention | undefined): Mention {
  const nation = speaking?.represents
  const open = subject.office === 'government' && subject.represents === undefined
  if (!open || nation === undefined || !nation.startsWith('country:')) return subject
  return copyWith(subject, { party: nation, represents: nation })
}

/**
 * Tells a missing subject: a participle's is its main clause's; a dropped one is the last speaker
 * that agrees.
 */
export function missing(
  draft: Draft,
  done: ReadonlyMap<Draft, ReadStatement>,
  heard: readonly Heard[],
): Told {
  if (draft.missing === 'clause' && draft.main !== undefined) {
    const main = done.get(draft.main)
    if (main !== undefined) {
      const { speaker } = main.statement
      return { speaker, rule: 'main-clause', ...(main.mention && { mention: main.mention }) }
    }
  }
  if (draft.missing === 'nobody') return OPEN
  const wanted = draft.frame.cue.hit.agreement
  const pool =
    draft.missing === 'pronoun' || draft.outer !== undefined
      ? outerHeard(draft, done, heard)
      : heard
  const around = pool === heard ? undefined : lastThatAgrees(pool, wanted)
  const one = around ?? lastThatAgrees(heard, wanted)
  if (one === undefined) return OPEN
  const resolution = draft.missing === 'pronoun' ? 'pronoun' : 'dropped'
  return {
    speaker: { party: one.party, spans: [], antecedent: one.spans, resolution },
    rule: around === undefined ? 'spoke-last' : 'speaks-around',
    ...(one.mention && { mention: one.mention }),
  }
}

/** Speakers further back than this are not taken up by a dropped subject. */
export const BACK_MAX = 4

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

export function agrees(wanted: string, had: string): boolean {
  if (wanted === '' || had === '' || wanted === had) return true
  if (wanted.startsWith('1')) return false
  const [gender, number] = wanted.split('.')
  // Several are taken up by a plural or dual, or, as one body, by a feminine singular.
  if (had === 'p' || had.endsWith('.p')) return number !== 's' || gender === 'f'
  return had === `${gender}.${number}`
}

export function agreementOf(draft: Draft, mention: Mention | undefined): string {
  const { hit, kind } = draft.frame.cue
  if (mention?.agreement === 'p' || mention?.kind === 'group') return 'p'
  if (kind === 'verb' && hit.agreement !== '') return hit.agreement
  return mention?.agreement ?? ''
}

/**
 * A known party, somebody with an office or a nation, or a person whom the report names elsewhere
 * with a title.
 */
export function namesSpeaker(cast: Cast, sentence: Sentence, from: number, to: number): boolean {
  const mention = classify(sentence, from, to, cast.table)
  if (mention.kind === 'anonymous' || hitAt(sentence, from, 'speech', 'medium')) return true
  if (mention.kind !== 'person')
    return mention.kind === 'state' || mention.kind === 'role' || mention.represents !== undefined
  return mention.office !== undefined || cast.surnames.has((sentence.tokens[to - 1] as Token).fold)
}

/** The mention of a subject, told by its noun phrase and spanning its relative clause too. */
export function subjectMention(cast: Cast, sentence: Sentence, subject: TokenRange): Mention {
  const mention = classify(sentence, subject.from, subject.head ?? subject.to, cast.table)
  const admitted = isUnnamed(sentence, mention) ? unnamed(mention) : admit(cast, mention, sentence)
  if (subject.head === undefined) return admitted
  const [start] = admitted.spans[0] as Span
  return copyWith(admitted, { spans: [[start, (sentence.tokens[subject.to - 1] as Token).end]] })
}
