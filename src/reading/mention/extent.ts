// The extent of a noun phrase: from its first word to the word before something that can't belong
// to it.
import { glues, type Hit, hitAt, type Sentence, type Token } from '../kit/index.ts'

export interface PhraseOptions {
  /** Stops before a noun that begins reported content ("necessity", "sending" ...). */
  readonly stopsAtContent?: boolean
  /** Token that the phrase may not reach. */
  readonly limit?: number
}

const CHIEFS = new Set(['chief-of-organisation', 'spokesperson'])
/** Words that a name may have after its title: more is another phrase. */
const NAME_WORDS_MAX = 4
/** Words inside quotation marks that can still be a name. */
const QUOTED_NAME_WORDS_MAX = 5
const COMMAS = ',\u060c'

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
    chief: false,
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

interface PhraseState {
  /** Words so far that no entry knows: parts of a name. */
  named: number
  titled: boolean
  grouped: boolean
  /** The last word takes a complement ("spokesman of ...", "countries of ..."). */
  open: boolean
  party: boolean
  /** The phrase began with a definite noun: another definite noun is another phrase. */
  definite: boolean
  /** The last title heads an organisation or speaks for one: what follows tells which. */
  chief: boolean
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
  if (hitAt(sentence, next, 'speech', 'joining')) return joined(state)
  if (party !== undefined && party.to - next > 1 && admitsGlued(sentence, next, at, party, state))
    return took(party, state, false)
  if (stopsBefore(sentence, next, state, known, options, at)) return 0
  if (known !== undefined) {
    if (!admitsGlued(sentence, next, at, known, state)) return 0
    if (isNextPhrase(sentence, next, at, office, state)) return 0
    return took(known, state, office !== undefined)
  }
  const glued = gluedPreposition(sentence, next)
  if (glued && next > at && !state.open) return 0
  if (next > at && state.party && !state.titled && !state.grouped && !isDefinite(sentence, next))
    return 0
  state.named++
  state.open = false
  return state.named > NAME_WORDS_MAX + (state.grouped ? 4 : 0) ? 0 : 1
}

/** "The organisation the governments": two definite nouns side by side are two phrases. */
function isNextPhrase(
  sentence: Sentence,
  next: number,
  at: number,
  office: Hit | undefined,
  state: PhraseState,
): boolean {
  if (office === undefined) return false
  const definite = office.before !== '' && glues(sentence.lexicon.pack, office.before, 'definite')
  if (next === at) state.definite = definite
  return next === at + 1 && state.definite && definite && office.agreement === 'p'
}

function joined(state: PhraseState): number {
  state.open = true
  return 1
}

function took(hit: Hit, state: PhraseState, office: boolean): number {
  const group = hit.entry.id === 'group' || hit.agreement === 'p' || hit.agreement.endsWith('.p')
  if (office) {
    state.titled ||= hit.entry.id !== 'group'
    state.grouped ||= group
  } else if (hit.entry.id.startsWith('person:')) state.named++
  else state.party = true
  if (office) state.chief = CHIEFS.has(hit.entry.id)
  state.open = office || hit.entry.path.includes('adjectives')
  return hit.to - hit.from
}

/**
 * A word glued to a preposition belongs to the phrase only after a word that takes a complement.
 */
function admitsGlued(
  sentence: Sentence,
  next: number,
  at: number,
  hit: Hit,
  state: PhraseState,
): boolean {
  if (next === at) return true
  const { pack } = sentence.lexicon
  const by = glues(pack, hit.before, 'by')
  if (glues(pack, hit.before, 'to')) {
    if (!state.open) return false
    const addressee = hitAt(sentence, next, 'speech', 'addressee') !== undefined
    return !addressee || (state.chief && glues(pack, hit.before, 'definite'))
  }
  if (by) return state.open && hit.entry.id === 'institution'
  return true
}

function gluedPreposition(sentence: Sentence, next: number): boolean {
  const { pack } = sentence.lexicon
  const addressee = hitAt(sentence, next, 'speech', 'addressee')
  if (addressee !== undefined) return glues(pack, addressee.before, 'to')
  // An unknown word with preposition and article before it: only the glued form of both is long
  // enough to tell.
  const { fold } = sentence.tokens[next] as Token
  return (pack.clitics.meanings.to ?? []).some(
    (letters) => letters.length > 1 && fold.length > 4 && fold.startsWith(letters),
  )
}

