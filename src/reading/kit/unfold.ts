// Unfolding a compiled lexicon: the tags of a word and their entries, made as words are met.
import { type Folding, foldText } from '../../text/index.ts'
import { BUCKET_LETTERS, classOf, GAP } from './compile.ts'
import { intern } from './intern.ts'
import type { Entry, WordTag } from './lexicon.ts'
import { CELL, type CompiledLexicon, LINE, type Pack } from './pack.ts'
import { traitsOf } from './trait.ts'

/** A compiled lexicon with what was unfolded of it. */
export interface Unfolding {
  readonly pack: Pack
  readonly folding: Folding
  readonly compiled: CompiledLexicon
  readonly paths: readonly string[]
  /** What the entries of a path share, by its number. */
  readonly shared: (Shared | undefined)[]
  readonly forms: readonly string[]
  readonly agreements: readonly string[]
  /** Entries by the place of their line. */
  readonly entries: Map<number, Entry>
  readonly tags: Map<string, readonly WordTag[]>
}

type Shared = Pick<Entry, 'file' | 'path' | 'id' | 'wordClass'>

const NO_TAGS: readonly WordTag[] = []
const NO_WORDS: readonly string[] = []
const COMMA = ','

export function openUnfolding(pack: Pack, folding: Folding, compiled: CompiledLexicon): Unfolding {
  return {
    pack,
    folding,
    compiled,
    paths: compiled.paths.split(LINE),
    shared: [],
    forms: compiled.forms.map(intern),
    agreements: compiled.agreements.map(intern),
    entries: new Map(),
    tags: new Map(),
  }
}

/** The tags of a folded word without clitics; none where no entry has it. */
export function unfold(unfolding: Unfolding, word: string): readonly WordTag[] {
  const known = unfolding.tags.get(word)
  if (known !== undefined) return known
  const bucket = unfolding.compiled.buckets[word.slice(0, BUCKET_LETTERS)]
  const at = bucket === undefined ? -1 : bucket.indexOf(LINE + word + CELL)
  // Not kept: texts hold more words that no entry has than memory.
  if (bucket === undefined || at < 0) return NO_TAGS
  const line = bucket.slice(at + word.length + 2, bucket.indexOf(LINE, at + 1))
  const tags = line.split(CELL).map((tag) => tagOf(unfolding, tag))
  unfolding.tags.set(word, tags)
  return tags
}

function tagOf(unfolding: Unfolding, tag: string): WordTag {
  const bar = tag.indexOf('|')
  const first = tag.indexOf(COMMA)
  const second = tag.indexOf(COMMA, first + 1)
  const entry = entryAt(unfolding, Number(tag.slice(0, first)))
  const form = unfolding.forms[Number(tag.slice(first + 1, second))] as string
  const agreement = tag.slice(second + 1, bar < 0 ? undefined : bar)
  return {
    entry,
    form,
    agreement: unfolding.agreements[Number(agreement)] as string,
    rest:
      bar < 0
        ? NO_WORDS
        : tag
            .slice(bar + 1)
            .split(' ')
            .map(intern),
    traits: traitsOf(entry.file, entry.path, form),
  }
}

function entryAt(unfolding: Unfolding, at: number): Entry {
  const known = unfolding.entries.get(at)
  if (known !== undefined) return known
  const { pack, folding, compiled } = unfolding
  const { entries } = compiled
  const cell = entries.indexOf(CELL, at)
  const phrase = entries.slice(cell + 1, entries.indexOf(LINE, cell))
  const { file, path, id, wordClass } = sharedBy(unfolding, Number(entries.slice(at, cell)))
  let lemma = phrase
  let after = NO_WORDS
  if (pack.clitics.inflection[wordClass] !== undefined) {
    const parts = phrase.trim().split(/\s+/)
    const gap = parts.indexOf(GAP)
    lemma = parts[0] as string
    if (gap >= 0) after = parts.slice(gap + 1).map((part) => foldText(folding, part))
  }
  const entry = { file, path, id, wordClass, lemma, after }
  unfolding.entries.set(at, entry)
  return entry
}

/** What the entries of a path share, made once: thousands of entries have some hundred paths. */
function sharedBy(unfolding: Unfolding, number: number): Shared {
  const known = unfolding.shared[number]
  if (known !== undefined) return known
  const [file, ...path] = (unfolding.paths[number] as string).split('/').map(intern)
  const shared = {
    file: file as string,
    path,
    id: path[0] ?? '',
    wordClass: intern(classOf(unfolding.pack, path)),
  }
  unfolding.shared[number] = shared
  return shared
}
