// The frame of a cue: from its word on, who speaks, to whom, when, and where the content begins.
import { glues, type Hit, hasShape, hitAt, type Sentence, type Token } from '../kit/index.ts'
import { phraseEnd, tokenAfter } from '../mention/index.ts'
import type { CueHit } from './cue.ts'
import { description } from './description.ts'
import { occasion } from './occasion.ts'
import { carried, ownPreposition, saying } from './preposition.ts'
import {
  closing,
  endsWalk,
  goesOn,
  isContentThat,
  isDefinite,
  isFirstPerson,
  startsContent,
  thatAt,
  timeEnd,
} from './sign.ts'
import { begin, COMMAS, type CueFrame, DASHES, type TokenRange, type Walk } from './walk.ts'

/** Content begins within this many tokens of its cue. */
export const FRAME_TOKENS_MAX = 80

export const INSERTION_WORDS_MAX = 12

/**
 * Parses what follows a cue, up to token `end`.
 * @param topic the subject where it is known to stand before the cue
 */
export function parseFrame(
  sentence: Sentence,
  cue: CueHit,
  end: number,
  topic?: TokenRange,
): CueFrame {
  const limit = Math.min(end, cue.hit.to + FRAME_TOKENS_MAX)
  const walk: Walk = { sentence, cue, limit, commas: 0, ...(topic && { subject: topic }) }
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

export function step(walk: Walk, at: number): number {
  const { sentence } = walk
  const token = sentence.tokens[at] as Token
  const relative = relativeClause(walk, at)
  if (relative !== undefined) return relative
  if (token.kind === 'mark') return stepMark(walk, at, token)
  if (isContentThat(sentence, at)) return begin(walk, at, 'that')
  const ascribed = ascribedUntil(walk, at)
  if (ascribed > at) return ascribed
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
    return (
      hitAt(sentence, at, 'speech', 'turn') ?? (hitAt(sentence, at, 'speech', 'adverb') as Hit)
    ).to
  }
  const opener = openerAt(sentence, at)
  if (opener !== undefined) return occasion(walk, at, opener)
  const addressee = addresseeEnd(sentence, at)
  if (addressee > at) {
    walk.addressee ??= { from: at, to: addressee }
    return addressee
  }
  const next = nounPhrase(walk, at)
  if (next > at || walk.content !== undefined) return next
  return insertion(walk, at) || description(walk, at)
}

/** "The paper said, quoting officials, that": over what only tells from whom it has it. */
function ascribedUntil({ sentence, subject, limit }: Walk, at: number): number {
  const ascription = hitAt(sentence, at, 'speech', 'ascription')
  if (ascription === undefined || subject === undefined) return at
  const end = phraseEnd(sentence, ascription.to, { limit })
  const goesOn = isContentThat(sentence, end) || sentence.tokens[end]?.fold === ':'
  return end > ascription.to && goesOn ? end : at
}

/**
 * Words between commas that are none of the cue's parts ("who asked not to be named") are passed
 * over.
 */
export function insertion(walk: Walk, at: number): number {
  const { sentence, limit, subject } = walk
  if (subject === undefined || !COMMAS.includes(sentence.tokens[at - 1]?.fold ?? ' ')) return 0
  for (let next = at; next < Math.min(limit, at + INSERTION_WORDS_MAX); next++) {
    if (isContentThat(sentence, next)) return 0
    if (COMMAS.includes((sentence.tokens[next] as Token).fold)) return next
  }
  return 0
}

/** Tokens of a quoted name, its marks among them. */
const NAME_TOKENS_MAX = 6

