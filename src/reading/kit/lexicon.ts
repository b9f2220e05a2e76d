// The lexicon: a pack's phrases, inflected and folded, looked up by word with its clitics taken
// off.
import { type Folding, foldText, makeFolding } from '../../text/index.ts'
import { compileLexicon, entriesIn } from './compile.ts'
import { CELL, type CompiledLexicon, LINE, type Pack, type PackEntry } from './pack.ts'
import { openUnfolding, unfold } from './unfold.ts'
import { makeWords, type Sense, type Words } from './word.ts'

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
  /**
   * Words after the gap (`...`) of a verb line, folded: the prepositions that its content takes.
   */
  readonly after: readonly string[]
}

/**
 * A word of an entry's first place: the entry, its grammatical form, and the words that must
 * follow.
 */
export interface WordTag {
  readonly entry: Entry
  /** Principal part: past, present, participle ...; '' where the class has no paradigm. */
  readonly form: string
  /** Agreement: "m.s", "f.s", "m.p", "1.p" ...; '' where nothing is said. */
  readonly agreement: string
  /** Folded words that follow; GAP stands for up to GAP_WORDS_MAX words. */
  readonly rest: readonly string[]
  /** What it can be to the stages, as bits. */
  readonly traits: number
}

/** One way to take a word apart: what is glued before and after, and the tags of what remains. */
export interface WordReading {
  readonly before: string
  readonly after: string
  readonly stem: string
  readonly tags: readonly WordTag[]
}

/** Affixes of a pack by the first letter of a prefix or the last of a suffix. */
type AffixTable = ReadonlyMap<string, readonly string[]>

export interface Lexicon {
  readonly pack: Pack
  readonly folding: Folding
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly prefixes: AffixTable
  readonly suffixes: AffixTable
  /** The pack's joins, folded: [ending as glued, ending as it stands alone]. */
  readonly joins: readonly (readonly [string, string])[]
  /** The pack's openings, folded: [after, beginning as glued, beginning as it stands alone]. */
  readonly openings: readonly (readonly [string, string, string])[]
  /** Glued letters that make definite. */
  readonly articles: readonly string[]
  /** The pack's own name of each party: the first that it lists. */
  readonly partyNames: ReadonlyMap<string, string>
  /** Letters as written that end a word with nothing glued after it, whatever they fold to. */
  readonly closing: readonly string[]
  /** Shapes of verbal nouns, folded; `_` stands for any letter. */
  readonly shapes: readonly string[]
  /** The phrases of one file of the pack, in the order in which they stand there. */
  phrases(file: string): readonly PackEntry[]
  /** The tags of a folded word without clitics. */
  tagsOf(word: string): readonly WordTag[]
  /** Words that texts have used before. */
  readonly words: Words
  /** Words taken apart before for `readWord`; bounded, cleared when full. */
  readonly known: Map<string, readonly WordReading[]>
}

const KNOWN_MAX = 40_000
const NO_TAGS: readonly WordTag[] = []
const NO_READINGS: readonly WordReading[] = []

/** Makes the lexicon of a pack ready; tags are unfolded from their lines as words are met. */
export function makeLexicon(pack: Pack): Lexicon {
  const { letters, dropped, elided } = pack.folding
  const folding = makeFolding(letters, dropped, elided)
  const compiled = pack.lexicon ?? compileLexicon(pack)
  const listed = new Map<string, readonly PackEntry[]>()
  const phrases = (file: string): readonly PackEntry[] => {
    // A file may stand in several parts: what the pack prefers comes first.
    const parts = compiled.files.filter((one) => one.file === file)
    const known = listed.get(file) ?? parts.flatMap((part) => entriesIn(compiled, part))
    listed.set(file, known)
    return known
  }
  const unfolding = openUnfolding(pack, folding, compiled)
  const classes = Object.values(pack.clitics.classes)
  const affixes = (side: 'before' | 'after') =>
    [
      ...new Set([
        '',
        ...classes.flatMap((one) => one[side].map((affix) => foldText(folding, affix))),
      ]),
    ].sort((one, other) => one.length - other.length)
  const before = affixes('before')
  const after = affixes('after')
  const lexicon: Lexicon = {
    pack,
    folding,
    before,
    after,
    prefixes: tableOf(before, 'first'),
    suffixes: tableOf(after, 'last'),
    joins: pack.clitics.joins.map(([glued, alone]) => [
      foldText(folding, glued),
      foldText(folding, alone),
    ]),
    openings: (pack.clitics.openings ?? []).map(([after, glued, alone]) => [
      foldText(folding, after),
      foldText(folding, glued),
      foldText(folding, alone),
    ]),
    articles: (pack.clitics.meanings.definite ?? []).map((one) => foldText(folding, one)),
    closing: pack.clitics.meanings.closing ?? [],
    partyNames: namesOf(compiled),
    phrases,
    shapes: phrases('speech')
      .filter(([, path]) => path[1] === 'shape')
      .map(([, , phrase]) => foldText(folding, phrase)),
    tagsOf: (word) => unfold(unfolding, word),
    words: makeWords(folding, (fold) => takeApart(lexicon, fold).flatMap(sensesOf)),
    known: new Map(),
  }
  return lexicon
}

