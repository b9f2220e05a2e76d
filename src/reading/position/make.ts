// Making: puts what is known of one deed of one party into the shape of the contract.
import type { ActionEntry, Position, Quantity, Window } from '../../model/index.ts'
import type { FoundCondition } from '../condition/index.ts'
import { glues, type Sentence, type Token } from '../kit/index.ts'
import type { ReadStatement } from '../speech/index.ts'
import type { FoundWindow } from '../window/index.ts'
import type { Chain, Head } from './chain.ts'
import { joined } from './circumstance.ts'
import type { Deed } from './deed.ts'
import { domainsIn } from './domain.ts'
import { instrumentIn } from './instrument.ts'
import type { Limit } from './limit.ts'
import type { Weight } from './operator.ts'
import type { FoundQuantity, Page } from './page.ts'
import type { Bound } from './party.ts'
import { placesIn } from './place.ts'
import { countEnded, inside } from './range.ts'
import { coordinatedIn, type Roles, rolesOf } from './role.ts'

export interface Draft {
  readonly chain: Chain
  readonly head?: Head
  readonly told?: ReadStatement
  /** Tokens of the clause. */
  readonly extent: { readonly from: number; readonly to: number }
  /** One past everything that belongs to the chain, the next chain's first token. */
  readonly reach: number
  readonly weight: Weight
  readonly deed: Deed
  readonly bound: Bound
  /** The noun phrase of whoever is bound. */
  readonly bearer?: { readonly from: number; readonly to: number }
  readonly conditions: readonly FoundCondition[]
  readonly windows: readonly FoundWindow[]
  readonly limit?: Limit
}

/** One position of one party; `nth` tells parties of one clause apart. */
export function made(page: Page, draft: Draft, party: string | null, nth: number): Position {
  const { chain, head, told, extent, weight, deed, bound } = draft
  const { sentence } = page
  const stance = weight.stance ?? 'mentioned'
  const from = head?.at ?? chain.links[0]?.at ?? extent.from
  const inner = { from: head?.to ?? chain.to, to: Math.max(extent.to, deed.to) }
  const entry = page.scene.vocabulary.actions[deed.action]
  const roles = rolesOf(
    sentence,
    entry,
    inside(page.mentions, inner.from, inner.to),
    bound.parties,
    head?.hit,
  )
  const earlier = deed.topic?.earlier
  const domains = domainsIn(sentence, head?.at ?? extent.from, Math.max(extent.to, inner.to))
  const instrument = instrumentIn(sentence, inner.from, inner.to)
  const coordinated = coordinatedIn(sentence, page.mentions, extent.from, draft.reach)
  const amounts = amountsOf(page, draft)
  const negated = weight.negated !== deed.negated
  const condition = joined(draft.conditions.map((one) => one.condition))
  const window = windowOf(page, draft)
  const attributedTo = attributed(draft, party)
  const words = wordsForRoles(sentence, entry, inner, roles)
  const place = roles.place ?? words.place ?? earlier?.place
  const beneficiary = roles.beneficiary ?? words.beneficiary ?? earlier?.beneficiary
  const target = roles.target ?? earlier?.target
  return {
    id: `p${(sentence.tokens[from] as Token).start}${nth === 0 ? '' : `-${nth}`}`,
    statement: told?.statement.id ?? null,
    party,
    ...(attributedTo !== undefined && { attributedTo }),
    action: deed.action,
    stance,
    ...(negated && { negated }),
    ...(weight.denies && { denies: true }),
    ...(domains && { domains: domains.domains, ...(domains.mode && { domainMode: domains.mode }) }),
    ...(place !== undefined && { place }),
    ...(beneficiary !== undefined && { beneficiary }),
    ...(target !== undefined && { target }),
    ...(instrument && { instrument: instrument.name }),
    ...(coordinated.length > 0 && { coordinatedWith: coordinated }),
    ...(amounts.length > 0 && { quantity: amounts }),
    ...(window && { window }),
    ...(condition && { condition }),
    ...(draft.limit && { limitOf: draft.limit.of.id }),
    ...inferredOf(draft, earlier),
    evidence: {
      spans: [
        [
          startOfWords(sentence, evidenceFrom(draft)),
          (sentence.tokens[extent.to - 1] as Token).end,
        ],
      ],
    },
  }
}

