// Compiling a lexicon: every phrase of a pack inflected, folded and sorted by its first word. Run
// at build.
import { type Folding, foldText, makeFolding } from '../../text/index.ts'
import { CELL, type CompiledLexicon, LINE, type Pack, type PackEntry } from './pack.ts'

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
  const folding = makeFolding(pack.folding.letters, pack.folding.dropped)
  const compiling: Compiling = { pack, folding, forms: [''], agreements: [''], words: new Map() }
  for (const [place, entry] of pack.entries.entries())
    if (entry[0] !== APART) enter(compiling, place, entry)
  return {
    forms: compiling.forms,
    agreements: compiling.agreements,
    buckets: bucketsOf(compiling.words),
    files: filesOf(pack),
    names: namesOf(pack),
  }
}

/** Letters that choose a word's bucket. */
export const BUCKET_LETTERS = 2

function bucketsOf(words: ReadonlyMap<string, ReadonlySet<string>>): Record<string, string> {
  const buckets = new Map<string, string[]>()
  for (const [word, tags] of words) {
    const key = word.slice(0, BUCKET_LETTERS)
    const line = [word, ...tags].join(CELL)
    const known = buckets.get(key)
    if (known === undefined) buckets.set(key, [line])
    else known.push(line)
  }
  return Object.fromEntries([...buckets].map(([key, lines]) => [key, lines.join(LINE)]))
}

function filesOf(pack: Pack): CompiledLexicon['files'] {
  const files: { file: string; first: number; lines: string[] }[] = []
  for (const [place, [file, path, phrase]] of pack.entries.entries()) {
    const last = files[files.length - 1]
    const line = `${path.join('/')}${CELL}${phrase}`
    if (last?.file === file) last.lines.push(line)
    else files.push({ file, first: place, lines: [line] })
  }
  return files.map(({ file, first, lines }) => ({ file, first, lines: lines.join(LINE) }))
}

function namesOf(pack: Pack): string {
  const names = new Map<string, string>()
  for (const [file, path, phrase] of pack.entries) {
    const id = path[0] as string
    if (file === 'parties' && path[1] === 'names' && !names.has(id)) names.set(id, phrase)
  }
  return [...names].map((one) => one.join(CELL)).join(LINE)
}

/** The entries of a compiled file, as the pack lists them. */
export function entriesIn({ file, lines }: CompiledLexicon['files'][number]): PackEntry[] {
  return lines.split(LINE).map((line) => {
    const cell = line.indexOf(CELL)
    return [file, line.slice(0, cell).split('/'), line.slice(cell + 1)]
  })
}

function enter(compiling: Compiling, place: number, [, path, phrase]: PackEntry): void {
  const { pack, folding } = compiling
  const wordClass = classOf(pack, path)
  const paradigms = pack.clitics.inflection[wordClass]
  const parts = phrase.trim().split(/\s+/)
  const fold = (part: string) => foldText(folding, part)
  if (paradigms === undefined) {
    const [first, ...rest] = parts.map((part) => (part === GAP ? GAP : fold(part)))
    put(compiling, first as string, place, '', '', rest)
    return
  }
  const gap = parts.indexOf(GAP)
  const principal = gap < 0 ? parts : parts.slice(0, gap)
  Object.entries(paradigms).forEach(([form, rows], at) => {
    const part = principal[at]
    if (part === undefined || part === '-') return
    const [word = '', ...rest] = part.split(JOINT)
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
