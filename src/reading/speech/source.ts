// The source of an ascription: its noun phrase with what describes it, up to where the report goes
// on.
import { glues, hitAt, type Sentence, type Token } from '../kit/index.ts'
import { phraseEnd } from '../mention/index.ts'
import { isDefinite, thatAt, timeEnd } from './sign.ts'

/** A description longer than this is a clause of its own. */
const DESCRIPTION_WORDS_MAX = 12

/** One past the source that begins at `from`; `from` itself where none begins there. */
export function sourceEnd(sentence: Sentence, from: number): number {
  const end = phraseEnd(sentence, from)
  return end <= from ? from : described(sentence, from, end)
}

/**
 * One past the words that describe a noun phrase ("a study on the data of ...", "a statement issued
 * on Thursday by ..."): they run to the next mark. Of anybody but a document what was said where
 * and when is no description.
 */
export function described(sentence: Sentence, from: number, end: number): number {
  const isDocument = hitAt(sentence, from, 'offices', 'document') !== undefined
  const limit = Math.min(sentence.tokens.length, end + DESCRIPTION_WORDS_MAX)
  for (let at = end; at < limit; at++) {
    const token = sentence.tokens[at] as Token
    if (token.kind === 'mark') return isNameMark(sentence, token) ? end : at
    if (thatAt(sentence, at) !== undefined || isAscription(sentence, at))
      return isDocument ? at : end
    if (isDocument) continue
    if (isAddressee(sentence, at)) return end
    // After an indefinite noun a verb describes it: "officials who asked" needs no "who".
    const describes = at === end && !isDefinite(sentence, end - 1)
    if (timeEnd(sentence, at) > at || (isClause(sentence, at) && !describes)) return end
  }
  return limit === sentence.tokens.length ? limit : end
}

/** "To reporters", "to the agency". */
export function isAddressee(sentence: Sentence, at: number): boolean {
  const { pack } = sentence.lexicon
  const hit = hitAt(sentence, at, 'speech', 'addressee') ?? hitAt(sentence, at, 'speech', 'medium')
  return hit !== undefined && glues(pack, hit.before, 'to')
}

function isAscription(sentence: Sentence, at: number): boolean {
  return hitAt(sentence, at, 'speech', 'according') !== undefined
}

/** A quotation or parenthesis: what is inside belongs to nobody's description. */
function isNameMark(sentence: Sentence, { start, fold }: Token): boolean {
  return fold === '(' || sentence.quotations.some((one) => one.start === start)
}

/** A verb, an occasion, a conjunction: a clause begins. */
function isClause(sentence: Sentence, at: number): boolean {
  return (sentence.hits[at] ?? []).some(({ entry, form, before }) => {
    const { file, path, id } = entry
    if (path.includes('verbs') && form !== 'masdar' && form !== '')
      return file === 'speech' || before === ''
    if (file !== 'speech') return false
    return (
      id === 'occasion' ||
      id === 'switch' ||
      path.includes('conjunction') ||
      path.includes('relative')
    )
  })
}