function stopsBefore(
  sentence: Sentence,
  next: number,
  state: PhraseState,
  known: Hit | undefined,
  options: PhraseOptions,
  at: number,
): boolean {
  const hits = sentence.hits[next] ?? []
  for (const hit of hits) {
    const { file, path, id } = hit.entry
    if (file === 'speech') {
      const verbal = path.includes('verbs') && (hit.form !== 'masdar' || hit.before !== '')
      if (verbal && known === undefined && next > at) return true
      if (id === 'link' && path.includes('preposition')) {
        if (hit.after === '' && state.grouped && known === undefined) continue
        if (hit.after === '' && state.titled && belongs(sentence, next, hit.to)) continue
        if (known === undefined) return true
      } else if (id === 'link' && isAlsoPreposition(hits, path)) continue
      else if (id === 'link' || id === 'time' || id === 'switch') {
        if (known === undefined || id === 'time') return true
      } else if (id === 'occasion' && known === undefined) return true
      else if (id === 'negation' && known === undefined) return true
      else if (
        id === 'noun' &&
        options.stopsAtContent &&
        next > at &&
        !(state.open && isDefinite(sentence, next))
      )
        return true
      else if (id === 'according' && next > at && (!path.includes('quoted') || hit.after !== ''))
        return true
    }
    if (file === 'calendar' && path.includes('weekday')) return true
    if ((file === 'actions' || file === 'carriers') && next > at) {
      if (path.includes('verbs') && hit.form !== 'masdar' && known === undefined) return true
      // After a head noun that takes a complement a definite deed is that complement ("defence
      // companies").
      const complement = state.open && isDefinite(sentence, next)
      if (
        options.stopsAtContent &&
        !complement &&
        (path.includes('nouns') || hit.form === 'masdar')
      )
        return true
    }
    if (file === 'stances' && next > at && path.includes('verbs') && known === undefined)
      return true
    if (file === 'conditions' && next > at && known === undefined && hit.form === '') {
      if (hitAt(sentence, next, 'speech', 'preposition') === undefined) return true
    }
  }
  return false
}

/**
 * "An official in the movement", "a diplomat from Poland": what follows the preposition tells
 * whose.
 */
function belongs(sentence: Sentence, next: number, at: number): boolean {
  if (hitAt(sentence, next, 'speech', 'attaching') === undefined) return false
  if (hitAt(sentence, at, 'parties', 'capitals') !== undefined) return false
  const institution = hitAt(sentence, at, 'offices', 'institution')
  const document = hitAt(sentence, at, 'offices', 'document')
  return (
    (institution !== undefined && document === undefined) ||
    hitAt(sentence, at, 'parties', 'names') !== undefined
  )
}

function isDefinite(sentence: Sentence, next: number): boolean {
  const definite = sentence.lexicon.pack.clitics.meanings.definite ?? []
  return definite.some((letters) => (sentence.tokens[next] as Token).fold.startsWith(letters))
}

function stepOverMark(
  sentence: Sentence,
  at: number,
  next: number,
  token: Token,
  state: PhraseState,
  options: PhraseOptions,
): number {
  const quotation = sentence.quotations.find((one) => one.start === token.start)
  if (quotation !== undefined) {
    const end = tokenAfter(sentence, quotation.end)
    const words = end - next - 2
    const before = sentence.tokens[next - 1]?.fold ?? ''
    const glued = before.length === 1
    const taken = words <= QUOTED_NAME_WORDS_MAX && (state.open || glued || next === at)
    return taken ? end - next : 0
  }
  if (COMMAS.includes(token.fold) && next > at)
    return apposition(sentence, at, next, state, options)
  if (token.fold === '(' && next > at) return parenthesis(sentence, next)
  return 0
}

/** A short parenthesis after a name ("(NATO)", "(dpa)") belongs to it. */
function parenthesis(sentence: Sentence, next: number): number {
  for (let at = next + 1; at < Math.min(next + 5, sentence.tokens.length); at++) {
    if (sentence.tokens[at]?.fold === ')') return at - next + 1
  }
  return 0
}

/**
 * After a comma: a name after its title, a title after its name, or a note on a group's make-up.
 */
function apposition(
  sentence: Sentence,
  _at: number,
  next: number,
  state: PhraseState,
  options: PhraseOptions,
): number {
  const after = next + 1
  if (hitAt(sentence, after, 'quantifiers') !== undefined && state.grouped) {
    for (let end = after; end < Math.min(after + 8, sentence.tokens.length); end++) {
      if (COMMAS.includes(sentence.tokens[end]?.fold ?? '')) return end - next + 1
    }
    return 0
  }
  if (sentence.tokens[after]?.kind !== 'word' || startsWithConjunction(sentence, after)) return 0
  const office = hitAt(sentence, after, 'offices')
  const named = state.named > 0 && !state.titled && office !== undefined
  const titled = state.titled && state.named === 0 && office === undefined
  if (!named && !titled) return 0
  const end = phraseEnd(sentence, after, {
    ...options,
    limit: Math.min(after + 9, sentence.tokens.length),
  })
  if (end === after || (titled && end - after > NAME_WORDS_MAX)) return 0
  if (titled && hitAt(sentence, after, 'parties') && !hitAt(sentence, after, 'parties', 'names'))
    return 0
  state.titled = true
  state.named++
  return end - next
}

function startsWithConjunction(sentence: Sentence, at: number): boolean {
  const joining = sentence.lexicon.pack.clitics.meanings.and ?? []
  const { fold } = sentence.tokens[at] as Token
  if (
    joining.some((letter) => fold.startsWith(letter)) &&
    hitAt(sentence, at, 'offices') === undefined
  )
    return true
  return (sentence.hits[at] ?? []).some(
    (hit) => hit.entry.file === 'speech' && hit.entry.id === 'link',
  )
}

/** The number of the first token at or after an offset. */
export function tokenAfter(sentence: Sentence, offset: number): number {
  let low = 0
  let high = sentence.tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentence.tokens[middle] as Token).start < offset) low = middle + 1
    else high = middle
  }
  return low
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

/** A preposition that has another duty too ("of" and "who" share their letters) is judged as one. */
function isAlsoPreposition(hits: readonly Hit[], path: readonly string[]): boolean {
  if (path.includes('that') || path.includes('relative')) return false
  return hits.some(({ entry }) => entry.id === 'link' && entry.path.includes('preposition'))
}
