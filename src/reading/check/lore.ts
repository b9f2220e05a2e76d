// Lore: what the check knows of a language, drawn once from its lexicon.
import { foldText } from '../../text/index.ts'
import {
  type Entry,
  type Hit,
  type Lexicon,
  makeLexicon,
  type Pack,
  type PackEntry,
  type WordTag,
} from '../kit/index.ts'
import { type Manner, mannersOf, mutableLetters, spell, vowelsOf } from './letter.ts'

/** What a word does to a sentence: left out, put in or changed, it says something else. */
export type Role =
  | 'not'
  | 'deny'
  | 'may'
  | 'sure'
  | 'ask'
  | 'if'
  | 'unless'
  | 'when'
  | 'after'
  | 'before'
  | 'until'
  | 'without'
  | 'regardless'
  | 'depends-on'
  | 'in-exchange-for'
  | 'within'
  | 'amount'
  | 'bound'
  | 'party'
  | 'time'
  | 'that'

export interface Lore {
  readonly lexicon: Lexicon
  /** Numbers and spellings alone: small enough that every word of a text can be asked. */
  readonly words: Lexicon
  /** Ways of spelling; two words are one where they agree in one of them. */
  readonly manners: readonly Manner[]
  /** Letters that some manner changes: left out where a place is looked for. */
  readonly mutable: ReadonlySet<string>
  /** Vowel signs of which a letter bears one at most. */
  readonly vowels: string
  /** Letters glued before a word that mean "and", the article, "so", "to" or "by", folded. */
  readonly and: readonly string[]
  readonly so: readonly string[]
  readonly article: readonly string[]
  readonly prepositions: readonly string[]
  /** The pack's function words, folded. */
  readonly little: ReadonlySet<string>
}

/** The name under which the pack's check.yaml stands in `words`. */
export const OWN = 'own'

const LORE = new WeakMap<Lexicon, Lore>()

/** The lore of a language; made at the first call, a few milliseconds. */
export function loreOf(lexicon: Lexicon): Lore {
  const known = LORE.get(lexicon)
  if (known !== undefined) return known
  const { pack, folding } = lexicon
  const manners = mannersOf(pack)
  const glued = (meaning: string) =>
    (pack.clitics.meanings[meaning] ?? []).map((letters) => foldText(folding, letters))
  const made: Lore = {
    lexicon,
    words: makeLexicon(wordsOnly(pack, manners)),
    manners,
    mutable: mutableLetters(manners),
    vowels: vowelsOf(pack),
    and: glued('and'),
    so: glued('so'),
    article: glued('definite'),
    prepositions: ['to', 'by', 'as'].flatMap(glued),
    little: new Set(pack.functionWords.map((word) => foldText(folding, word))),
  }
  LORE.set(lexicon, made)
  return made
}

/** Keys of check.yaml below which no words stand. */
const SIGNS: readonly string[] = ['letters', 'vowels']
/** Keys of the numbers file that make numbers out of words. */
const COUNTING: readonly string[] = ['cardinal', 'scale', 'fraction', 'and']

/** The entries that every word is asked for, in each manner of spelling. */
function wordsOnly({ lexicon: _, ...pack }: Pack, manners: readonly Manner[]): Pack {
  const entries = pack.entries.flatMap(([file, path, phrase]): PackEntry[] => {
    const [first = '', second] = path
    const isOwn = file === 'check' && !SIGNS.includes(first)
    const counts = file === 'numbers' && (COUNTING.includes(first) || second === 'percent')
    if (!isOwn && !counts) return []
    const spellings = new Set([phrase, ...manners.map((manner) => spell(manner, phrase))])
    return [...spellings].map((one) => [isOwn ? OWN : file, path, one])
  })
  return { ...pack, entries }
}

/** True for a tag of `lore.words` under the given keys. */
export function isUnder({ entry }: WordTag, ...keys: readonly string[]): boolean {
  return keys.every((key, at) => entry.path[at] === key)
}

const NEGATING: readonly string[] = ['present', 'never', 'past', 'nominal', 'noun', 'without']
const CONDITIONS: readonly string[] = [
  'if',
  'unless',
  'when',
  'after',
  'before',
  'until',
  'without',
  'regardless',
  'depends-on',
  'in-exchange-for',
  'within',
]
const BOUNDS: readonly string[] = ['about', 'at-least', 'at-most', 'up-to', 'between']
const ROLES: readonly string[] = [
  'not',
  'deny',
  'may',
  'sure',
  'ask',
  'amount',
  'time',
  'that',
  ...CONDITIONS,
]

const KNOWN = new WeakMap<Entry, Role | 'none'>()

/** The role of a hit's entry; undefined where the word may change without harm to its kind. */
export function roleOf({ entry }: Hit): Role | undefined {
  let role = KNOWN.get(entry)
  if (role === undefined) {
    role = judgeRole(entry) ?? 'none'
    KNOWN.set(entry, role)
  }
  return role === 'none' ? undefined : role
}

function judgeRole({ file, path }: Entry): Role | undefined {
  const first = path[0] ?? ''
  if (file === OWN) return ROLES.includes(first) ? (first as Role) : undefined
  if (file === 'negation') {
    if (first === 'denial') return 'deny'
    if (first === 'supposition') return 'ask'
    return NEGATING.includes(first) ? 'not' : undefined
  }
  if (file === 'conditions') return CONDITIONS.includes(first) ? (first as Role) : undefined
  if (file === 'numbers') return BOUNDS.includes(first) ? 'bound' : undefined
  if (file === 'parties') return 'party'
  if (file === 'calendar' || file === 'windows') return 'time'
  if (file === 'speech') return first === 'link' && path.includes('that') ? 'that' : undefined
  return undefined
}
