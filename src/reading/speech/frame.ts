// The frame of a cue: from the cue's word on, who speaks, to whom, on what occasion, and where the content begins.
import { glues, type Hit, hitAt, type Sentence, type Token } from '../kit/index.ts'
import { phraseEnd, tokenAfter } from '../mention/index.ts'
import type { CueHit } from './cue.ts'

export interface TokenRange {
  readonly from: number
  readonly to: number
}

export interface CueFrame {
  readonly cue: CueHit
  /** The noun phrase that follows the cue as its subject. */
  readonly subject?: TokenRange
  /** Preposition of the frame, when it stands apart from the cue. */
  readonly preposition?: TokenRange
  /** A participle of saying after the cue ("commented, saying"), or "his saying" after a carrier. */
  readonly second?: TokenRange
  /** For a carrier ("the agency quoted the minister as saying"): the carrier; the subject is then who is quoted. */
  readonly carrier?: TokenRange
  readonly addressee?: TokenRange
  readonly occasion?: TokenRange
  readonly saidOn?: TokenRange
  /** Where the content begins, and by what sign. */
  readonly content?: { readonly at: number; readonly by: 'that' | 'quote' | 'colon' | 'noun' | 'bare' }
}

interface Walk {
  readonly sentence: Sentence
  readonly cue: CueHit
  readonly limit: number
  subject?: TokenRange
  preposition?: TokenRange
  second?: TokenRange
  carrier?: TokenRange
  addressee?: TokenRange
  occasion?: TokenRange
  saidOn?: TokenRange
  content?: CueFrame['content']
  commas: number
}

const COMMAS = ',\u060c'
/** An unknown word shorter than this is not taken apart. */
const GLUED_LENGTH_MIN = 4
/** Content begins within this many tokens of its cue. */
const FRAME_TOKENS_MAX = 80
const INSERTION_WORDS_MAX = 12
const DASHES = '-\u2013\u2014'

/** Parses what follows a cue, up to token `end`. */
export function parseFrame(sentence: Sentence, cue: CueHit, end: number): CueFrame {
  const limit = Math.min(end, cue.hit.to + FRAME_TOKENS_MAX)
  const walk: Walk = { sentence, cue, limit, commas: 0 }
  let at = cue.hit.to
  while (at < limit && walk.content === undefined) {
    const next = step(walk, at)
    if (next <= at) break
    at = next
  }
  if (walk.content === undefined) bare(walk)
  const { subject, preposition, second, carrier, addressee, occasion, saidOn, content } = walk
  return {
    cue,
    ...(subject && { subject }),
    ...(preposition && { preposition }),
    ...(second && { second }),
    ...(carrier && { carrier }),
    ...(addressee && { addressee }),
    ...(occasion && { occasion }),
    ...(saidOn && { saidOn }),
    ...(content && { content }),
  }
}

function step(walk: Walk, at: number): number {
  const { sentence } = walk
  const token = sentence.tokens[at] as Token
  const relative = relativeClause(walk, at)
  if (relative !== undefined) return relative
  if (token.kind === 'mark') return stepMark(walk, at, token)
  if (isContentThat(sentence, at)) return begin(walk, at, 'that')
  if (endsWalk(sentence, at)) return 0
  const quoted = carried(walk, at) ?? saying(walk, at)
  if (quoted !== undefined) return quoted
  const own = ownPreposition(walk, at)
  if (own !== undefined) return own
  const time = timeEnd(sentence, at)
  if (time > at) {
    walk.saidOn ??= { from: at, to: time }
    return time
  }
  if (hitAt(sentence, at, 'speech', 'turn') || hitAt(sentence, at, 'speech', 'adverb')) {
    return (hitAt(sentence, at, 'speech', 'turn') ?? (hitAt(sentence, at, 'speech', 'adverb') as Hit)).to
  }
  const opener = hitAt(sentence, at, 'speech', 'opener') ?? hitAt(sentence, at, 'speech', 'preposition')
  if (opener !== undefined) return occasion(walk, at, opener)
  const addressee = addresseeEnd(sentence, at)
  if (addressee > at) {
    walk.addressee ??= { from: at, to: addressee }
    return addressee
  }
  const next = nounPhrase(walk, at)
  return next > at || walk.content !== undefined ? next : insertion(walk, at)
}

