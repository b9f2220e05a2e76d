// What people read where a reading was wrong: their words decide whose position it is and what it
// says, also after the report has been read again.
import { type FactCondition, mapFacts } from '../../model/index.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { familyOf, keyOf } from '../identity/key.ts'
import { membersOn, type PartyRegistry } from '../identity/party-registry.ts'
import { kindOf, type Parties, principalOf } from '../identity/represent.ts'
import type { Voice } from '../identity/voice.ts'
import type { Reference } from '../reference.ts'
import { findContent } from './content.ts'
import type { KeptDecision, Reads } from './decided.ts'
import { type DecisionOf, decisionsOf } from './standing.ts'

/** No report's own list: people name parties by the registry. */
const NOBODY: Parties = new Map()

/** The rows as people have read them: corrections one after the other, then facts by their name. */
export function rereadRows(
  rows: readonly KeptPosition[],
  standing: readonly KeptDecision[],
  reference: Reference,
): readonly KeptPosition[] {
  const corrected = decisionsOf('rereading', standing).reduce((before, { decided }) => {
    const wrong = findContent(decided.content, before)
    if (wrong === undefined) return before
    return before.map((row) => (row === wrong ? reread(row, decided.reads, reference) : row))
  }, rows)
  return nameFacts(corrected, decisionsOf('same-fact', standing))
}

function reread(row: KeptPosition, reads: Reads, reference: Reference): KeptPosition {
  const { party = row.party, action = row.action, stance = row.position.stance } = reads
  const isOther = party !== row.party
  const registry = reference.parties
  const { object, stated, ...kept } = row
  const found = reads.object === undefined ? object : (reads.object ?? undefined)
  const { instrument } = row.position
  const sized = !isOther && row.party?.startsWith('group:') === true && stated !== undefined
  const key = {
    party: party ?? '',
    sized,
    action,
    ...(found === undefined ? {} : { object: found }),
    ...(instrument === undefined ? {} : { instrument }),
  }
  const position = positionOf(row, reads, found, reference)
  return voiced(
    {
      ...kept,
      position: {
        ...position,
        party: reads.party ?? row.position.party,
        action,
        stance,
      },
      party,
      action,
      commitment: party === null ? null : keyOf(key),
      family: party === null ? null : familyOf(key),
      objectInferred: row.objectInferred && reads.object === undefined,
      place: position.evidence.spans[0]?.[0] ?? row.place,
      ...(found === undefined ? {} : { object: found }),
      ...(stated === undefined || isOther ? {} : { stated }),
      ...(isOther && party !== null
        ? { partyKind: kindOf(party, NOBODY, registry), names: [] }
        : {}),
    },
    reads,
    registry,
  )
}

function positionOf(
  { position, action }: KeptPosition,
  reads: Reads,
  object: string | undefined,
  { vocabulary }: Reference,
): KeptPosition['position'] {
  const { negated: wasNegated, condition: wasCondition, ...rest } = position
  const { negated = wasNegated, condition = wasCondition } = reads
  const role = vocabulary.actions[reads.action ?? action]?.object
  const isPlaced = role === 'place' || role === 'beneficiary' || role === 'target'
  const said = { ...rest }
  if (reads.object !== undefined && isPlaced) delete said[role]
  return {
    ...said,
    ...(reads.object !== undefined && isPlaced && object !== undefined ? { [role]: object } : {}),
    ...(negated === true ? { negated } : {}),
    ...(condition === undefined || condition === null ? {} : { condition }),
    ...(reads.spans === undefined ? {} : { evidence: { spans: reads.spans } }),
  }
}

/** Whose word it is now that party, speaker or stance are others. */
function voiced(row: KeptPosition, reads: Reads, registry: PartyRegistry): KeptPosition {
  if (reads.party === undefined && reads.speaker === undefined && reads.stance === undefined)
    return row
  const { speaker = row.speaker } = reads
  const day = row.saidToOn
  const speaksFor =
    reads.speaker === undefined ? row.speaksFor : principalOf(reads.speaker, NOBODY, registry, day)
  const { attributedTo: _, office: __, ...rest } = row
  const isSame = reads.speaker === undefined && row.office !== undefined
  const spoken = {
    ...rest,
    speaker,
    speaksFor,
    speakerKind: reads.speaker === undefined ? row.speakerKind : speakerKindOf(reads.speaker),
    ...(isSame ? { office: row.office } : {}),
  }
  const voice = voiceFor(row, speaksFor, registry)
  if (voice === 'own' || speaker === null) return { ...spoken, voice }
  return { ...spoken, voice, attributedTo: speaker }
}

function speakerKindOf(speaker: string): KeptPosition['speakerKind'] {
  return speaker.startsWith('person:') ? 'person' : 'institution'
}

function voiceFor(row: KeptPosition, speaksFor: string | null, registry: PartyRegistry): Voice {
  const { stance } = row.position
  if (stance === 'urged' || stance === 'hoped') return 'asked'
  if (speaksFor === null || row.party === null) return 'said-of'
  if (speaksFor === row.party) return 'own'
  const members = membersOn(registry, row.party, row.saidToOn) ?? []
  return members.includes(speaksFor) ? 'claimed' : 'said-of'
}

/** A condition that somebody found to be a fact with a name hangs on that fact from now on. */
function nameFacts(
  rows: readonly KeptPosition[],
  same: readonly DecisionOf<'same-fact'>[],
): readonly KeptPosition[] {
  if (same.length === 0) return rows
  const named = new Map(same.map(({ decided }) => [decided.from, decided.into]))
  const rename = (leaf: FactCondition): FactCondition => {
    const into = named.get(leaf.fact)
    return into === undefined ? leaf : { ...leaf, fact: into }
  }
  return rows.map((row) => {
    const { condition } = row.position
    if (condition === undefined) return row
    const changed = mapFacts(condition, rename)
    return changed === condition
      ? row
      : { ...row, position: { ...row.position, condition: changed } }
  })
}
