// Actors: everybody in a sentence who can be bound: names, "his country", institutions of the
// speaker's side, "we".
import { glues, type Hit, hitAt, hitsAt, type Sentence } from '../kit/index.ts'
import type { Mention } from '../mention/index.ts'
import type { Ground } from './ground.ts'
import { partiesOfMention } from './party.ts'
import { isSubjectFirst } from './voice.ts'

export interface Actor {
  readonly from: number
  readonly to: number
  /** named: by itself; own: the speaker's side; pronoun: whoever was meant before. */
  readonly kind: 'named' | 'own' | 'pronoun'
  readonly mention?: Mention
  /** The word of an institution named without the rest of its name: "the Union". */
  readonly short?: string
  /** "m.s", "f.s", "m.p", "1.p" ...; '' where nothing is said. */
  readonly agreement: string
  /** Soldiers, ships or envoys of a nation: what is sent as often as who acts. */
  readonly isForce?: boolean
}

/** Actors of a sentence in order of place, not overlapping. */
export function actorsOf(ground: Ground): Actor[] {
  const { sentence, mentions } = ground
  const found: Actor[] = []
  let next = 0
  for (let at = 0; at < sentence.tokens.length; at++) {
    while (next < mentions.length && (mentions[next] as Mention).to <= at) next++
    const mention = mentions[next]
    if (mention !== undefined && mention.from === at) {
      const force = mention.to === at + 1 ? nationalForce(ground, at) : undefined
      if (force !== undefined && force.from === at) {
        found.push(force)
        at = force.to - 1
        continue
      }
      if (!isThing(ground, mention)) found.push(named(sentence, mention))
      at = mention.to - 1
      continue
    }
    const other = unnamed(sentence, at) ?? nationalForce(ground, at)
    if (other === undefined) continue
    found.push(other)
    at = other.to - 1
  }
  return isSubjectFirst(sentence) ? listed(sentence, found) : found
}

/** "Britain and France": those named together act together. */
function listed(sentence: Sentence, actors: readonly Actor[]): Actor[] {
  const found: Actor[] = []
  for (const actor of actors) {
    const last = found[found.length - 1]
    const both = last === undefined ? undefined : together(sentence, last, actor)
    if (both === undefined) found.push(actor)
    else found[found.length - 1] = both
  }
  return found
}

function together(sentence: Sentence, one: Actor, other: Actor): Actor | undefined {
  const isBeside = one.to + 1 === other.from && hitAt(sentence, one.to, 'actors', 'and')
  if (!isBeside || one.mention === undefined || other.mention === undefined) return undefined
  const members = [...partiesOfMention(one.mention), ...partiesOfMention(other.mention)]
  if (members.length < 2) return undefined
  const { spans } = other.mention
  const { from } = one
  const { to } = other
  const whole = { ...one.mention, to, spans: [...one.mention.spans, ...spans], members }
  return { from, to, kind: 'named', mention: whole, agreement: 'm.p' }
}

/** Names of states take either gender in the press; a group headed by a singular is no plural. */
function agreementOf(sentence: Sentence, { kind, from, agreement }: Mention): string {
  if (kind === 'state') return ''
  const head = (sentence.hits[from] ?? []).find(({ entry }) => entry.file === 'offices')
  return kind === 'group' && head?.agreement === 's' ? '' : agreement
}

/** A phrase headed by what can be given or written ("the documents ...") is nobody. */
function isThing({ sentence, signs }: Ground, mention: Mention): boolean {
  // "The Fund", "the Bank" stand for who they are before they are money.
  if (mention.to - mention.from === 1 && shortOf(sentence, mention.from).short !== undefined)
    return false
  return (signs[mention.from] ?? []).some(({ kind, id }) => kind === 'thing' && LIFELESS.has(id))
}

const LIFELESS: ReadonlySet<string> = new Set([
  'document',
  'money',
  'sanctions',
  'talks',
  'relief',
  'information',
])

function named(sentence: Sentence, mention: Mention): Actor {
  const { from, to } = mention
  const agreement = agreementOf(sentence, mention)
  if (isOwn(sentence, mention))
    return { from, to, kind: 'own', agreement, ...shortOf(sentence, from) }
  // "The commission" may be another's than the one that goes by that name alone.
  const alone = to - from === 1 && mention.kind === 'organisation' ? shortOf(sentence, from) : {}
  return { from, to, kind: 'named', mention, agreement, ...alone }
}