/** Words between commas that are none of the cue's parts ("who asked not to be named") are passed over. */
function insertion(walk: Walk, at: number): number {
  const { sentence, limit, subject } = walk
  if (subject === undefined || !COMMAS.includes(sentence.tokens[at - 1]?.fold ?? ' ')) return 0
  for (let next = at; next < Math.min(limit, at + INSERTION_WORDS_MAX); next++) {
    if (isContentThat(sentence, next)) return 0
    if (COMMAS.includes((sentence.tokens[next] as Token).fold)) return next
  }
  return 0
}

function stepMark(walk: Walk, at: number, token: Token): number {
  const { sentence } = walk
  const quotation = sentence.quotations.find((one) => one.start === token.start)
  if (quotation !== undefined) {
    const after = tokenAfter(sentence, quotation.end)
    const isName = walk.subject === undefined && after - at <= 6 && goesOn(walk, after)
    if (!isName) return begin(walk, at, 'quote')
    walk.subject = { from: at, to: after }
    return after
  }
  if (token.fold === ':') return begin(walk, at + 1, 'colon')
  if (COMMAS.includes(token.fold)) {
    walk.commas++
    return at + 1
  }
  if (DASHES.includes(token.fold) || token.fold === '(') return closing(sentence, at, walk.limit)
  // A quotation mark that nobody closes still opens the words after it.
  if ('"\u201c\u00ab'.includes(token.fold) && at + 3 < walk.limit) return begin(walk, at, 'quote')
  return 0
}

/** One past the mark that closes a parenthesis or a pair of dashes. */
function closing(sentence: Sentence, at: number, limit: number): number {
  const mark = (sentence.tokens[at] as Token).fold
  for (let next = at + 1; next < Math.min(limit, at + 60); next++) {
    const fold = (sentence.tokens[next] as Token).fold
    if (mark === '(' ? fold === ')' : DASHES.includes(fold)) return next + 1
  }
  return at + 1
}

/** After a short quotation the clause still goes on to its content: the quotation was a name. */
function goesOn(walk: Walk, at: number): boolean {
  for (let next = at; next < Math.min(walk.limit, at + 12); next++) {
    if (thatAt(walk.sentence, next) !== undefined) return true
    const token = walk.sentence.tokens[next] as Token
    if (token.fold === ':' || walk.sentence.quotations.some((one) => one.start === token.start)) return true
    if (token.kind === 'mark' && !COMMAS.includes(token.fold)) return false
  }
  return false
}

/** A complementiser at a token, glued ones too. */
export function thatAt(sentence: Sentence, at: number): Hit | undefined {
  return hitAt(sentence, at, 'speech', 'that')
}

function begin(walk: Walk, at: number, by: 'that' | 'quote' | 'colon' | 'noun' | 'bare'): number {
  if (at >= walk.limit) return 0
  walk.content = { at, by }
  return at
}

/** Another cue's participle begins a clause of its own. */
function endsWalk(sentence: Sentence, at: number): boolean {
  return (sentence.hits[at] ?? []).some(
    ({ entry, form, agreement, before }) =>
      entry.file === 'speech' &&
      form === 'participle' &&
      before === '' &&
      !entry.path.includes('saying') &&
      (agreement === 'm.s' || COMMAS.includes(sentence.tokens[at - 1]?.fold ?? ' ')),
  )
}

/** After a carrier's verb: the preposition and whoever is quoted ("from the minister"), who becomes the subject. */
function carried(walk: Walk, at: number): number | undefined {
  const { sentence, cue, limit } = walk
  if (!cue.hit.entry.path.includes('carriers') || walk.carrier !== undefined) return undefined
  if (!cue.hit.entry.after.includes((sentence.tokens[at] as Token).fold)) return undefined
  const end = phraseEnd(sentence, at + 1, { limit })
  if (end === at + 1) return undefined
  walk.carrier = walk.subject ?? { from: at, to: at }
  walk.subject = { from: at + 1, to: end }
  return end
}

/** "saying" after another verb, or "his saying" after a carrier: a second word of the cue. */
function saying(walk: Walk, at: number): number | undefined {
  const { sentence } = walk
  if (walk.second !== undefined) return undefined
  const hit = (sentence.hits[at] ?? []).find(
    ({ entry, form }) =>
      entry.file === 'speech' &&
      ((entry.path.includes('saying') && (form === 'participle' || form === '')) ||
        (walk.carrier !== undefined && entry.path.includes('quoted'))),
  )
  if (hit === undefined) return undefined
  walk.second = { from: at, to: hit.to }
  const next = sentence.tokens[hit.to]
  const signed = next === undefined || next.kind === 'mark' || thatAt(sentence, hit.to) !== undefined
  if (signed || hitAt(sentence, hit.to, 'speech', 'opener')) return hit.to
  return begin(walk, hit.to, 'bare')
}

