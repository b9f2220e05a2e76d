// The grounds of a statement: by which entry, which build and which rule it was read.
import type { Pattern, StatementGrounds } from '../../model/index.ts'
import { knownWords } from '../kit/index.ts'
import type { Draft } from './draft.ts'
import type { ReadStatement } from './statement.ts'

/** Why a statement was read as it was. */
export function groundsOf({ statement, sentence, draft, rule }: ReadStatement): StatementGrounds {
  const { cue, content } = draft.frame
  const { antecedent } = statement.speaker
  const { agreement } = cue.hit
  return {
    statement: statement.id,
    cue: { ...knownWords(sentence, cue.hit), spans: draft.cueSpans },
    pattern: patternOf(draft),
    ...(content && { opening: content.by }),
    speaker: {
      rule,
      ...(agreement !== '' && { agreement }),
      ...(antecedent && { antecedent }),
    },
  }
}

const KINDS: Readonly<Partial<Record<Draft['frame']['cue']['kind'], Pattern>>> = {
  ascription: 'according-to',
  relayed: 'as-said',
  written: 'written',
  participle: 'participle',
}

function patternOf({ frame, subject, missing, isCarrier, pronoun, content }: Draft): Pattern {
  const { cue } = frame
  if (isCarrier === true) return 'carrier'
  if (cue.hit.entry.path.includes('headline')) return 'headline'
  const kind = KINDS[cue.kind]
  if (kind !== undefined) return kind
  if (pronoun !== undefined || missing === 'pronoun') return 'pronoun'
  if (content.to <= cue.from) return 'after-words'
  if (subject !== undefined) return subject.from < cue.hit.from ? 'subject-first' : 'verb-first'
  return missing === 'nobody' ? 'nobody' : 'subject-dropped'
}
