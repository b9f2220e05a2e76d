// Where a noun phrase stops: before what cannot belong to it.
import { futureShape, glues, type Hit, hitAt, type Sentence, type Token } from '../kit/index.ts'
import type { PhraseOptions, PhraseState } from './phrase-state.ts'

export function stopsBefore(
  sentence: Sentence,
  next: number,
  state: PhraseState,
  known: Hit | undefined,
  options: PhraseOptions,
  at: number,
): boolean {
  const hits = sentence.hits[next] ?? []
  if (isSpelledName(sentence, next, state)) return false
  if (next > at && hits.length === 0 && futureShape(sentence, next) !== undefined) return true
  const nameable = canBeName(sentence, next, state)
  for (const hit of hits) {
    const { file, path, id } = hit.entry
    if (nameable && file !== 'speech' && path.includes('verbs')) continue
    if (file === 'speech') {
      const verbal = path.includes('verbs') && (hit.form !== 'masdar' || hit.before !== '')
      if (verbal && known === undefined && next > at) return true
      if (id === 'link' && path.includes('preposition')) {
        const isPlace = hitAt(sentence, hit.to, 'parties', 'capitals') !== undefined
        if (hit.after === '' && state.grouped && known === undefined && !isPlace) continue
        if (hit.after === '' && state.titled && belongs(sentence, next, hit.to)) continue
        if (known === undefined) return true
      } else if (id === 'link' && isAlsoPreposition(hits, path)) continue
      else if (id === 'link' || id === 'time' || id === 'switch') {
        if (id === 'time' && hit.after !== '') continue
        if (known === undefined || id === 'time') return true
      } else if (id === 'background' && path.includes('time') && next > at) return true
      else if (id === 'occasion' && known === undefined) return true
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
    const isBare = hit.form === '' && hit.after === ''
    if (file === 'conditions' && next > at && known === undefined && isBare) {
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

/**
 * A preposition that has another duty too ("of" and "who" share their letters) is judged as one.
 */
function isAlsoPreposition(hits: readonly Hit[], path: readonly string[]): boolean {
  if (path.includes('that') || path.includes('relative')) return false
  return hits.some(({ entry }) => entry.id === 'link' && entry.path.includes('preposition'))
}

/** "The organisation the governments": two definite nouns side by side are two phrases. */
export function isNextPhrase(
  sentence: Sentence,
  next: number,
  at: number,
  office: Hit | undefined,
  state: PhraseState,
  options: PhraseOptions,
): boolean {
  if (office === undefined) return false
  // "The spokesman in the name of | the ministry": what is joined is wanted.
  if (hitAt(sentence, next - 1, 'speech', 'joining') !== undefined) return false
  if (isAnotherGroup(sentence, next, at, office, state)) return true
  const definite = isDefinite(sentence, next)
  if (next === at) state.definite = definite
  if (!definite || glues(sentence.lexicon.pack, office.before, 'to')) return false
  // A head without its article takes this noun as its complement ("league of the states").
  const headed = hitAt(sentence, next - 1, 'offices')
  const complete = headed === undefined || isDefinite(sentence, next - 1)
  if (options.takesHearer && next > at + 1) return complete
  return next === at + 1 && state.definite && (options.takesHearer || office.agreement === 'p')
}

/**
 * "The German chancellor | the states of ...": after a nationality or a whole name a group that no
 * conjunction joins is somebody else.
 */
function isAnotherGroup(
  sentence: Sentence,
  next: number,
  at: number,
  office: Hit,
  state: PhraseState,
): boolean {
  if (office.entry.id !== 'group' || office.before.length > 2 || state.grouped) return false
  if (next === at || !state.titled || !(state.party || state.named > 0)) return false
  const { pack } = sentence.lexicon
  const isJoined = glues(pack, office.before, 'and') || glues(pack, office.before, 'to')
  return !isJoined && isNameEnd(sentence, next, at)
}

/** "Kenya | the Security Council": a state's or an organisation's name right after another's. */
export function isSecondName(sentence: Sentence, next: number, at: number, party: Hit): boolean {
  if (party.before !== '' || !party.entry.path.includes('names')) return false
  if (party.entry.id.startsWith('person:')) return false
  for (let back = next - 1; back >= Math.max(at, next - NAME_MAX); back--) {
    const name = hitAt(sentence, back, 'parties', 'names')
    if (name !== undefined) return name.to === next && !name.entry.id.startsWith('person:')
  }
  return false
}

/** Words of a name. */
const NAME_MAX = 5

/** A name, or a nationality, ends right before a token. */
function isNameEnd(sentence: Sentence, next: number, at: number): boolean {
  for (let back = next - 1; back >= at; back--) {
    const name = hitAt(sentence, back, 'parties')
    if (name !== undefined) return name.to === next
  }
  return false
}

/**
 * A word glued to a preposition belongs to the phrase only after a word that takes a complement.
 */
export function admitsGlued(
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
    if (!state.open || state.party) return false
    const addressee = hitAt(sentence, next, 'speech', 'addressee') !== undefined
    return !addressee || (state.chief && glues(pack, hit.before, 'definite'))
  }
  if (by) {
    const document = hit.entry.path.includes('document')
    return state.open && hit.entry.id === 'institution' && !document
  }
  return true
}

export function gluedPreposition(sentence: Sentence, next: number): boolean {
  const { pack } = sentence.lexicon
  const addressee = hitAt(sentence, next, 'speech', 'addressee')
  if (addressee !== undefined) return glues(pack, addressee.before, 'to')
  // An unknown word with preposition and article before it: only the glued form of both is long
  // enough to tell.
  const { fold } = sentence.tokens[next] as Token
  const letters = pack.clitics.meanings.to ?? []
  if (letters.some((one) => one.length > 1 && fold.length > 4 && fold.startsWith(one))) return true
  // "To her pupils": preposition and pronoun around an unknown word.
  const owned = sentence.lexicon.after.some((one) => one.length > 1 && fold.endsWith(one))
  const unknown = (sentence.hits[next] ?? []).length === 0
  return unknown && owned && fold.length > 5 && letters.some((one) => fold.startsWith(one))
}

/** A word with "by the" glued before it: no noun takes that as its complement. */
export function isGluedBy(sentence: Sentence, next: number): boolean {
  const { pack } = sentence.lexicon
  const hits = sentence.hits[next] ?? []
  if (hits.some(({ before }) => !glues(pack, before, 'by'))) return false
  const { by = [], definite = [] } = pack.clitics.meanings
  const { fold } = sentence.tokens[next] as Token
  return by.some((one) =>
    definite.some((article) => fold.length > GLUED_MIN && fold.startsWith(one + article)),
  )
}

/** Letters of a word that preposition and article can be told from. */
const GLUED_MIN = 5

/** "To Reuters": an outlet is told, and owns nobody. */
export function isToMedium(sentence: Sentence, next: number): boolean {
  const medium = hitAt(sentence, next, 'speech', 'medium')
  return medium !== undefined && glues(sentence.lexicon.pack, medium.before, 'to')
}

/** A preposition "to" that stands by itself, before a mark: "to «NAME»". */
export function isLoneTo(sentence: Sentence, next: number): boolean {
  const { fold } = sentence.tokens[next] as Token
  const isTo = sentence.lexicon.pack.clitics.meanings.to?.includes(fold) === true
  return isTo && sentence.tokens[next + 1]?.kind === 'mark'
}

export function isDefinite(sentence: Sentence, next: number): boolean {
  const definite = sentence.lexicon.pack.clitics.meanings.definite ?? []
  return definite.some((letters) => (sentence.tokens[next] as Token).fold.startsWith(letters))
}

/** A name whose letters, as written, are told from the preposition that folds to the same. */
function isSpelledName(sentence: Sentence, next: number, state: PhraseState): boolean {
  const spelled = hitAt(sentence, next, 'speech', 'spelled-name')
  if (spelled === undefined || !(state.titled || state.named > 0)) return false
  const { start, end } = sentence.tokens[next] as Token
  return sentence.text.slice(start, end) === spelled.entry.lemma
}

/**
 * Names after a title that the lexicon takes for verbs ("Omar", "Samir") are names all the same.
 */
const NAMES_LIKE_VERBS_MAX = 2

function canBeName(sentence: Sentence, next: number, state: PhraseState): boolean {
  if (!state.titled || state.named >= NAMES_LIKE_VERBS_MAX) return false
  const { pack } = sentence.lexicon
  return (sentence.hits[next] ?? []).every(({ before }) => !glues(pack, before, 'and'))
}
