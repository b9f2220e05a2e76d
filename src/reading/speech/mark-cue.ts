// Cues that are a mark: a headline's colon, the dash before the name under a quotation.
import type { Entry, Sentence, Token } from '../kit/index.ts'
import type { Draft } from './draft.ts'
import { lastWord } from './extent.ts'
import type { CueFrame, TokenRange } from './walk.ts'

/** What a mark tells of a statement: its frame, its own span, and that the words are direct. */
type SaidByMark = Pick<Draft, 'frame' | 'subject' | 'missing' | 'cueSpans' | 'direct'>

const COLON_ENTRY = entryOf(':', 'headline')

/** The entry of a mark that no pack lists. */
export function entryOf(lemma: string, key: string): Entry {
  return {
    file: 'speech',
    path: ['say', key],
    id: 'say',
    wordClass: 'particles',
    lemma,
    after: [],
  }
}

/** What the mark at a token says of `subject`. */
export function saidByMark(
  sentence: Sentence,
  at: number,
  entry: Entry,
  subject: TokenRange,
  content?: CueFrame['content'],
): SaidByMark {
  const { start, end } = sentence.tokens[at] as Token
  const to = at + 1
  const hit = { from: at, to, entry, form: '', agreement: '', before: '', after: '', traits: 0 }
  return {
    frame: {
      cue: { hit, act: 'say', kind: 'verb', frame: 'clause', background: false, from: at },
      ...(content && { content }),
    },
    subject,
    missing: 'dropped',
    cueSpans: [[start, end]],
    direct: true,
  }
}

/** "Speaker: words": all that stands after the colon, up to the sentence's last word. */
export function saidByColon(sentence: Sentence, subject: TokenRange): Draft {
  const at = subject.to
  const content = { from: at + 1, to: lastWord(sentence) }
  const sign = { at: at + 1, by: 'colon' } as const
  return { ...saidByMark(sentence, at, COLON_ENTRY, subject, sign), content }
}