function sensesOf({ before, after, tags }: WordReading): Sense[] {
  return tags.map(({ entry, form, agreement, rest, traits }) => {
    return { entry, form, agreement, rest, traits, before, after }
  })
}

function namesOf({ names }: CompiledLexicon): ReadonlyMap<string, string> {
  const lines = names === '' ? [] : names.split(LINE)
  return new Map(lines.map((line) => line.split(CELL) as [string, string]))
}

/** Every reading of one folded word; the empty list when no entry can hold it. */
export function readWord(lexicon: Lexicon, folded: string): readonly WordReading[] {
  const known = lexicon.known.get(folded)
  if (known !== undefined) return known
  if (lexicon.known.size >= KNOWN_MAX) lexicon.known.clear()
  const readings = takeApart(lexicon, folded)
  lexicon.known.set(folded, readings)
  return readings
}

function takeApart(lexicon: Lexicon, folded: string): readonly WordReading[] {
  const found: WordReading[] = []
  for (const before of affixesAt(lexicon.prefixes, folded[0])) {
    if (!folded.startsWith(before)) continue
    for (const after of affixesAt(lexicon.suffixes, folded[folded.length - 1])) {
      const length = folded.length - before.length - after.length
      if (length < 1 || !folded.endsWith(after)) continue
      const stem = folded.slice(before.length, before.length + length)
      const tags = tagsOf(lexicon, stem, before, after)
      if (tags.length > 0) found.push({ before, after, stem, tags })
    }
  }
  return found.length === 0 ? NO_READINGS : found
}

/** The affixes that a word with this outermost letter can have, the empty one first. */
function affixesAt(affixes: AffixTable, letter: string | undefined): readonly string[] {
  return affixes.get(letter ?? '') ?? BARE
}

const BARE: readonly string[] = ['']

function tableOf(affixes: readonly string[], outer: 'first' | 'last'): AffixTable {
  const table = new Map<string, string[]>()
  for (const affix of affixes) {
    if (affix === '') continue
    const letter = affix[outer === 'first' ? 0 : affix.length - 1] as string
    const known = table.get(letter)
    if (known === undefined) table.set(letter, ['', affix])
    else known.push(affix)
  }
  return table
}

function tagsOf(lexicon: Lexicon, stem: string, before: string, after: string): readonly WordTag[] {
  const { classes } = lexicon.pack.clitics
  let tags = lexicon.tagsOf(stem)
  if (after !== '') {
    for (const [glued, alone] of lexicon.joins) {
      if (!stem.endsWith(glued)) continue
      const whole = stem.slice(0, stem.length - glued.length) + alone
      tags = [...tags, ...lexicon.tagsOf(whole)]
    }
  }
  if (before !== '') {
    for (const [last, glued, alone] of lexicon.openings) {
      if (!before.endsWith(last) || !stem.startsWith(glued)) continue
      tags = [...tags, ...lexicon.tagsOf(alone + stem.slice(glued.length))]
    }
  }
  if (tags.length === 0 || (before === '' && after === '')) return tags
  // What is made definite by an article has no owner glued to it as well.
  if (after !== '' && lexicon.articles.some((one) => before.endsWith(one))) return NO_TAGS
  return tags.filter((tag) => {
    // A verb's own noun ("affirmation") is a noun in what can be glued to it.
    const clitics = classes[tag.form === 'masdar' ? 'nouns' : tag.entry.wordClass]
    if (clitics === undefined) return false
    if (after !== '' && tag.rest.length > 0) return false
    return admits(clitics.before, before) && admits(clitics.after, after)
  })
}

function admits(affixes: readonly string[], affix: string): boolean {
  return affix === '' || affixes.includes(affix)
}