/**
 * Where the deed is to be done, or what it reaches, by a place's own words, where no party is
 * named for it.
 */
function wordsForRoles(
  sentence: Sentence,
  action: ActionEntry | undefined,
  { from, to }: { readonly from: number; readonly to: number },
  roles: Roles,
): Roles {
  const places = placesIn(sentence, from, to)
  const opens = action?.object === 'place'
  const place = places.find(({ tie }) => tie === 'in' || (opens && tie !== undefined))
  const reached = places.find(({ tie }) => tie === 'to')
  const isReached = action?.object === 'beneficiary' && roles.beneficiary === undefined
  return {
    ...(place !== undefined && { place: place.words }),
    ...(isReached && reached !== undefined && { beneficiary: reached.words }),
  }
}

/**
 * The window of the deed: the first after its word, else one before it. When somebody promised,
 * refused or did
 * something is no window of it.
 */
function windowOf(page: Page, draft: Draft): Window | undefined {
  const { chain, head, windows } = draft
  const outermost = chain.links[0] ?? head
  const publishedOn = page.scene.report.publishedOn ?? ''
  const isPast = outermost?.tense === 'past'
  const open = windows.filter(
    ({ window }) => !isPast || window.latest === undefined || window.latest > publishedOn,
  )
  const anchor = head?.at ?? chain.links[chain.links.length - 1]?.at ?? 0
  const until = draft.conditions.find((one) => one.window !== undefined)?.window
  return (open.find((one) => one.from > anchor) ?? open[0])?.window ?? until
}

/** What a cue asks or hopes for is told by itself; the cue stands in the statement. */
function evidenceFrom({ chain, head, extent }: Draft): number {
  let from = extent.from
  for (const [place, link] of chain.links.entries()) {
    const isOutside =
      OUTSIDE.has(link.kind) ||
      (link.kind === 'must' && link.form === 'nominal' && link.to - link.at === 1)
    if (!isOutside) break
    from = chain.links[place + 1]?.from ?? head?.from ?? extent.from
  }
  return from
}

const OUTSIDE: ReadonlySet<string> = new Set(['ask', 'hope', 'foresee', 'proclaim'])

/** Where a word begins, without a conjunction glued before it. */
function startOfWords(sentence: Sentence, at: number): number {
  const { start } = sentence.tokens[at] as Token
  const { pack } = sentence.lexicon
  const hit = (sentence.hits[at] ?? []).find(
    ({ before }) => glues(pack, before, 'and') || glues(pack, before, 'so'),
  )
  const isGlued =
    hit !== undefined && (sentence.hits[at] ?? []).every(({ before }) => before !== '')
  return isGlued ? start + 1 : start
}

/**
 * How many the party is, then how much it gives: numbers at the bearer's name, then those of the
 * clause.
 */
function amountsOf({ quantities }: Page, { extent, bearer }: Draft): Quantity[] {
  const isBearer = ({ from, to }: FoundQuantity) =>
    bearer !== undefined && from <= bearer.from + 1 && bearer.from < to
  const own = quantities
    .slice(countEnded(quantities, bearer?.from ?? 0))
    .slice(0, 1)
    .filter(isBearer)
  const given = inside(quantities, extent.from, extent.to).filter((one) => !isBearer(one))
  return [...own, ...given].map((one) => one.quantity)
}

/** Who asks, hopes or expects: the speaker, where the party is another. */
function attributed({ told, weight }: Draft, party: string | null): string | undefined {
  if (weight.stance === undefined || !ATTRIBUTED.has(weight.stance)) return undefined
  const speaker = told?.statement.speaker.party ?? undefined
  return speaker === party ? undefined : speaker
}

const ATTRIBUTED: ReadonlySet<string> = new Set(['urged', 'hoped', 'expected'])

function inferredOf(
  { bound, deed }: Draft,
  earlier: Position | undefined,
): { inferred?: string[] } {
  const fields: string[] = []
  if (bound.inferred) fields.push('party')
  if (deed.topic !== undefined && deed.topic.isTheme !== true) fields.push('action')
  for (const role of ['place', 'beneficiary', 'target'] as const) {
    if (earlier?.[role] !== undefined) fields.push(role)
  }
  return fields.length > 0 ? { inferred: fields } : {}
}
