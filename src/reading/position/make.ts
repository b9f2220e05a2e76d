// Making: puts what is known of one deed of one party into the shape of the contract.
import type { Position } from '../../model/index.ts'
import type { Token } from '../kit/index.ts'
import type { ReadStatement } from '../speech/index.ts'
import type { FoundWindow } from '../window/index.ts'
import type { Chain, Head } from './chain.ts'
import { type FoundCondition, joined, scoped } from './circumstance.ts'
import type { Deed } from './deed.ts'
import { domainsIn } from './domain.ts'
import { instrumentIn } from './instrument.ts'
import type { Limit } from './limit.ts'
import type { Weight } from './operator.ts'
import type { Page } from './page.ts'
import type { Bound } from './party.ts'
import { coordinatedIn, rolesOf } from './role.ts'

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
  const roles = rolesOf(sentence, entry, page.mentions, inner, bound.parties)
  const earlier = deed.topic?.earlier
  const domains = domainsIn(sentence, head?.at ?? extent.from, Math.max(extent.to, inner.to))
  const instrument = instrumentIn(sentence, inner.from, inner.to)
  const coordinated = coordinatedIn(sentence, page.mentions, extent.from, draft.reach)
  const quantity = page.quantities.filter((one) => one.from >= extent.from && one.to <= extent.to && !isBearer(page, draft, one))
  const negated = weight.negated !== deed.negated
  const condition = joined(draft.conditions.map((one) => scoped(one, stance, chain)))
  const window = draft.windows[0]?.window
  const attributedTo = attributed(draft, party)
  const place = roles.place ?? earlier?.place
  const beneficiary = roles.beneficiary ?? earlier?.beneficiary
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
    ...(quantity.length > 0 && { quantity: quantity.map((one) => one.quantity) }),
    ...(window && { window }),
    ...(condition && { condition }),
    ...(draft.limit && { limitOf: draft.limit.of.id }),
    ...inferredOf(draft, earlier),
    evidence: { spans: [[(sentence.tokens[extent.from] as Token).start, (sentence.tokens[extent.to - 1] as Token).end]] },
  }
}

/** A number that says how many the party is, not how much it gives. */
function isBearer(page: Page, draft: Draft, quantity: { readonly from: number }): boolean {
  const head = draft.head ?? draft.chain.links[0]
  return quantity.from < (head?.at ?? 0) || page.mentions.some((one) => one.size !== undefined && one.from <= quantity.from && quantity.from < one.to)
}

/** Who asks, hopes or expects: the speaker, where the party is another. */
function attributed({ told, weight }: Draft, party: string | null): string | undefined {
  if (weight.stance === undefined || !ATTRIBUTED.has(weight.stance)) return undefined
  const speaker = told?.statement.speaker.party ?? undefined
  return speaker === party ? undefined : speaker
}

const ATTRIBUTED: ReadonlySet<string> = new Set(['urged', 'hoped', 'expected'])

function inferredOf({ bound, deed }: Draft, earlier: Position | undefined): { inferred?: string[] } {
  const fields: string[] = []
  if (bound.inferred) fields.push('party')
  if (deed.topic !== undefined) fields.push('action')
  for (const role of ['place', 'beneficiary', 'target'] as const) {
    if (earlier?.[role] !== undefined) fields.push(role)
  }
  return fields.length > 0 ? { inferred: fields } : {}
}
