// Words by their part in a clause, as the pack lists them: pronouns, determiners, auxiliaries and
// marks.
import type { Quotation } from '../../../text/index.ts'
import { type Hit, hitAt, lacksAuxiliary, type Sentence, type Token } from '../../kit/index.ts'
import { COMMAS, DASHES } from '../walk.ts'

/** The longest phrase of little words, in words. */
const PHRASE_WORDS_MAX = 4

export function speechAt(sentence: Sentence, at: number, key: string): Hit | undefined {
  return hitAt(sentence, at, 'speech', key)
}

/** A hit of a key that ends right before a token. */
export function speechBefore(sentence: Sentence, at: number, key: string): Hit | undefined {
  for (let from = at - 1; from >= Math.max(0, at - PHRASE_WORDS_MAX); from--) {
    const hit = speechAt(sentence, from, key)
    if (hit?.to === at) return hit
  }
  return undefined
}

/** A personal pronoun that can be a subject. */
export function pronounAt(sentence: Sentence, at: number): Hit | undefined {
  return hitAt(sentence, at, 'actors', 'pronoun')
}

export function isWord(sentence: Sentence, at: number): boolean {
  return sentence.tokens[at]?.kind === 'word'
}

export function isComma(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  return token?.kind === 'mark' && COMMAS.includes(token.fold)
}

/** A dash between blanks: a hyphen inside a word is none. */
export function isDash(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  return token?.kind === 'mark' && DASHES.includes(token.fold) && !isGlued(sentence, at)
}

/** A mark with a word right before and after it: a hyphen, or a stop inside an abbreviation. */
export function isGlued(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence
  const token = tokens[at] as Token
  return tokens[at - 1]?.end === token.start && tokens[at + 1]?.start === token.end
}

/** A word that begins with a capital, in scripts that have them. */
export function isCapital(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  if (token?.kind !== 'word') return false
  const first = sentence.text[token.start] as string
  return first !== first.toLowerCase()
}

const SHORT_FORM_LETTERS_MAX = 4

/** Words of a headline in capitals, as a share. */
const TITLE_SHARE = 0.6
const TITLES = new WeakMap<Sentence, boolean>()

/** A headline whose words begin with capitals: a capital tells nothing there. */
export function isTitle(sentence: Sentence): boolean {
  let known = TITLES.get(sentence)
  if (known === undefined) {
    const words = sentence.tokens.filter(({ kind }) => kind === 'word').length
    let capitals = 0
    for (let at = 0; at < sentence.tokens.length; at++) if (isCapital(sentence, at)) capitals++
    known = words > 3 && capitals >= words * TITLE_SHARE
    TITLES.set(sentence, known)
  }
  return known
}

/** A full stop after a short form ("Gov. Holm", "U.S. officials") ends no phrase. */
export function isShortForm(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  if (token?.fold !== '.' || !isCapital(sentence, at - 1)) return false
  const before = sentence.tokens[at - 1] as Token
  return before.end - before.start <= SHORT_FORM_LETTERS_MAX && isWord(sentence, at + 1)
}

/** A word with the owner's ending of names glued to it. */
export function isOwner(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  if (token?.kind !== 'word') return false
  const endings = sentence.lexicon.pack.clitics.classes.names?.after ?? []
  return endings.some((one) => token.fold.length > one.length && token.fold.endsWith(one))
}

/** The quotation whose opening mark is a token. */
export function opensQuotation(sentence: Sentence, at: number): Quotation | undefined {
  const start = sentence.tokens[at]?.start
  return sentence.quotations.find((one) => one.start === start)
}

/** The quotation whose closing mark is a token. */
export function closesQuotation(sentence: Sentence, at: number): Quotation | undefined {
  const token = sentence.tokens[at]
  if (token?.kind !== 'mark') return undefined
  return sentence.quotations.find((one) => one.end === token.end && one.start < token.start)
}

const VERB_FILES: ReadonlySet<string> = new Set(['speech', 'actions', 'carriers', 'stances'])

const FINITE: ReadonlySet<string> = new Set(['past', 'present', 'future'])

/** A finite verb that some list knows, an auxiliary too; the same letters as a noun are none. */
export function isVerb(sentence: Sentence, at: number): boolean {
  const auxiliary = speechAt(sentence, at, 'auxiliary')
  if (auxiliary !== undefined && !auxiliary.entry.path.includes('infinitive')) return true
  if (speechAt(sentence, at, 'pluperfect')) return true
  if (isCapital(sentence, at) && at > 0 && !isTitle(sentence)) return false
  const hits = sentence.hits[at] ?? []
  const finite = hits.filter(
    ({ entry, form }) =>
      VERB_FILES.has(entry.file) && entry.path.includes('verbs') && FINITE.has(form),
  )
  if (finite.length === 0 || isNounPlace(sentence, at)) return false
  // "Sources close to", "units open to": an attached phrase.
  if ((speechAt(sentence, at, 'attaching')?.to ?? 0) > at + 1) return false
  const past = finite.some((hit) => hit.form !== 'present' && !lacksAuxiliary(sentence, hit))
  const third = finite.some(({ agreement }) => agreement !== '')
  if (past || (third && !isNounToo(sentence, at))) return true
  // A bare or doubtful present is a verb right after who does it.
  return hasDoer(sentence, at)
}

/** The same letters are a noun of the pack. */
function isNounToo(sentence: Sentence, at: number): boolean {
  return (sentence.hits[at] ?? []).some(({ entry }) => entry.wordClass === 'nouns')
}

/** Right before stands a pronoun, a name, a relative or an adverb after one. */
export function hasDoer(sentence: Sentence, at: number): boolean {
  const adverb = speechBefore(sentence, at, 'adverb')
  const before = (adverb?.from ?? at) - 1
  if (before < 0) return false
  return (
    pronounAt(sentence, before) !== undefined ||
    speechAt(sentence, before, 'relative') !== undefined ||
    isCapital(sentence, before) ||
    (hitAt(sentence, before, 'offices')?.agreement ?? '') === 'p'
  )
}

/** After a determiner, an owner, a number or a preposition stands no finite verb. */
export function isNounPlace(sentence: Sentence, at: number): boolean {
  const before = at - 1
  if (before < 0) return false
  if (sentence.tokens[before]?.kind === 'number' || isOwner(sentence, before)) return true
  if (speechBefore(sentence, at, 'determiner') !== undefined) return true
  if (hitAt(sentence, before, 'parties', 'adjectives') !== undefined) return true
  return speechBefore(sentence, at, 'preposition') !== undefined
}

/** A word that opens another clause: "that", a relative, a conjunction, "whether". */
export function opensClause(sentence: Sentence, at: number): boolean {
  return ['that', 'relative', 'conjunction', 'supposing', 'whether'].some(
    (key) => speechAt(sentence, at, key) !== undefined,
  )
}
