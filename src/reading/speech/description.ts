// Descriptions: what stands between a speaker and the content and only says more about the speaker.
import { hitAt, type Sentence, type Token } from '../kit/index.ts'
import { tokenAfter } from '../mention/index.ts'
import { goesOn, isContentThat, isDefinite } from './sign.ts'
import { isAddressee } from './source.ts'
import { COMMAS, type TokenRange, type Walk } from './walk.ts'

/** A longer stretch is a sentence of its own. */
const DESCRIPTION_WORDS_MAX = 22

/** A description that a comma closes before any sign of content is short. */
const BEFORE_COMMA_MAX = 8

/**
 * Passes over words after the subject that none of the frame's parts explains ("officials who asked
 * not to be named", "the judge in the case of ..."), where a sign of content follows without
 * another clause between. They belong to the subject, unless it ends in a person's name.
 */
export function description(walk: Walk, at: number): number {
  const { sentence, cue, subject, limit } = walk
  if (subject === undefined || cue.kind !== 'verb' || cue.frame === 'optional') return 0
  if (walk.addressee !== undefined || cue.frame === 'noun' || cue.frame === 'object') return 0
  const end = signAfter(walk, at)
  if (end === undefined) return 0
  const comma = COMMAS.includes((sentence.tokens[end - 1] as Token).fold)
  const to = comma ? end - 1 : end
  if (to > at && subject.to === at && !endsInName(sentence, subject))
    walk.subject = { from: subject.from, to, head: subject.head ?? subject.to }
  return Math.min(end, limit)
}

/** The token at which content shows itself, when only one clause lies between. */
function signAfter(walk: Walk, from: number): number | undefined {
  const { sentence, cue, limit } = walk
  const isVague = walk.subject !== undefined && !isDefinite(sentence, walk.subject.from)
  for (let at = from; at < Math.min(limit, from + DESCRIPTION_WORDS_MAX); at++) {
    const token = sentence.tokens[at] as Token
    const comma = COMMAS.includes(token.fold)
    if (token.fold === ':' || isContentThat(sentence, at)) return at
    const quotation = sentence.quotations.find((one) => one.start === token.start)
    if (quotation !== undefined) {
      const after = tokenAfter(sentence, quotation.end)
      if (!goesOn(walk, after)) return at
      at = after - 1
      continue
    }
    if (comma && isSign(sentence, at + 1)) return at + 1
    const goesOnFrame = cue.hit.entry.after.includes(token.fold) || isAddressee(sentence, at)
    if (at > from && goesOnFrame) return at
    if (comma && at > from && at - from <= BEFORE_COMMA_MAX) return at
    if (token.kind === 'mark') return undefined
    if (isOtherClause(sentence, at, isVague)) return undefined
  }
  return undefined
}

function isSign(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  if (token === undefined) return false
  return (
    token.fold === ':' ||
    isContentThat(sentence, at) ||
    sentence.quotations.some((one) => one.start === token.start)
  )
}

/** A conjunction or another verb of saying; after an indefinite noun a verb describes it. */
function isOtherClause(sentence: Sentence, at: number, isVague: boolean): boolean {
  return (sentence.hits[at] ?? []).some(({ entry, form, before }) => {
    if (entry.file !== 'speech') return false
    if (entry.path.includes('verbs')) {
      const finite = form === 'past' || form === 'present'
      return finite && (before !== '' || !isVague)
    }
    return entry.path.includes('conjunction') || entry.path.includes('contrast')
  })
}

/** A person's own name needs no description: what follows it says when or where. */
function endsInName(sentence: Sentence, { from, to }: TokenRange): boolean {
  const last = hitAt(sentence, to - 1, 'parties', 'names')
  if (last?.entry.id.startsWith('person:') === true) return true
  const unknown = (sentence.hits[to - 1] ?? []).length === 0
  return unknown && to - from > 1 && !isDefinite(sentence, to - 1)
}
