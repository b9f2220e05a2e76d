// The lexicon: a pack's phrases, inflected and folded, looked up by word with its clitics taken off.
import { type Folding, foldText, makeFolding } from '../../text/index.ts'
import type { CliticClass, Pack, PackEntry } from './pack.ts'

/** One dictionary entry: where it stands in the pack and how its phrase goes on. */
export interface Entry {
  readonly file: string
  readonly path: readonly string[]
  /** The last key that is an id of the vocabulary, by convention the first key. */
  readonly id: string
  /** Word class: the first key among the pack's clitic classes, or "particles". */
  readonly wordClass: string
  /** The phrase as the analyst wrote it, first principal part only. */
  readonly lemma: string
  /** Words after the gap (`...`) of a verb line, folded: the prepositions that its content takes. */
  readonly after: readonly string[]
}

/** A word of an entry's first place: the entry, its grammatical form, and the words that must follow. */
export interface WordTag {
  readonly entry: Entry
  /** Principal part: past, present, participle ...; '' where the class has no paradigm. */
  readonly form: string
  /** Agreement: "m.s", "f.s", "m.p", "1.p" ...; '' where nothing is said. */
  readonly agreement: string
  /** Folded words that follow; GAP stands for up to GAP_WORDS_MAX words. */
  readonly rest: readonly string[]
}

/** One way to take a word apart: what is glued before and after, and the tags of what remains. */
export interface WordReading {
  readonly before: string
  readonly after: string
  readonly stem: string
  readonly tags: readonly WordTag[]
}

export interface Lexicon {
  readonly pack: Pack
  readonly folding: Folding
  readonly words: ReadonlyMap<string, readonly WordTag[]>
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** Words taken apart before; bounded, cleared when full. */
  readonly known: Map<string, readonly WordReading[]>
}

export const GAP = '...'
const KNOWN_MAX = 40_000
/** Only verbs lose a weak last letter before an ending: an adjective of relation keeps it. */
const CONJUGATED = 'verbs'
const NO_TAGS: readonly WordTag[] = []
const NO_READINGS: readonly WordReading[] = []

/** Builds the lexicon of a pack: a few milliseconds, once a process. */
export function makeLexicon(pack: Pack): Lexicon {
  const folding = makeFolding(pack.folding.letters, pack.folding.dropped)
  const words = new Map<string, WordTag[]>()
  const fold = (phrase: string) => foldText(folding, phrase)
  for (const line of pack.entries) enter(words, pack, fold, line)
  const classes = Object.values(pack.clitics.classes)
  const affixes = (side: 'before' | 'after') => [
    ...new Set(['', ...classes.flatMap((one) => one[side].map(fold))]),
  ]
  const before = affixes('before').sort((one, other) => one.length - other.length)
  const after = affixes('after').sort((one, other) => one.length - other.length)
  return { pack, folding, words, before, after, known: new Map() }
}

/** Every reading of one folded word; the empty list when no entry can hold it. */
export function readWord(lexicon: Lexicon, folded: string): readonly WordReading[] {
  const known = lexicon.known.get(folded)
  if (known !== undefined) return known
  const found: WordReading[] = []
  for (const before of lexicon.before) {
    if (!folded.startsWith(before)) continue
    for (const after of lexicon.after) {
      const length = folded.length - before.length - after.length
      if (length < 1 || !folded.endsWith(after)) continue
      const stem = folded.slice(before.length, before.length + length)
      const tags = tagsOf(lexicon, stem, before, after)
      if (tags.length > 0) found.push({ before, after, stem, tags })
    }
  }
  if (lexicon.known.size >= KNOWN_MAX) lexicon.known.clear()
  const readings = found.length === 0 ? NO_READINGS : found
  lexicon.known.set(folded, readings)
  return readings
}

function tagsOf(lexicon: Lexicon, stem: string, before: string, after: string): readonly WordTag[] {
  const { classes, joins } = lexicon.pack.clitics
  let tags = lexicon.words.get(stem) ?? NO_TAGS
  if (after !== '') {
    for (const [glued, alone] of joins) {
      if (!stem.endsWith(glued)) continue
      const whole = stem.slice(0, stem.length - glued.length) + alone
      tags = [...tags, ...(lexicon.words.get(whole) ?? NO_TAGS)]
    }
  }
  if (tags.length === 0 || (before === '' && after === '')) return tags
  return tags.filter((tag) => {
    const clitics = classes[tag.entry.wordClass]
    if (clitics === undefined) return false
    if (after !== '' && tag.rest.length > 0) return false
    return admits(clitics.before, before) && admits(clitics.after, after)
  })
}

function admits(affixes: readonly string[], affix: string): boolean {
  return affix === '' || affixes.includes(affix)
}

function enter(
  words: Map<string, WordTag[]>,
  pack: Pack,
  fold: (phrase: string) => string,
  [file, path, phrase]: PackEntry,
): void {
  const wordClass = path.find((key) => pack.clitics.classes[key] !== undefined) ?? 'particles'
  const paradigms = pack.clitics.inflection[wordClass]
  const parts = phrase.trim().split(/\s+/)
  const gap = parts.indexOf(GAP)
  const principal = paradigms === undefined || gap < 0 ? parts : parts.slice(0, gap)
  const entry: Entry = {
    file,
    path,
    id: path[0] ?? '',
    wordClass,
    lemma: paradigms === undefined ? phrase : (principal[0] as string),
    after: paradigms === undefined || gap < 0 ? [] : parts.slice(gap + 1).map(fold),
  }
  if (paradigms === undefined) {
    const [first, ...rest] = parts.map((part) => (part === GAP ? GAP : fold(part)))
    put(words, first as string, { entry, form: '', agreement: '', rest })
    return
  }
  Object.entries(paradigms).forEach(([form, rows], place) => {
    const part = principal[place]
    if (part === undefined || part === '-') return
    const stem = fold(part)
    const isWeak = wordClass === CONJUGATED && pack.clitics.weak.includes(stem.slice(-1))
    const bare = isWeak ? stem.slice(0, -1) : stem
    for (const [agreement, pattern] of rows) {
      put(words, inflect(stem, bare, fold(pattern)), { entry, form, agreement, rest: [] })
    }
  })
}

/** Applies an affix pattern: `-` the stem (without its weak last letter before a suffix), `~` without the first
 * letter, `^` without the last. */
function inflect(stem: string, bare: string, pattern: string): string {
  const sign = pattern.includes('~') ? '~' : pattern.includes('^') ? '^' : '-'
  const at = pattern.indexOf(sign)
  const prefix = pattern.slice(0, at)
  const suffix = pattern.slice(at + 1)
  const body = sign === '^' ? stem.slice(0, -1) : suffix === '' ? stem : bare
  return prefix + (sign === '~' ? body.slice(1) : body) + suffix
}

function put(words: Map<string, WordTag[]>, word: string, tag: WordTag): void {
  const tags = words.get(word)
  if (tags === undefined) words.set(word, [tag])
  else if (!tags.some((one) => one.entry === tag.entry && one.form === tag.form && one.agreement === tag.agreement))
    tags.push(tag)
}