/** A relative clause after the subject belongs to it, up to the content's first sign. */
function relativeClause(walk: Walk, at: number): number | undefined {
  const { sentence, limit } = walk
  const comma = COMMAS.includes((sentence.tokens[at] as Token).fold) ? 1 : 0
  const relative = hitAt(sentence, at + comma, 'speech', 'relative')
  if (relative === undefined || relative.before !== '' || walk.subject?.to !== at) return undefined
  for (let next = relative.to; next < Math.min(limit, at + 40); next++) {
    const token = sentence.tokens[next] as Token
    if (comma === 1 && COMMAS.includes(token.fold)) {
      walk.subject = { from: walk.subject.from, to: next }
      return next
    }
    const sign = token.fold === ':' || isContentThat(sentence, next)
    if (sign || sentence.quotations.some((one) => one.start === token.start)) {
      const end = COMMAS.includes(sentence.tokens[next - 1]?.fold ?? ' ') ? next - 1 : next
      walk.subject = { from: walk.subject.from, to: end }
      return next
    }
  }
  return undefined
}

/** A complementiser that opens reported content: not one that a preposition or a modal word before it takes. */
function isContentThat(sentence: Sentence, at: number): boolean {
  const that = thatAt(sentence, at)
  if (that === undefined) return false
  // "If ... not" has the letters of a bare "that" before a negated past.
  if (that.after === '' && hitAt(sentence, at + 1, 'speech', 'past') !== undefined) return false
  return at === 0 || hitAt(sentence, at - 1, 'speech', 'takes-that') === undefined
}

/** The preposition that this verb's content takes, standing apart or glued to the content's first word. */
function ownPreposition(walk: Walk, at: number): number | undefined {
  const { sentence, cue } = walk
  const wanted = cue.hit.entry.after
  if (wanted.length === 0 || cue.kind === 'ascription') return undefined
  const token = sentence.tokens[at] as Token
  if (wanted.some((one) => one.length > 1 && token.fold === one)) {
    if (walk.preposition !== undefined) return undefined
    const that = nextThat(sentence, at + 1, walk.limit)
    if (that !== undefined) {
      walk.preposition = { from: at, to: at + 1 }
      return begin(walk, that, 'that')
    }
    if (cue.frame === 'clause' || !isSpokenNoun(sentence, cue, at + 1)) return undefined
    walk.preposition = { from: at, to: at + 1 }
    return attitude(walk, at + 1) ?? begin(walk, afterComma(sentence, at + 1), 'noun')
  }
  const glued = wanted.filter((one) => one.length === 1)
  const unknown = (sentence.hits[at] ?? []).length === 0 && token.kind === 'word' && token.fold.length > GLUED_LENGTH_MIN
  if (cue.frame === 'optional' && walk.subject !== undefined && unknown && glued.includes(token.fold[0] as string)) {
    return begin(walk, at, 'noun')
  }
  if (cue.frame !== 'clause' && glued.some((letter) => gluedBy(sentence, at, letter))) return begin(walk, at, 'noun')
  return undefined
}

/** "Expressed their hope that": the attitude belongs to the cue when a clause says what it is about. */
function attitude(walk: Walk, at: number): number | undefined {
  const { sentence, cue, limit } = walk
  if (cue.act !== 'express' || !startsContent(sentence, at)) return undefined
  const preposition = hitAt(sentence, at + 1, 'speech', 'preposition')
  const that = preposition === undefined ? at + 1 : preposition.to
  if (that >= limit || thatAt(sentence, that) === undefined) return undefined
  walk.second = { from: at, to: that }
  return begin(walk, that, 'that')
}

/** A present-tense verb with a plain noun after its preposition ("they refer to the sea") may be no speech at all. */
function isSpokenNoun(sentence: Sentence, cue: CueHit, at: number): boolean {
  return cue.hit.form !== 'present' || startsContent(sentence, at) || cue.frame === 'noun'
}

