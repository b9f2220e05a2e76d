// The words of one language that corpus files are written in: labels both ways, and the names of
// parties.
import type { Pack } from '../reading/kit/index.ts'
import { foldText, makeFolding } from '../text/index.ts'

/** List, id, words of the label: the first is printed, the others are understood too. */
export type LabelWords = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

export interface CorpusWords {
  readonly direction: 'rtl' | 'ltr'
  readonly language: string
  /** The id of a label within a list, or undefined. */
  idOf(list: string, label: string): string | undefined
  /** The printed label of an id; the id itself where it has none. */
  labelOf(list: string, id: string): string
  /** Party ids that a name stands for. */
  partiesOf(name: string): readonly string[]
  /** Names of a party as the pack lists them, the printed one first. */
  namesOf(party: string): readonly string[]
  fold(words: string): string
}

/** Builds the words of a language from its labels and its pack. */
export function corpusWords(labels: LabelWords, pack: Pack): CorpusWords {
  const folding = makeFolding(pack.folding.letters, pack.folding.dropped)
  const fold = (words: string): string => foldText(folding, words).replace(/\s+/g, ' ').trim()
  const ids = new Map<string, string>()
  for (const [list, entries] of Object.entries(labels)) {
    for (const [id, words] of Object.entries(entries)) {
      for (const word of words) ids.set(`${list}\n${fold(word)}`, id)
    }
  }
  const names = new Map<string, string[]>()
  const parties = new Map<string, string[]>()
  for (const [file, path, phrase] of pack.entries) {
    if (file !== 'parties' || !path.includes('names')) continue
    const party = path[0] as string
    if (path[1] === 'names') push(names, party, phrase)
    push(parties, fold(phrase), party)
  }
  return {
    direction: pack.direction,
    language: pack.id,
    idOf: (list, label) => ids.get(`${list}\n${fold(label)}`),
    labelOf: (list, id) => labels[list]?.[id]?.[0] ?? id,
    partiesOf: (name) => parties.get(fold(name)) ?? [],
    namesOf: (party) => names.get(party) ?? [],
    fold,
  }
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else if (!known.includes(value)) known.push(value)
}
