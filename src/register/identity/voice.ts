// Who speaks for whom: own, claimed, said of or asked, computed from speaker and party alone.
import type { Party, Position, Statement } from '../../model/index.ts'
import { closedMembersOn, membersOn, type PartyRegistry, partyEntry } from './party-registry.ts'
import { kindOf, officeOn, type Parties, principalOf } from './represent.ts'

export type Voice = 'own' | 'claimed' | 'said-of' | 'asked'

export type SpeakerKind = 'person' | 'institution' | 'anonymous' | 'narration'

export interface Voiced {
  readonly voice: Voice
  /**
   * Party id of who claims, says, expects, hopes or urges; absent for narration and the unnamed.
   */
  readonly attributedTo?: string
  readonly speaker: string | null
  readonly speakerKind: SpeakerKind
  /** The party whose word the speaker's word is. */
  readonly speaksFor: string | null
  readonly office?: string
}

export interface VoiceQuestion {
  readonly position: Position
  /** The party that the position binds, already resolved. */
  readonly party: string | null
  /** From the statement itself outwards; empty for narration. */
  readonly chain: readonly Statement[]
  readonly parties: Parties
  readonly registry: PartyRegistry
  /** ISO civil date on which it was said, where known. */
  readonly day?: string
}

/** An organisation that nobody knows carries words, it does not speak for a state. */
function carries(id: string, { parties, registry }: VoiceQuestion): boolean {
  const entry = partyEntry(registry, id)
  if (entry !== undefined) return entry.medium === true
  return id.startsWith('org:x-') && parties.get(id)?.represents === undefined
}

/** Those whom the position or its condition sets over against the party: they are not among it. */
function facing({ position }: VoiceQuestion): readonly string[] {
  const { place, beneficiary, target, coordinatedWith = [], condition } = position
  const named = JSON.stringify(condition ?? {}).match(/country:[A-Z]{2}|org:[a-z0-9-]+/g) ?? []
  const roles = [place, beneficiary, target].filter((role) => role !== undefined)
  return [...roles, ...coordinatedWith, ...named]
}

/**
 * May the speaker's party belong to the group, or host it? By the registry where it lists members;
 * otherwise a state or organisation may, unless the position itself sets it over against the group.
 */
function mayBelong(speaksFor: string, group: string, question: VoiceQuestion): boolean {
  const { parties, registry, day } = question
  if (partyEntry(registry, group)?.hosts?.includes(speaksFor)) return true
  const members = membersOn(registry, group, day)
  if (members?.includes(speaksFor)) return true
  if (closedMembersOn(registry, group, day) !== undefined) return false
  if (kindOf(group, parties, registry) !== 'group') return false
  const kind = kindOf(speaksFor, parties, registry)
  return (kind === 'state' || kind === 'organisation') && !facing(question).includes(speaksFor)
}

/**
 * A vague plural ("the partners said") has no mandated speaker; a joint text or a closed group
 * has.
 */
function speaksVaguely(statement: Statement, party: string, question: VoiceQuestion): boolean {
  if (statement.speaker.resolution !== 'collective') return false
  if (kindOf(party, question.parties, question.registry) !== 'group') return false
  return closedMembersOn(question.registry, party) === undefined
}

/**
 * The outermost teller who is neither the speaker's party nor the one spoken of: what reaches us
 * through it is its word. null where it could not be named.
 */
function hearsayOf(speaksFor: string | null, question: VoiceQuestion): string | null | undefined {
  const { chain, parties, registry, day, party } = question
  for (const outer of chain.slice(1).reverse()) {
    const teller = outer.speaker.party
    if (teller === null || outer.speaker.resolution === 'anonymous') return null
    if (carries(teller, question)) continue
    const principal = principalOf(teller, parties, registry, day)
    if (principal !== speaksFor && principal !== party) return teller
  }
  return undefined
}

/** The outermost teller that only carries words: an agency that several outlets may quote. */
export function carrierOf(question: VoiceQuestion): string | undefined {
  const tellers = question.chain.map(({ speaker }) => speaker.party)
  return tellers.findLast((teller) => teller !== null && carries(teller, question)) ?? undefined
}

function heard(voice: Voice, attributedTo: string | null | undefined) {
  return attributedTo === undefined || attributedTo === null ? { voice } : { voice, attributedTo }
}

function kindOfSpeaker(speaker: string | null, party: Party | undefined): SpeakerKind {
  if (speaker === null) return 'anonymous'
  return (party?.kind ?? speaker.split(':')[0]) === 'person' ? 'person' : 'institution'
}

/** The speaker with whose word it is, and in which office. */
function spokenBy(speaker: string | null, question: VoiceQuestion) {
  const { parties, registry, day } = question
  const office = speaker === null ? undefined : officeOn(speaker, registry, day)
  return {
    speaker,
    speakerKind: kindOfSpeaker(speaker, parties.get(speaker ?? '')),
    speaksFor: speaker === null ? null : principalOf(speaker, parties, registry, day),
    ...(office === undefined ? {} : { office }),
  }
}

/** The voice of one position; never guesses: a speaker that could not be resolved owns nothing. */
export function voiceOf(question: VoiceQuestion): Voiced {
  const { position, party, chain } = question
  const { attributedTo } = position
  const isAsked = position.stance === 'urged' || position.stance === 'hoped'
  const statement = chain[0]
  if (statement === undefined) {
    const voice = heard(isAsked ? 'asked' : 'said-of', attributedTo)
    return { ...voice, speaker: null, speakerKind: 'narration', speaksFor: null }
  }
  const isUnnamed = statement.speaker.resolution === 'anonymous'
  const who = spokenBy(isUnnamed ? null : statement.speaker.party, question)
  const { speaker, speaksFor } = who
  if (isAsked) return { ...heard('asked', attributedTo ?? speaker), ...who }
  if (speaker === null || party === null)
    return { ...heard('said-of', attributedTo ?? speaker), ...who }
  const teller = hearsayOf(speaksFor, question)
  if (teller === null) return { voice: 'said-of', ...who }
  if (teller === undefined && speaksFor === party) {
    return { voice: speaksVaguely(statement, party, question) ? 'said-of' : 'own', ...who }
  }
  // "Macron said that 26 states have pledged" is Macron's word, though pledging is speech too.
  const claimant = teller === undefined ? who : spokenBy(teller, question)
  const voice = mayBelong(claimant.speaksFor ?? '', party, question) ? 'claimed' : 'said-of'
  return { ...heard(voice, attributedTo ?? claimant.speaker), ...claimant }
}