export function stepMark(walk: Walk, at: number, token: Token): number {
  const { sentence } = walk
  const quotation = sentence.quotations.find((one) => one.start === token.start)
  if (quotation !== undefined) {
    const after = tokenAfter(sentence, quotation.end)
    // "Told «NAME» that": an outlet that needs no preposition.
    const isOutlet = after - at <= NAME_TOKENS_MAX && isContentThat(sentence, after)
    if (walk.subject !== undefined && walk.addressee === undefined && isOutlet) {
      walk.addressee = { from: at, to: after }
      return after
    }
    const isName =
      walk.subject === undefined && after - at <= NAME_TOKENS_MAX && goesOn(walk, after)
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

/** A relative clause after the subject belongs to it, up to the content's first sign. */
export function relativeClause(walk: Walk, at: number): number | undefined {
  const { sentence, limit } = walk
  const comma = COMMAS.includes((sentence.tokens[at] as Token).fold) ? 1 : 0
  const relative = hitAt(sentence, at + comma, 'speech', 'relative')
  if (relative === undefined || relative.before !== '' || walk.subject?.to !== at) return undefined
  for (let next = relative.to; next < Math.min(limit, at + 40); next++) {
    const token = sentence.tokens[next] as Token
    if (comma === 1 && COMMAS.includes(token.fold)) {
      walk.subject = { from: walk.subject.from, to: next, head: walk.subject.to }
      return next
    }
    const sign = token.fold === ':' || isContentThat(sentence, next)
    if (sign || sentence.quotations.some((one) => one.start === token.start)) {
      const end = COMMAS.includes(sentence.tokens[next - 1]?.fold ?? ' ') ? next - 1 : next
      walk.subject = { from: walk.subject.from, to: end, head: walk.subject.to }
      return next
    }
  }
  return undefined
}

/** One past an addressee ("to reporters", "to the agency"). */
export function addresseeEnd(sentence: Sentence, at: number): number {
  const { pack } = sentence.lexicon
  const hit = (sentence.hits[at] ?? []).find((one) => glues(pack, one.before, 'to'))
  if (
    hit === undefined ||
    !['nouns', 'names', 'adjectives', 'phrases'].includes(hit.entry.wordClass)
  )
    return at
  const end = phraseEnd(sentence, at + 1)
  return Math.max(end, hit.to)
}

export function nounPhrase(walk: Walk, at: number): number {
  const { sentence, cue, limit } = walk
  const deed =
    cue.frame === 'optional' && (cue.hit.entry.after.length === 0 || cue.hit.form === 'past')
  const free = cue.frame === 'free' || deed
  const takesHearer = cue.frame === 'noun' || cue.hit.entry.path.includes('telling')
  const named = cue.frame === 'noun' && walk.subject !== undefined
  // A verb's own noun beside it ("refused a flat refusal") only strengthens it.
  const cognate = (sentence.hits[at] ?? []).some(
    ({ entry, before }) => entry === cue.hit.entry && before === '',
  )
  if (cognate && cue.frame === 'optional') return 0
  const subjectless = walk.subject === undefined && isDefinite(sentence, at)
  if ((free || named) && startsContent(sentence, at) && !subjectless) return begin(walk, at, 'noun')
  if (free && walk.subject !== undefined && hasShape(sentence, at)) return begin(walk, at, 'noun')
  if (walk.subject === undefined) {
    if (startsContent(sentence, at) && !isDefinite(sentence, at)) return 0
    const end = phraseEnd(sentence, at, {
      limit: cue.kind === 'participle' ? ownBefore(walk, at) : limit,
      stopsAtContent: cue.frame !== 'clause',
      takesHearer,
      takesObject: cue.frame === 'object',
    })
    if (end <= at || isVerb(sentence, at)) return 0
    walk.subject = { from: at, to: end }
    return end
  }
  if (cue.frame === 'object') return begin(walk, at, 'noun')
  if (free && walk.subject.to === at && isComplete(sentence, walk.subject))
    return begin(walk, at, 'noun')
  // A word misspelt beyond recognition right before the complementiser is passed over.
  if (thatAt(sentence, at + 1) !== undefined && (sentence.hits[at] ?? []).length === 0)
    return at + 1
  const isNext =
    follows(sentence, walk.subject, at) || (walk.subject.to === cue.from && at === cue.hit.to)
  if (walk.addressee !== undefined || !isNext || !hears(cue)) return 0
  const end = phraseEnd(sentence, at, { limit: ownBefore(walk, at), stopsAtContent: true })
  if (end <= at) return 0
  walk.addressee = { from: at, to: end }
  return end
}

/** Right after a subject, over the comma that closes a name added to its title. */
function follows(sentence: Sentence, subject: TokenRange, at: number): boolean {
  if (subject.to === at) return true
  const isComma = (next: number): boolean => COMMAS.includes(sentence.tokens[next]?.fold ?? ' ')
  if (subject.to !== at - 1 || !isComma(at - 1)) return false
  for (let next = subject.from; next < subject.to; next++) if (isComma(next)) return true
  return false
}

/** Where the cue's own preposition stands ("called on all sides | to ..."), at most the limit. */
function ownBefore({ sentence, cue, limit }: Walk, at: number): number {
  const own = cue.hit.entry.after.filter((one) => one.length > 1)
  for (let next = at + 1; next < Math.min(limit, at + INSERTION_WORDS_MAX); next++)
    if (own.includes((sentence.tokens[next] as Token).fold)) return next
  return limit
}

/** A word that can only be a verb of saying names nobody. */
function isVerb(sentence: Sentence, at: number): boolean {
  const hits = sentence.hits[at] ?? []
  return (
    hits.some(({ entry }) => entry.file === 'speech' && entry.path.includes('verbs')) &&
    hits.every(({ form }) => form === 'past' || form === 'present')
  )
}

/** Verbs that take who is told or asked as a bare noun. */
function hears({ frame, hit }: CueHit): boolean {
  return frame === 'noun' || hit.entry.path.includes('telling')
}

/**
 * A subject that ends in a party's name or nationality needs no further noun: the next one is
 * content.
 */
export function isComplete(sentence: Sentence, subject: TokenRange): boolean {
  for (let at = subject.to - 1; at >= subject.from; at--) {
    const party = hitAt(sentence, at, 'parties')
    if (party !== undefined) return party.to === subject.to
    if (subject.to - at > 3) break
  }
  return false
}

/** Reported words without any sign: after "X, in remarks, " a clause in the first person. */
export function bare(walk: Walk): void {
  const { sentence, cue, subject, limit } = walk
  if (cue.kind !== 'verb' || cue.frame !== 'clause' || subject === undefined || walk.commas === 0)
    return
  const last = Math.max(
    subject.to,
    walk.occasion?.to ?? 0,
    walk.saidOn?.to ?? 0,
    walk.addressee?.to ?? 0,
  )
  if (!COMMAS.includes(sentence.tokens[last]?.fold ?? ' ') || last + 3 >= limit) return
  if (isFirstPerson(sentence, last + 1)) walk.content = { at: last + 1, by: 'bare' }
}

/**
 * What opens an occasion; a title whose letters could be read so ("governor", "and to") opens none.
 */
function openerAt(sentence: Sentence, at: number): Hit | undefined {
  if (
    (sentence.hits[at] ?? []).some(({ entry, before }) => entry.file === 'offices' && before === '')
  )
    return undefined
  return hitAt(sentence, at, 'speech', 'opener') ?? hitAt(sentence, at, 'speech', 'preposition')
}