/** "His government", "its army", or "the ministry" with no country: the speaker's. */
function isOwn(sentence: Sentence, mention: Mention): boolean {
  if (mention.represents !== undefined || mention.to - mention.from > 1) return false
  const hits = actorHits(sentence, mention.from)
  return hits.some((hit) => possessed(hit) || isInstitution(sentence, hit))
}

function unnamed(sentence: Sentence, at: number): Actor | undefined {
  for (const hit of actorHits(sentence, at)) {
    const nation = hit.entry.id === 'force' ? nationAfter(sentence, hit) : undefined
    if (nation !== undefined) return forceOf(sentence, hit, nation)
    if (possessed(hit) || isInstitution(sentence, hit)) {
      return { from: at, to: hit.to, kind: 'own', agreement: '', ...shortOf(sentence, at) }
    }
    if (hit.entry.id === 'pronoun' && hit.entry.lemma.length > 1 && hit.after === '') {
      const agreement = hit.entry.path[1] ?? ''
      return { from: at, to: hit.to, kind: 'pronoun', agreement }
    }
  }
  return undefined
}

/** Things that act for the nation whose adjective they bear: "French ships", "an Omani team". */
const ACTING: ReadonlySet<string> = new Set([
  'troops',
  'ships',
  'aircraft',
  'trainers',
  'observers',
  'delegation',
  'patrols',
])
/** Words from them to their adjective. */
const ADJECTIVES_MAX = 2

/** "The American forces": those who act, bound as their nation. */
function nationalForce({ sentence, signs }: Ground, at: number): Actor | undefined {
  if (sentence.lexicon.pack.traits.includes('head-last')) return forceAfter(sentence, signs, at)
  const force = (signs[at] ?? []).find(({ kind, id }) => kind === 'thing' && ACTING.has(id))
  if (force === undefined || force.hit.after !== '') return undefined
  for (let next = force.hit.to; next < force.hit.to + ADJECTIVES_MAX; next++) {
    const nation = hitAt(sentence, next, 'parties', 'adjectives')
    if (nation?.entry.id.startsWith('country:'))
      return { ...forceOf(sentence, { ...force.hit, to: next }, nation.entry.id), isForce: true }
  }
  return undefined
}

/** "Belgian instructors": the nationality stands before the force. */
function forceAfter(sentence: Sentence, signs: Ground['signs'], at: number): Actor | undefined {
  const nation = hitAt(sentence, at, 'parties', 'adjectives')
  if (nation === undefined || !nation.entry.id.startsWith('country:')) return undefined
  for (let next = nation.to; next < nation.to + ADJECTIVES_MAX; next++) {
    const force = (signs[next] ?? []).find(({ kind, id }) => kind === 'thing' && ACTING.has(id))
    if (force === undefined) continue
    const phrase = forceOf(sentence, { ...nation, to: force.hit.to - 1 }, nation.entry.id)
    return { ...phrase, isForce: true }
  }
  return undefined
}

/** The nation that a force's own adjective names: "the Libyan coast guard". */
function nationAfter(sentence: Sentence, { to }: Hit): string | undefined {
  return hitAt(sentence, to, 'parties')?.entry.id
}

function forceOf(sentence: Sentence, { from, to }: Hit, nation: string): Actor {
  const start = sentence.tokens[from]?.start ?? 0
  const end = sentence.tokens[to]?.end ?? start
  const mention: Mention = {
    from,
    to: to + 1,
    spans: [[start, end]],
    kind: 'state',
    party: nation,
    represents: nation,
    agreement: '',
  }
  return { from, to: to + 1, kind: 'named', mention, agreement: '' }
}

/** The institution word at a token, where it stands with the article. */
export function shortOf(sentence: Sentence, at: number): { readonly short?: string } {
  const hit = actorHits(sentence, at).find((one) => isInstitution(sentence, one))
  return hit === undefined ? {} : { short: hit.entry.lemma }
}

function actorHits(sentence: Sentence, at: number): readonly Hit[] {
  return hitsAt(sentence, at, 'actors')
}

/** "His government", or a delegation of nobody else's. */
function possessed(hit: Hit): boolean {
  return (
    hit.entry.id === 'envoy' ||
    hit.entry.id === 'force' ||
    (hit.entry.id === 'own' && hit.after !== '')
  )
}

function isInstitution(sentence: Sentence, hit: Hit): boolean {
  return hit.entry.id === 'institution' && glues(sentence.lexicon.pack, hit.before, 'definite')
}
