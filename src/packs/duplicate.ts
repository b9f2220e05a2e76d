// First keys that the vocabulary does not know, and phrases that stand under two ids.
import type { Head } from './head.ts'
import type { PlacedEntry } from './phrase.ts'
import type { PackProblem } from './problem.ts'
import type { VocabularyFile, VocabularyFolder } from './vocabulary.ts'

/** Complains about each first key that is neither an id nor a part of its phrase file. */
export function judgeIds(
  placed: readonly PlacedEntry[],
  vocabulary: VocabularyFolder,
  problems: PackProblem[],
): void {
  const seen = new Set<string>()
  for (const { entry, file, line } of placed) {
    const [name, path] = entry
    const key = path[0] as string
    const source = sourceOf(vocabulary, name)
    if (source === undefined || seen.has(`${name} ${key}`)) continue
    seen.add(`${name} ${key}`)
    if (idsOf(source).has(key) || source.parts.includes(key)) continue
    problems.push({
      file,
      line,
      what: `has phrases under "${key}", which is no ${source.kind}`,
      repair: `mend the id, or add it to vocabulary/${source.name}.yaml`,
    })
  }
}

/**
 * Complains about a phrase under two ids of one file, unless pack.yaml says which of them it means
 * first. Only files whose first keys are ids count: elsewhere keys are roles, and a word may play
 * several.
 */
export function judgeDuplicates(
  placed: readonly PlacedEntry[],
  head: Head,
  vocabulary: VocabularyFolder,
  fold: (phrase: string) => string,
  problems: PackProblem[],
): void {
  const first = new Map<string, PlacedEntry>()
  for (const one of placed) {
    const [name, path, phrase] = one.entry
    const id = path[0] as string
    if (!isId(vocabulary, name, id)) continue
    const key = `${name} ${fold(phrase)}`
    const before = first.get(key)
    if (before === undefined) {
      first.set(key, one)
      continue
    }
    const other = before.entry[1][0] as string
    if (other === id || isPreferred(head, name, [other, id], phrase, fold)) continue
    const what = `has "${phrase}" under "${id}", and under "${other}" on line ${before.line}`
    const repair = `drop one, or say in pack.yaml which is meant first: prefer > ${name} > ${id}`
    problems.push({ file: one.file, line: one.line, what, repair })
  }
}

function isPreferred(
  head: Head,
  name: string,
  ids: readonly string[],
  phrase: string,
  fold: (phrase: string) => string,
): boolean {
  const folded = fold(phrase)
  return ids.some((id) => head.prefer[name]?.[id]?.some((one) => fold(one) === folded))
}

/**
 * The entries with preferred phrases ahead of the others, since the reader takes the first of
 * equals. Two spellings of one phrase that fold alike are one entry.
 */
export function preferFirst(
  placed: readonly PlacedEntry[],
  head: Head,
  fold: (phrase: string) => string,
): PlacedEntry[] {
  const seen = new Set<string>()
  const once = placed.filter(({ entry: [name, path, phrase] }) => {
    const key = `${name} ${path.join(' ')} ${fold(phrase)}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
  const isAhead = ({ entry: [name, path, phrase] }: PlacedEntry): boolean =>
    head.prefer[name]?.[path[0] as string]?.includes(phrase) ?? false
  return [...once.filter(isAhead), ...once.filter((one) => !isAhead(one))]
}

function isId(vocabulary: VocabularyFolder, name: string, id: string): boolean {
  const source = sourceOf(vocabulary, name)
  return source === undefined ? name === 'parties' : idsOf(source).has(id)
}

function sourceOf(vocabulary: VocabularyFolder, name: string): VocabularyFile | undefined {
  return vocabulary.files.find((one) => one.phrases === name)
}

const KNOWN = new WeakMap<VocabularyFile, ReadonlySet<string>>()

function idsOf(file: VocabularyFile): ReadonlySet<string> {
  let ids = KNOWN.get(file)
  if (ids === undefined) {
    ids = new Set(file.ids.map((one) => one.id))
    KNOWN.set(file, ids)
  }
  return ids
}
