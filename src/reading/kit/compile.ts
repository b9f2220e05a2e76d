// Compiling a lexicon: every phrase of a pack inflected, folded and sorted by its first word. Run
// at build.
import { type Folding, foldText, makeFolding } from '../../text/index.ts'
import { CELL, type CompiledLexicon, LINE, type Pack, type PackEntry } from './pack.ts'
import { phraseParts } from './token.ts'

/** Stands in a phrase for a few words of any kind, and in a verb's line before its prepositions. */
export const GAP = '...'
/** Joins a verb and the words that always follow it in a principal part: "take+part". */
const JOINT = '+'
/** Only verbs lose a weak last letter before an ending: an adjective of relation keeps it. */
const CONJUGATED = 'verbs'
/**
 * The evidence check's words: it makes a lexicon of its own of them, and the reader must not know
 * them.
 */
const APART = 'check'

interface Compiling {
  readonly pack: Pack
  readonly folding: Folding
  readonly forms: string[]
  readonly agreements: string[]
  readonly words: Map<string, Set<string>>
}

/** The word class of a phrase: the first of its keys that is a class of clitics, else particles. */
export function classOf(pack: Pack, path: readonly string[]): string {
  return path.find((key) => pack.clitics.classes[key] !== undefined) ?? 'particles'
}

/** Compiles the lexicon of a pack; the same pack gives the same lexicon, byte for byte. */
export function compileLexicon(pack: Pack): CompiledLexicon {
  const { letters, dropped, elided } = pack.folding
  const folding = makeFolding(letters, dropped, elided)
  const compiling: Compiling = { pack, folding, forms: [''], agreements: [''], words: new Map() }
  const paths: string[] = []
  const lines: string[] = []
  const files: { file: string; from: number; to: number }[] = []
  const numbers = new Map<string, number>()
  let at = 0
  for (const entry of pack.entries) {
    const [file, keys, phrase] = entry
    if (file !== APART) enter(compiling, at, entry)
    const path = [file, ...keys].join('/')
    const number = numbers.get(path) ?? paths.push(path) - 1
    numbers.set(path, number)
    const line = `${number}${CELL}${phrase}${LINE}`
    lines.push(line)
    const last = files[files.length - 1]
    if (last?.file === file) last.to += line.length
    else files.push({ file, from: at, to: at + line.length })
    at += line.length
  }
  return {
    forms: compiling.forms,
    agreements: compiling.agreements,
    paths: paths.join(LINE),
    buckets: bucketsOf(compiling.words),
    entries: lines.join(''),
    files,
    names: namesOf(pack),
  }
}

/** Letters that choose a word's bucket. */
export const BUCKET_LETTERS = 3

function bucketsOf(words: ReadonlyMap<string, ReadonlySet<string>>): Record<string, string> {
  const buckets = new Map<string, string>()
  for (const [word, tags] of words) {
    const key = word.slice(0, BUCKET_LETTERS)
    const line = `${[word, ...tags].join(CELL)}${LINE}`
    buckets.set(key, (buckets.get(key) ?? LINE) + line)
  }
  return Object.fromEntries(buckets)
}

function namesOf(pack: Pack): string {
  const names = new Map<string, string>()
  for (const [file, path, phrase] of pack.entries) {
    const id = path[0] as string
    if (file === 'parties' && path[1] === 'names' && !names.has(id)) names.set(id, phrase)
  }
  return [...names].map((one) => one.join(CELL)).join(LINE)
}

/** The entries of a stretch of a compiled lexicon, as the pack lists them. */
export function entriesIn(
  { paths, entries }: CompiledLexicon,
  { from, to }: { readonly from: number; readonly to: number },
): PackEntry[] {
  const known = paths.split(LINE)
  const lines = entries.slice(from, to).split(LINE).slice(0, -1)
  return lines.map((line) => {
    const cell = line.indexOf(CELL)
    const [file, ...keys] = (known[Number(line.slice(0, cell))] as string).split('/')
    return [file as string, keys, line.slice(cell + 1)]
  })
}

function enter(compiling: Compiling, place: number, [, path, phrase]: PackEntry): void {
  const { pack, folding } = compiling
  const wordClass = classOf(pack, path)
  const paradigms = pack.clitics.inflection[wordClass]
  const parts = phrase.trim().split(/\s+/)
  const fold = (part: string) => foldText(folding, part)
  if (paradigms === undefined) {
    const [first, ...rest] = parts.flatMap((part) =>
      part === GAP ? GAP : phraseParts(folding, part).map(fold),
    )
    put(compiling, first as string, place, '', '', rest)
    return
  }
  const gap = parts.indexOf(GAP)
  const principal = gap < 0 ? parts : parts.slice(0, gap)
  Object.entries(paradigms).forEach(([form, rows], at) => {
    const part = principal[at]
    if (part === undefined || part === '-') return
    const [word = '', ...rest] = part.split(JOINT).flatMap((one) => phraseParts(folding, one))
    const stem = fold(word)
    // As written: a hamza that folds to a weak letter is not weak.
    const weak = wordClass === CONJUGATED && pack.clitics.weak.includes(word.slice(-1))
    const bare = weak ? stem.slice(0, -1) : stem
    for (const [agreement, pattern] of rows) {
      put(compiling, inflect(stem, bare, fold(pattern)), place, form, agreement, rest.map(fold))
    }
  })
}

/**
 * Applies an affix pattern: `-` the stem (without its weak last letter before a suffix), `~`
 * without the first
 * letter, `^` without the last.
 */
function inflect(stem: string, bare: string, pattern: string): string {
  const sign = pattern.includes('~') ? '~' : pattern.includes('^') ? '^' : '-'
  const at = pattern.indexOf(sign)
  const prefix = pattern.slice(0, at)
  const suffix = pattern.slice(at + 1)
  const body = sign === '^' ? stem.slice(0, -1) : suffix === '' ? stem : bare
  return prefix + (sign === '~' ? body.slice(1) : body) + suffix
}

function put(
  compiling: Compiling,
  word: string,
  place: number,
  form: string,
  agreement: string,
  rest: readonly string[],
): void {
  const tail = rest.length === 0 ? '' : `|${rest.join(' ')}`
  const number = numberOf(compiling.forms, form)
  const tag = `${place},${number},${numberOf(compiling.agreements, agreement)}${tail}`
  const tags = compiling.words.get(word)
  if (tags === undefined) compiling.words.set(word, new Set([tag]))
  else tags.add(tag)
}

function numberOf(names: string[], name: string): number {
  const found = names.indexOf(name)
  return found >= 0 ? found : names.push(name) - 1
}
