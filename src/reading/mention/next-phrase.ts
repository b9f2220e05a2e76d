// Where the next noun phrase begins: side by side with the one before, without any mark between.
import { glues, type Hit, hitAt, type Sentence, type Token } from '../kit/index.ts'
import type { PhraseOptions, PhraseState } from './phrase-state.ts'
import { isDefinite } from './stop.ts'

/** Files whose nouns are things and deeds, no part of a title or name. */
const OF_THINGS = new Set(['things', 'facts', 'actions', 'carriers'])

/**
 * True where the word at `next` can't belong to the phrase that began at `at`: an adjective agrees
 * with its noun, and a name or a nation closes a title.
 */
export function beginsNext(
  sentence: Sentence,
  next: number,
  at: number,
  state: PhraseState,
  options: PhraseOptions,
): boolean {
  const hits = sentence.hits[next] ?? []
  if (isPossessed(sentence, next, at)) return true
  if (isBodyAfterName(sentence, next, at) || isThingAfterName(sentence, next, at)) return true
  const known = hitAt(sentence, next, 'offices') ?? hitAt(sentence, next, 'parties')
  const wantsMore = options.takesHearer === true || options.takesObject === true
  if (!isDefinite(sentence, next)) {
    const closed = state.party || state.named > 1
    return options.takesObject === true && closed && known === undefined && hits.some(isOfThings)
  }
  const { kind } = sentence.tokens[next - 1] as Token
  if (kind !== 'word' || !isDefinite(sentence, next - 1)) return false
  if (known?.entry.path.includes('adjectives') === true) return false
  // "The critic (f.) | the film (m.)": an adjective right after one noun would agree with it.
  const disagrees = isFeminine(sentence, next) !== isFeminine(sentence, next - 1)
  if (wantsMore && next === at + 1 && disagrees && known === undefined) return true
  // "Renewed the minister the affirmation": no adjective is made like a verb's own noun.
  if (known === undefined && hits.some(isSpeaking)) return true
  const after = hitAt(sentence, next - 1, 'parties', 'adjectives')
  if (after?.agreement === 'm.s' && isFeminine(sentence, next) && known === undefined) return true
  if (wantsMore && isPlural(sentence, next) && !isPlural(sentence, next - 1)) return true
  if (!wantsMore && options.stopsAtContent !== true) return false
  return after !== undefined && known === undefined && hits.some(isOfThings)
}

/** "The president his counterpart": a title of his or hers is somebody else's. */
function isPossessed(sentence: Sentence, next: number, at: number): boolean {
  if (next === at) return false
  return (sentence.hits[next] ?? []).some(
    ({ entry, before, after }) =>
      entry.file === 'offices' && entry.id === 'qualifier' && after !== '' && before === '',
  )
}

/** "The minister NAME the states ...": after a person's name a body is another phrase. */
function isBodyAfterName(sentence: Sentence, next: number, at: number): boolean {
  const office = hitAt(sentence, next, 'offices')
  if (office === undefined || office.before !== '') return false
  if (office.entry.id !== 'group' && office.entry.id !== 'institution') return false
  return isAfterName(sentence, next, at)
}

/** "Said NAME the talk ...": after a known person's whole name a definite noun is another. */
function isThingAfterName(sentence: Sentence, next: number, at: number): boolean {
  if (!isDefinite(sentence, next)) return false
  const isKnown = (sentence.hits[next] ?? []).some(
    ({ entry, agreement }) =>
      (entry.file === 'offices' && agreement !== 'p' && agreement !== 'd') ||
      entry.file === 'parties' ||
      entry.file === 'numbers',
  )
  return !isKnown && isAfterName(sentence, next, at)
}

/** A known person's name ends right before a token. */
function isAfterName(sentence: Sentence, next: number, at: number): boolean {
  for (let back = next - 1; back >= Math.max(at, next - PERSON_WORDS_MAX); back--) {
    const name = hitAt(sentence, back, 'parties', 'names')
    if (name?.to === next && name.entry.id.startsWith('person:')) return true
  }
  return false
}

const PERSON_WORDS_MAX = 4

function isSpeaking({ entry, form }: Hit): boolean {
  return form === 'masdar' && entry.file === 'speech'
}

function isOfThings({ entry, form }: Hit): boolean {
  if (form === 'masdar') return OF_THINGS.has(entry.file) || entry.file === 'speech'
  if (!entry.path.includes('nouns')) return false
  return OF_THINGS.has(entry.file) || (entry.file === 'speech' && entry.id === 'noun')
}

/** An ending of the feminine that the pack lists, as written. */
function isFeminine(sentence: Sentence, at: number): boolean {
  const { start, end } = sentence.tokens[at] as Token
  const endings = sentence.lexicon.pack.clitics.meanings.feminine ?? []
  return endings.some((ending) => sentence.text.slice(start, end).endsWith(ending))
}

function isPlural(sentence: Sentence, at: number): boolean {
  const { pack } = sentence.lexicon
  return (sentence.hits[at] ?? []).some(
    ({ agreement, before, entry }) =>
      glues(pack, before, 'definite') &&
      entry.path.includes('nouns') &&
      (agreement === 'p' || agreement === 'd'),
  )
}