function afterComma(sentence: Sentence, at: number): number {
  return COMMAS.includes(sentence.tokens[at]?.fold ?? ' ') ? at + 1 : at
}

/** A complementiser right at `at`, or after a short insertion between commas. */
function nextThat(sentence: Sentence, at: number, limit: number): number | undefined {
  if (thatAt(sentence, at) !== undefined) return at
  if (!COMMAS.includes(sentence.tokens[at]?.fold ?? ' ')) return undefined
  for (let next = at + 1; next < Math.min(limit, at + 25); next++) {
    if (thatAt(sentence, next) !== undefined && COMMAS.includes(sentence.tokens[next - 1]?.fold ?? ' ')) return next
  }
  return undefined
}

/** A word whose first letter is this glued preposition, by the lexicon or by what remains after it. */
function gluedBy(sentence: Sentence, at: number, letter: string): boolean {
  const token = sentence.tokens[at] as Token
  if (token.kind !== 'word' || !token.fold.startsWith(letter) || token.fold.length < 4) return false
  const hits = sentence.hits[at] ?? []
  if (hits.some((hit) => hit.before.startsWith(letter))) return true
  if (hits.some((hit) => hit.before === '')) return false
  const { meanings } = sentence.lexicon.pack.clitics
  const definite = meanings['definite'] ?? []
  return definite.some((letters) => token.fold.slice(1).startsWith(letters))
}

/** One past the words of time that begin at a token ("Thursday", "last Friday evening"). */
export function timeEnd(sentence: Sentence, at: number): number {
  let next = at
  while (next < sentence.tokens.length) {
    const time =
      hitAt(sentence, next, 'speech', 'day') ??
      hitAt(sentence, next, 'calendar', 'weekday') ??
      hitAt(sentence, next, 'calendar', 'month')
    if (time !== undefined) next = time.to
    else if (next > at && sentence.tokens[next]?.kind === 'number') next++
    else break
  }
  return next
}

/** An occasion: from its opener to the comma, complementiser, quotation or colon after it. */
function occasion(walk: Walk, at: number, opener: Hit): number {
  const { sentence, limit, cue } = walk
  const taken = hitAt(sentence, at, 'speech', 'takes-that') !== undefined && thatAt(sentence, opener.to) !== undefined
  const skipped = taken ? opener.to + 1 : opener.to
  let next = skipped
  let commas = 0
  for (; next < limit; next++) {
    const token = sentence.tokens[next] as Token
    if (token.kind === 'mark') {
      if (token.fold === ':') break
      const quotation = sentence.quotations.find((one) => one.start === token.start)
      if (quotation !== undefined) {
        const after = tokenAfter(sentence, quotation.end)
        if (after - next > 7 || !goesOn(walk, after)) break
        next = after - 1
        continue
      }
      if (DASHES.includes(token.fold) || token.fold === '(') {
        next = closing(sentence, next, limit) - 1
        continue
      }
      if (!COMMAS.includes(token.fold)) break
      commas++
      if (resumes(walk, next + 1)) break
      continue
    }
    if ((next > skipped || !taken) && isContentThat(sentence, next)) break
    if (endsWalk(sentence, next)) break
    const own = cue.hit.entry.after.filter((one) => one.length > 1)
    if (own.includes(token.fold) && (thatAt(sentence, next + 1) || cue.frame === 'noun')) break
    if (walk.subject === undefined && timeEnd(sentence, next) > next) break
  }
  const to = COMMAS.includes(sentence.tokens[next - 1]?.fold ?? ' ') ? next - 1 : next
  if (isDocument(walk, at)) walk.subject = { from: (walk.subject as TokenRange).from, to: Math.max(to, at + 1) }
  else walk.occasion ??= { from: at, to: Math.max(to, at + 1) }
  walk.commas += commas
  return next
}

/** What follows a document ("a report on ...", "a post of ...") describes it. */
function isDocument(walk: Walk, at: number): boolean {
  const { subject, sentence } = walk
  return subject !== undefined && subject.to === at && hitAt(sentence, subject.from, 'offices', 'document') !== undefined
}

