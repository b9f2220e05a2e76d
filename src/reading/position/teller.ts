// Tellers: the statement whose words a chain is, and whom its pronouns and dropped subjects can
// mean.
import type { Span } from '../../text/index.ts'
import { pronounAgreement, type Token } from '../kit/index.ts'
import type { ReadStatement } from '../speech/index.ts'
import type { Actor } from './actor.ts'
import type { Field } from './beside.ts'
import type { Chain } from './chain.ts'
import type { Page } from './page.ts'
import { type Bound, type Circle, partiesOfMention, type Subject } from './party.ts'
import { countEnded } from './range.ts'

/** The statement whose cue governs the chain, else the innermost whose content holds it. */
export function tellerOf(page: Page, chain: Chain): ReadStatement | undefined {
  const anchor = chain.heads[0]?.at ?? chain.links[chain.links.length - 1]?.at ?? chain.from
  let best: ReadStatement | undefined
  for (const one of page.told) {
    if (isCueOf(one, chain)) return one
    const { from, to } = one.content
    if (anchor < from || anchor >= to) continue
    const shorter = best === undefined ? 1 : best.content.to - best.content.from - (to - from)
    // Of two with the same words the one that the other carries is who speaks.
    const carries = one.statement.id === best?.statement.via
    if (shorter > 0 || (shorter === 0 && !carries)) best = one
  }
  return best
}

/** The chain starts from the statement's own cue: "urged", "ruled out", "pledged". */
export function isCueOf(told: ReadStatement, chain: Chain): boolean {
  const { hit } = told.draft.frame.cue
  return chain.links.some((link) => link.at < hit.to && link.to > hit.from)
}

/** Where the search for a chain's bearer may look. */
export function fieldOf(page: Page, chain: Chain, told: ReadStatement | undefined): Field {
  const { ground, actors } = page
  if (told === undefined || !isCueOf(told, chain)) return { ground, actors }
  const { speaker, addressee } = told.statement
  const spoken = headOf(page, tokensOf(page, speaker.spans))
  const asked = tokensOf(page, addressee?.spans ?? [])
  return {
    ground,
    actors,
    isCue: true,
    ...(spoken && { speaker: spoken }),
    ...(asked && { addressee: asked }),
  }
}

/** The speaker's own noun phrase, where what was heard as the speaker runs on. */
function headOf(
  page: Page,
  range: { from: number; to: number } | undefined,
): { from: number; to: number } | undefined {
  const own = range && page.mentions.find((one) => one.from === range.from)
  return own === undefined || range === undefined || own.to >= range.to
    ? range
    : { from: own.from, to: own.to }
}

/** Tokens of the first span that stands in this sentence. */
function tokensOf(page: Page, spans: readonly Span[]): { from: number; to: number } | undefined {
  const { tokens, start, end } = page.sentence
  const span = spans.find((one) => one[0] >= start && one[1] <= end)
  if (span === undefined) return undefined
  const from = tokens.findIndex((token) => token.end > span[0])
  let to = from
  while (to < tokens.length && (tokens[to] as Token).start < span[1]) to++
  return from < 0 || to === from ? undefined : { from, to }
}

/** The people around a chain, the nearest subject last. */
export function circleOf(page: Page, chain: Chain, told: ReadStatement | undefined): Circle {
  const { scene, sentence, memory } = page
  const here = told?.statement.id ?? null
  const local: Subject[] = []
  const last = countEnded(page.actors, chain.from)
  for (const actor of page.actors.slice(Math.max(0, last - ACTORS_MAX), last)) {
    const subject =
      told === undefined || isCueOf(told, chain) ? undefined : opening(page, told, actor)
    if (subject !== undefined) {
      local.push({
        statement: here,
        paragraph: sentence.paragraph,
        party: subject,
        agreement: actor.agreement,
      })
    }
  }
  return {
    table: scene.parties,
    subjects: [...memory.subjects.slice(-SUBJECTS_MAX), ...local],
    paragraph: sentence.paragraph,
    spokenFor: memory.spokenFor,
    shortNames: memory.shortNames,
    ...(told !== undefined && { told }),
  }
}

/** Noun phrases before a chain that are looked at for a subject. */
const ACTORS_MAX = 24
/** Subjects of earlier clauses that a pronoun may mean. */
const SUBJECTS_MAX = 8

/** The party of an actor that opens a clause of the statement, as its subject. */
function opening(page: Page, told: ReadStatement, actor: Actor): string | undefined {
  if (actor.from < told.content.from || actor.mention === undefined) return undefined
  const before = page.ground.signs[actor.from - 1] ?? []
  const opens = actor.from === told.content.from || before.some((sign) => sign.kind === 'that')
  return opens ? partiesOfMention(actor.mention)[0] : undefined
}

/** Keeps whom this chain bound, for pronouns after it. */
export function remember(page: Page, told: ReadStatement | undefined, bound: Bound): void {
  const party = bound.parties[0]
  if (party === undefined) return
  page.memory.subjects.push({
    statement: told?.statement.id ?? null,
    paragraph: page.sentence.paragraph,
    party,
    agreement: bound.agreement,
  })
}

/**
 * "X renewed her refusal ...": the noun that opens a reported noun phrase is the speaker's own, by
 * the pronoun glued to it, though the same letters could be a verb with somebody else before it.
 */
export function isSpeakersOwn(page: Page, chain: Chain, told: ReadStatement | undefined): boolean {
  if (told === undefined || told.draft.frame.content?.by !== 'noun') return false
  const first = [...chain.links, ...chain.heads].find((one) => one.at === told.content.from)
  return first !== undefined && pronounAgreement(page.sentence, first.hit.after) !== ''
}
