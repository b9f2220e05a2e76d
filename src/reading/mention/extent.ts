// The extent of a noun phrase: from its first word to the word before what cannot belong to it.
import { type Hit, hasShape, hitAt, type Sentence, type Token } from '../kit/index.ts'
import { COMMAS, NAME_WORDS_MAX, stepOverMark } from './apposition.ts'
import { beginsNext } from './next-phrase.ts'
import { joined, type PhraseOptions, type PhraseState, took } from './phrase-state.ts'
import {
  admitsGlued,
  gluedPreposition,
  isDefinite,
  isGluedBy,
  isLoneTo,
  isNextPhrase,
  isSecondName,
  isToMedium,
  stopsBefore,
} from './stop.ts'

/**
 * One past the last token of the noun phrase that begins at `at`; `at` itself where none begins
 * there.
 */
export function phraseEnd(sentence: Sentence, at: number, options: PhraseOptions = {}): number {
  const limit = Math.min(options.limit ?? sentence.tokens.length, sentence.tokens.length)
  const state = {
    named: 0,
    titled: false,
    grouped: false,
    open: false,
    party: false,
    person: false,
    chief: false,
    hidden: false,
    definite: false,
  }
  let next = at
  while (next < limit) {
    const token = sentence.tokens[next] as Token
    const step = stepOver(sentence, at, next, token, state, options)
    if (step === 0) break
    next += step
  }
  return trimEnd(sentence, at, next)
}

function stepOver(
  sentence: Sentence,
  at: number,
  next: number,
  token: Token,
  state: PhraseState,
  options: PhraseOptions,
): number {
  if (token.kind === 'mark') return stepOverMark(sentence, at, next, token, state, options)
  if (token.kind === 'number') {
    if (next > at && !state.open) return 0
    state.grouped = true
    state.open = true
    return 1
  }
  return stepOverWord(sentence, at, next, token, state, options)
}

function stepOverWord(
  sentence: Sentence,
  at: number,
  next: number,
  _token: Token,
  state: PhraseState,
  options: PhraseOptions,
): number {
  const office = hitAt(sentence, next, 'offices')
  const party = hitAt(sentence, next, 'parties')
  const known = office ?? party
  if (party !== undefined && next > at && isSecondName(sentence, next, at, party)) return 0
  if (hitAt(sentence, next, 'speech', 'joining')) return joined(state)
  const partitive = next === at ? hitAt(sentence, next, 'speech', 'partitive') : undefined
  if (partitive !== undefined) {
    state.open = true
    return partitive.to - next
  }
  // "The official himself": the word only repeats the noun before it.
  const same = hitAt(sentence, next, 'speech', 'same')
  if (same !== undefined && same.after !== '' && next > at) return 1
  if (next > at && beginsNext(sentence, next, at, state, options)) return 0
  if (party !== undefined && next > at && isAfterHead(sentence, next, party)) return 0
  // "The minister | all sides": a quantity begins a phrase.
  const all = next > at ? hitAt(sentence, next, 'quantifiers') : undefined
  if (all?.after === '' && (state.named > 0 || isDefinite(sentence, next - 1))) return 0
  const another = party !== undefined && options.takesHearer && isComplete(state) && isName(party)
  if (another && next > at && !isSentTo(sentence, next, at)) return 0
  if (party !== undefined && party.to - next > 1 && admitsGlued(sentence, next, at, party, state))
    return took(party, state, false)
  if (stopsBefore(sentence, next, state, known, options, at)) return 0
  if (known !== undefined) {
    if (!admitsGlued(sentence, next, at, known, state)) return 0
    if (isNextPhrase(sentence, next, at, office, state, options)) return 0
    return took(known, state, office !== undefined)
  }
  const named = state.party || state.named > 0
  if (options.stopsAtContent && next > at && named && hasShape(sentence, next)) return 0
  if (next > at && (isGluedBy(sentence, next) || isToMedium(sentence, next))) return 0
  if (state.hidden && isLoneTo(sentence, next)) return 0
  const glued = gluedPreposition(sentence, next)
  if (glued && next > at && !state.open) return 0
  if (next > at && state.person && !isDefinite(sentence, next)) return 0
  if (next > at && state.party && !state.titled && !state.grouped && !isDefinite(sentence, next))
    return 0
  state.named++
  state.open = false
  return state.named > NAME_WORDS_MAX + (state.grouped ? 4 : 0) ? 0 : 1
}

/** A phrase doesn't end in a preposition, a comma or a conjunction. */
function trimEnd(sentence: Sentence, at: number, end: number): number {
  let last = end
  while (last > at) {
    const token = sentence.tokens[last - 1] as Token
    const comma = token.kind === 'mark' && COMMAS.includes(token.fold)
    const preposition = hitAt(sentence, last - 1, 'speech', 'preposition')
    if (!comma && preposition?.to !== last) break
    last--
  }
  return last
}

/** "The ministers | Iran": a head with its article has no name for its complement. */
function isAfterHead(sentence: Sentence, next: number, party: Hit): boolean {
  if (!isName(party) || party.before !== '' || !isDefinite(sentence, next - 1)) return false
  const head = hitAt(sentence, next - 1, 'offices')
  return head !== undefined && head.to === next && head.to - head.from === 1
}

/** "The UN envoy to | Yemen": where an envoy is sent belongs to the title. */
function isSentTo(sentence: Sentence, next: number, at: number): boolean {
  return (
    hitAt(sentence, at, 'offices')?.entry.id === 'envoy' &&
    hitAt(sentence, next - 1, 'speech', 'attaching') !== undefined
  )
}

/** A party's own name, or its capital, not a nationality. */
function isName({ entry }: Hit): boolean {
  return (
    entry.file === 'parties' &&
    !entry.id.startsWith('person:') &&
    !entry.path.includes('adjectives')
  )
}

/** A name or a nation has been told: another party's name begins a phrase. */
function isComplete({ party, titled, named }: PhraseState): boolean {
  return party || (titled ? named > 1 : named > 0)
}
