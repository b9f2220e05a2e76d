// Signs along a clause: complementisers, times, insertions, nouns that can be reported content.
import { glues, type Hit, hitAt, type Sentence, type Token } from '../kit/index.ts'
import { COMMAS, DASHES, type Walk } from './walk.ts'

/** A complementiser at a token, glued ones too. */
export function thatAt(sentence: Sentence, at: number): Hit | undefined {
  const that = hitAt(sentence, at, 'speech', 'that')
  if (that === undefined) return undefined
  // A name that folds to the same letters is told by how it is written.
  const spelled = hitAt(sentence, at, 'speech', 'spelled-name')
  if (spelled === undefined) return that
  const { start, end } = sentence.tokens[at] as Token
  return sentence.text.slice(start, end) === spelled.entry.lemma ? undefined : that
}

/**
 * A complementiser that opens reported content: not one that a preposition or a modal word before
 * it takes.
 */
export function isContentThat(sentence: Sentence, at: number): boolean {
  const that = thatAt(sentence, at)
  if (that === undefined) return false
  // "If ... not" has the letters of a bare "that" before a negated past.
  if (that.after === '' && hitAt(sentence, at + 1, 'speech', 'past') !== undefined) return false
  return at === 0 || hitAt(sentence, at - 1, 'speech', 'takes-that') === undefined
}

/** Another cue's participle begins a clause of its own, and so does a "but". */
export function endsWalk(sentence: Sentence, at: number): boolean {
  if (hitAt(sentence, at, 'speech', 'opposing') !== undefined) return true
  return (sentence.hits[at] ?? []).some(
    ({ entry, form, agreement, before }) =>
      entry.file === 'speech' &&
      form === 'participle' &&
      before === '' &&
      !entry.path.includes('saying') &&
      (agreement === 'm.s' || COMMAS.includes(sentence.tokens[at - 1]?.fold ?? ' ')),
  )
}

/** "Saying", "by saying": after another verb, what it said begins. */
export function isSaying(sentence: Sentence, at: number): boolean {
  return (sentence.hits[at] ?? []).some(
    ({ entry, form }) =>
      entry.file === 'speech' &&
      entry.path.includes('saying') &&
      (form === 'participle' || form === ''),
  )
}

/** One past the mark that closes a parenthesis or a pair of dashes. */
export function closing(sentence: Sentence, at: number, limit: number): number {
  const mark = (sentence.tokens[at] as Token).fold
  for (let next = at + 1; next < Math.min(limit, at + 60); next++) {
    const fold = (sentence.tokens[next] as Token).fold
    if (mark === '(' ? fold === ')' : DASHES.includes(fold)) return next + 1
  }
  return at + 1
}

/** After a short quotation the clause still goes on to its content: the quotation was a name. */
export function goesOn(walk: Walk, at: number): boolean {
  for (let next = at; next < Math.min(walk.limit, at + 12); next++) {
    if (thatAt(walk.sentence, next) !== undefined) return true
    const token = walk.sentence.tokens[next] as Token
    if (token.fold === ':' || walk.sentence.quotations.some((one) => one.start === token.start))
      return true
    if (token.kind === 'mark' && !COMMAS.includes(token.fold)) return false
  }
  return false
}

/** One past the words of time that begin at a token ("Thursday", "last Friday evening"). */
export function timeEnd(sentence: Sentence, at: number): number {
  const earlier = (sentence.hits[at] ?? []).find(
    ({ entry }) => entry.file === 'speech' && entry.id === 'background',
  )
  let next = earlier?.entry.path.includes('time') ? earlier.to : at
  while (next < sentence.tokens.length) {
    const time =
      hitAt(sentence, next, 'speech', 'day') ??
      hitAt(sentence, next, 'calendar', 'weekday') ??
      hitAt(sentence, next, 'calendar', 'month') ??
      hitAt(sentence, next, 'windows', 'earlier')
    if (time !== undefined) next = time.to
    else if (next > at && sentence.tokens[next]?.kind === 'number') next++
    else break
  }
  return next
}

export function isDefinite(sentence: Sentence, at: number): boolean {
  const { pack } = sentence.lexicon
  return (sentence.hits[at] ?? []).some(({ before }) => glues(pack, before, 'definite'))
}

/** Files whose nouns name deeds. */
export const DEEDS = new Set(['actions', 'carriers'])

/** A noun that can be reported content by itself: a deed or an attitude. */
export function startsContent(sentence: Sentence, at: number): boolean {
  if (hitAt(sentence, at, 'parties', 'names')) return false
  return (sentence.hits[at] ?? []).some(
    ({ entry, form }) =>
      (entry.file === 'speech' && entry.id === 'noun') ||
      (DEEDS.has(entry.file) && (entry.path.includes('nouns') || form === 'masdar')),
  )
}

export function isFirstPerson(sentence: Sentence, at: number): boolean {
  return (sentence.hits[at] ?? []).some(
    ({ entry, agreement }) => agreement.startsWith('1') || entry.path.includes('first-person'),
  )
}

export function afterComma(sentence: Sentence, at: number): number {
  return COMMAS.includes(sentence.tokens[at]?.fold ?? ' ') ? at + 1 : at
}

/** A complementiser right at `at`, or after a short insertion between commas. */
export function nextThat(sentence: Sentence, at: number, limit: number): number | undefined {
  if (thatAt(sentence, at) !== undefined) return at
  if (!COMMAS.includes(sentence.tokens[at]?.fold ?? ' ')) return undefined
  for (let next = at + 1; next < Math.min(limit, at + 25); next++) {
    if (
      thatAt(sentence, next) !== undefined &&
      COMMAS.includes(sentence.tokens[next - 1]?.fold ?? ' ')
    )
      return next
  }
  return undefined
}
