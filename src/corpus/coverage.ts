// Lists the phrases of a pack that no text of the corpus holds, and the ids that no expectation
// names.
import { makeLexicon, makeSentence, type Pack, type PackEntry } from '../reading/kit/index.ts'
import { paragraphsOf } from '../text/index.ts'
import type { CorpusCase } from './case.ts'
import { FIELDS } from './field.ts'
import type { CorpusWords, LabelWords } from './words.ts'

export interface Coverage {
  /** Entries that stand in no case's text, in the order of the pack. */
  readonly phrases: readonly PackEntry[]
  /** Ids that no case names as a meaning, by list. */
  readonly ids: Readonly<Record<string, readonly string[]>>
  readonly phraseCount: number
}

/**
 * Coverage of a pack by its cases.
 * @param leftOut phrase files that are not worth a case a line, such as names of parties
 */
export function coverageOf(
  cases: readonly CorpusCase[],
  pack: Pack,
  labels: LabelWords,
  words: CorpusWords,
  leftOut: readonly string[] = ['parties'],
): Coverage {
  const lexicon = makeLexicon(pack)
  const hit = new Set<string>()
  const keyOf = (file: string, path: readonly string[], lemma: string): string =>
    `${file}\n${path.join('\n')}\n${lemma}`
  for (const { text } of cases) {
    for (const paragraph of paragraphsOf(text)) {
      const sentence = makeSentence(lexicon, text, paragraph, { paragraph: 0, number: 0 }, [])
      for (const { entry } of sentence.hits.flat())
        hit.add(keyOf(entry.file, entry.path, entry.lemma))
    }
  }
  const counted = pack.entries.filter(([file]) => !leftOut.includes(file))
  const phrases = counted.filter(([file, path, phrase]) => {
    const first = phrase.trim().split(/\s+/)[0] as string
    return !hit.has(keyOf(file, path, phrase)) && !hit.has(keyOf(file, path, first))
  })
  return { phrases, ids: unnamed(cases, labels, words), phraseCount: counted.length }
}

function unnamed(
  cases: readonly CorpusCase[],
  labels: LabelWords,
  words: CorpusWords,
): Record<string, string[]> {
  const named = new Map<string, Set<string>>()
  for (const { blocks } of cases) {
    for (const block of blocks) {
      for (const field of block.fields) {
        const list = FIELDS[block.kind][field.id]?.list
        const id = list && field.meaning && words.idOf(list, field.meaning)
        if (!list || !id) continue
        named.set(list, (named.get(list) ?? new Set()).add(id))
      }
    }
  }
  const lists = new Set(
    Object.values(FIELDS).flatMap((fields) =>
      Object.values(fields).flatMap(({ list }) => list ?? []),
    ),
  )
  const missing = [...lists].map((list) => [
    list,
    Object.keys(labels[list] ?? {}).filter((id) => !named.get(list)?.has(id)),
  ])
  return Object.fromEntries(missing)
}
