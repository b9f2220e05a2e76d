// The subject that stands before its cue: "26 states ... pledged", "as for Germany, it announced".
import { glues, hitAt, type Sentence, type Token } from '../kit/index.ts'
import { phraseEnd } from '../mention/index.ts'
import type { CueHit } from './cue.ts'
import { thatAt } from './sign.ts'
import { COMMAS, type TokenRange } from './walk.ts'

const BACK_MAX = 40
/** A relative clause that no comma closes may hold this many words before the verb. */
const RELATIVE_WORDS_MAX = 6

/**
 * The noun phrase that ends right before a cue, beginning where a clause begins.
 * @param floor first token that may belong to it
 */
export function subjectBefore(
  sentence: Sentence,
  cue: CueHit,
  floor: number,
): TokenRange | undefined {
  const { meanings } = sentence.lexicon.pack.clitics
  const joined = [...(meanings.and ?? []), ...(meanings.so ?? [])]
  const contrast = contrastBefore(sentence, cue.from, floor)
  if (joined.includes(cue.hit.before) && contrast === undefined) return undefined
  const had = afterAuxiliary(sentence, cue, floor)
  if (had !== undefined) return had
  if (hitAt(sentence, cue.hit.from - 1, 'speech', 'relative'))
    return antecedent(sentence, cue, floor)
  const attended = attendedBy(sentence, contrast, floor)
  if (attended !== undefined) return attended.to > attended.from ? attended : undefined
  let end = cue.from
  if (COMMAS.includes(sentence.tokens[end - 1]?.fold ?? ' ')) end--
  for (let start = end - 1; start >= Math.max(floor, end - BACK_MAX); start--) {
    if (!beginsClause(sentence, start, floor)) continue
    const limit = phraseEnd(sentence, start, { limit: end })
    if (limit === end && limit > start)
      return end < cue.from && isQuotation(sentence, start, end)
        ? undefined
        : { from: start, to: end }
    if (limit > start && insertedUntil(sentence, limit, end)) {
      const isRelative = hitAt(sentence, limit, 'speech', 'relative') !== undefined
      return isRelative ? { from: start, to: end, head: limit } : { from: start, to: limit }
    }
    if (thatAt(sentence, start - 1) !== undefined) return undefined
  }
  return undefined
}

/** "«No», added X": what stands in quotation marks before a comma is said, and says nothing. */
function isQuotation(sentence: Sentence, from: number, to: number): boolean {
  const { start } = sentence.tokens[from] as Token
  const { end } = sentence.tokens[to - 1] as Token
  return sentence.quotations.some((one) => one.start === start && one.end === end)
}

/** "Had" + subject + verb: the subject stands right after the auxiliary. */
function afterAuxiliary(sentence: Sentence, cue: CueHit, floor: number): TokenRange | undefined {
  for (let back = cue.hit.from - 1; back >= Math.max(floor, cue.hit.from - 14); back--) {
    // "It had happened to the minister that he said": the auxiliary's own complementiser.
    if (back < cue.hit.from - 1 && thatAt(sentence, back) !== undefined) return undefined
    const auxiliary = hitAt(sentence, back, 'speech', 'pluperfect')
    if (auxiliary === undefined) continue
    if (hitAt(sentence, back - 1, 'speech', 'relative') !== undefined) return undefined
    const end = phraseEnd(sentence, auxiliary.to, { limit: cue.hit.from })
    return end > auxiliary.to ? { from: auxiliary.to, to: end } : undefined
  }
  return undefined
}

/** The noun phrase before "who said that ...". */
function antecedent(sentence: Sentence, cue: CueHit, floor: number): TokenRange | undefined {
  const relative = hitAt(sentence, cue.hit.from - 1, 'speech', 'relative')
  if (relative === undefined || relative.before !== '') return undefined
  let end = cue.hit.from - 1
  if (COMMAS.includes(sentence.tokens[end - 1]?.fold ?? ' ')) end--
  for (let start = Math.max(floor, end - 8); start < end; start++) {
    if (phraseEnd(sentence, start, { limit: end }) === end) return { from: start, to: end }
  }
  return undefined
}

/** The particle ("as for") that opens this clause. */
function contrastBefore(sentence: Sentence, at: number, floor: number): number | undefined {
  for (let back = at - 1; back >= Math.max(floor, at - 12); back--) {
    if (hitAt(sentence, back, 'speech', 'contrast')) return back
    if (thatAt(sentence, back) !== undefined) return undefined
  }
  return undefined
}

/**
 * "While praising X, ...", "While the minister praised X, ...": the particle is followed by a verb,
 * and whoever is named right after that speaks; empty where nobody is.
 */
function attendedBy(
  sentence: Sentence,
  particle: number | undefined,
  floor: number,
): TokenRange | undefined {
  if (particle === undefined || particle < floor) return undefined
  const hit = hitAt(sentence, particle, 'speech', 'attending')
  if (hit === undefined) return undefined
  const { pack } = sentence.lexicon
  const from = hit.to + 1
  let to = from
  for (let next = from; next < sentence.tokens.length; next = to) {
    const known = hitAt(sentence, next, 'offices') ?? hitAt(sentence, next, 'parties')
    if (known === undefined || !(known.before === '' || glues(pack, known.before, 'definite')))
      break
    to = known.to
  }
  return { from, to }
}

function beginsClause(sentence: Sentence, at: number, floor: number): boolean {
  // A note on a group's make-up ("most of them European") is part of the phrase before it.
  if (hitAt(sentence, at, 'quantifiers')) return false
  if (at === floor || at === 0) return true
  const previous = sentence.tokens[at - 1] as Token
  if (previous.kind === 'mark') return !(previous.fold === ')' || previous.fold === '"')
  if (thatAt(sentence, at - 1) !== undefined) return true
  return (sentence.hits[at - 1] ?? []).some(
    ({ entry }) =>
      entry.file === 'speech' &&
      (entry.path.includes('conjunction') ||
        entry.path.includes('contrast') ||
        entry.path.includes('turn')),
  )
}

/** Between subject and cue stands an insertion between commas or a relative clause. */
function insertedUntil(sentence: Sentence, from: number, to: number): boolean {
  const first = sentence.tokens[from] as Token
  const relative = hitAt(sentence, from, 'speech', 'relative') !== undefined
  const comma = COMMAS.includes(first.fold) && COMMAS.includes(sentence.tokens[to]?.fold ?? ' ')
  const clause =
    COMMAS.includes(first.fold) && hitAt(sentence, from + 1, 'speech', 'relative') !== undefined
  const short = relative && to - from <= RELATIVE_WORDS_MAX
  return comma || clause || short || (relative && COMMAS.includes(sentence.tokens[to]?.fold ?? ' '))
}