/** After a comma inside an occasion the clause goes on with content, subject or another insertion. */
function resumes(walk: Walk, at: number): boolean {
  const { sentence } = walk
  if (thatAt(sentence, at) !== undefined) return true
  const own = walk.cue.hit.entry.after
  if (own.some((one) => one.length > 1 && sentence.tokens[at]?.fold === one)) return true
  if (hitAt(sentence, at, 'speech', 'opener')) return true
  if (walk.subject === undefined) return true
  for (let next = at; next < walk.limit; next++) {
    const token = sentence.tokens[next] as Token
    if (token.fold === ':' || thatAt(sentence, next) !== undefined) return false
    if (sentence.quotations.some((one) => one.start === token.start)) return false
  }
  return true
}

/** One past an addressee ("to reporters", "to the agency"). */
function addresseeEnd(sentence: Sentence, at: number): number {
  const { pack } = sentence.lexicon
  const hit = (sentence.hits[at] ?? []).find((one) => glues(pack, one.before, 'to'))
  if (hit === undefined || !['nouns', 'names', 'adjectives', 'phrases'].includes(hit.entry.wordClass)) return at
  const end = phraseEnd(sentence, at + 1)
  return Math.max(end, at + 1)
}

function nounPhrase(walk: Walk, at: number): number {
  const { sentence, cue, limit } = walk
  const deed = cue.frame === 'optional' && (cue.hit.entry.after.length === 0 || cue.hit.form === 'past')
  const free = cue.frame === 'free' || deed
  const named = cue.frame === 'noun' && walk.subject !== undefined
  if ((free || named) && startsContent(sentence, at)) return begin(walk, at, 'noun')
  if (walk.subject === undefined) {
    if (startsContent(sentence, at) && !isDefinite(sentence, at)) return 0
    const end = phraseEnd(sentence, at, { limit, stopsAtContent: cue.frame !== 'clause' })
    if (end <= at) return 0
    walk.subject = { from: at, to: end }
    return end
  }
  if (cue.frame === 'object') return begin(walk, at, 'noun')
  if (free && walk.subject.to === at && isComplete(sentence, walk.subject)) return begin(walk, at, 'noun')
  // A word misspelt beyond recognition right before the complementiser is passed over.
  if (thatAt(sentence, at + 1) !== undefined && (sentence.hits[at] ?? []).length === 0) return at + 1
  if (walk.addressee !== undefined || walk.subject.to !== at) return 0
  const end = phraseEnd(sentence, at, { limit, stopsAtContent: true })
  if (end <= at) return 0
  walk.addressee = { from: at, to: end }
  return end
}

/** A subject that ends in a party's name or nationality needs no further noun: the next one is content. */
function isComplete(sentence: Sentence, subject: TokenRange): boolean {
  for (let at = subject.to - 1; at >= subject.from; at--) {
    const party = hitAt(sentence, at, 'parties')
    if (party !== undefined) return party.to === subject.to
    if (subject.to - at > 3) break
  }
  return false
}

function isDefinite(sentence: Sentence, at: number): boolean {
  const { pack } = sentence.lexicon
  return (sentence.hits[at] ?? []).some(({ before }) => glues(pack, before, 'definite'))
}

/** Files whose nouns name deeds. */
const DEEDS = new Set(['actions', 'carriers'])

/** A noun that can be reported content by itself: a deed or an attitude. */
export function startsContent(sentence: Sentence, at: number): boolean {
  if (hitAt(sentence, at, 'parties', 'names')) return false
  return (sentence.hits[at] ?? []).some(
    ({ entry, form }) =>
      (entry.file === 'speech' && entry.id === 'noun') ||
      (DEEDS.has(entry.file) && (entry.path.includes('nouns') || form === 'masdar')),
  )
}

/** Reported words without any sign: after "X, in remarks, " a clause in the first person. */
function bare(walk: Walk): void {
  const { sentence, cue, subject, limit } = walk
  if (cue.kind !== 'verb' || cue.frame !== 'clause' || subject === undefined || walk.commas === 0) return
  const last = Math.max(subject.to, walk.occasion?.to ?? 0, walk.saidOn?.to ?? 0, walk.addressee?.to ?? 0)
  if (!COMMAS.includes(sentence.tokens[last]?.fold ?? ' ') || last + 3 >= limit) return
  if (isFirstPerson(sentence, last + 1)) walk.content = { at: last + 1, by: 'bare' }
}

function isFirstPerson(sentence: Sentence, at: number): boolean {
  return (sentence.hits[at] ?? []).some(
    ({ entry, agreement }) => agreement.startsWith('1') || entry.path.includes('first-person'),
  )
}
