// Offers: every facet of a commitment that could fill a requirement, with how firm it is.
import { factsOf, type Stance, type Window } from '../../model/index.ts'
import type { Outcome } from '../cell/outcome.ts'
import type { State } from '../cell/standing.ts'
import type { Reference } from '../reference.ts'
import { type Binding, bindingOf } from '../scenario/binding.ts'
import type { ScenarioCommitment, ScenarioResult } from '../scenario/what-if.ts'
import type { Family } from '../view/family.ts'
import { isPromise } from '../word/hold.ts'
import { type Amount, amountOf } from './amount.ts'
import type { Requirement } from './requirement.ts'

/**
 * firm counts now, conditional once its conditions are met; possible is no promise, gone was one.
 */
export type Firmness = 'firm' | 'conditional' | 'possible' | 'gone'

/** Why an offer is shown and not counted. */
export type Uncounted =
  | 'no-amount'
  | 'late'
  | 'domain-open'
  | 'hearsay'
  | 'under-group'
  | 'elsewhere'

export interface Offer {
  readonly commitment: string
  readonly party: string
  readonly domains: readonly string[]
  readonly stance: Stance
  readonly state: State
  readonly firmness: Firmness
  /** Under the scenario; absent where none was asked for. */
  readonly firmnessThen?: Firmness
  readonly amount?: Amount
  readonly window?: Window
  /** Facts that it hangs on, each once. */
  readonly facts: readonly string[]
  /** Commitments of others that it waits for. */
  readonly waitsFor: readonly string[]
  readonly uncounted?: Uncounted
  /** The requirement for which the same was counted. */
  readonly elsewhere?: string
}

/** An offer with what tells it from others: the same words are one offer, whatever they fill. */
export interface Found {
  readonly offer: Offer
  readonly source: string
}

const FIRM: readonly State[] = ['active', 'underway', 'said-done', 'fulfilled']
const GONE: readonly State[] = [
  'withdrawn',
  'suspended',
  'lapsed',
  'expired',
  'ended',
  'released',
  'replaced',
  'broken',
]

export interface OfferGround {
  readonly reference: Reference
  readonly bindings: readonly Binding[]
  /** By commitment, where a scenario was asked for. */
  readonly supposed?: ReadonlyMap<string, ScenarioCommitment>
  /** Members of a group whose own row offers the same deed. */
  readonly under: ReadonlyMap<string, string>
}

/** The offers of one family for a requirement; empty where it is about something else. */
export function offersOf(
  family: Family,
  requirement: Requirement,
  ground: OfferGround,
): readonly Found[] {
  if (!fills(family, requirement, ground.reference)) return []
  return family.outcomes.flatMap((outcome): Found[] => {
    const { facet, held } = outcome
    const firmness = firmnessOf(outcome)
    const isElsewhere =
      requirement.domain !== undefined &&
      facet.domains.length > 0 &&
      !facet.domains.includes(requirement.domain)
    if (firmness === undefined || facet.negated || isElsewhere) return []
    const said = held.promise ?? held
    const amount = amountOf(said.quantity, requirement.unit)
    const isOther = amount === undefined && said.quantity.length > 0
    if (isOther) return []
    const facts = [...new Set(held.conditions.flatMap(factsOf).map(({ fact }) => fact))]
    const waitsFor = facts.flatMap((fact) => bindingOf(fact, ground.bindings)?.commitment ?? [])
    const { uncounted } = whyUncounted(outcome, family, requirement, amount, ground)
    const result = resultFor(outcome, ground.supposed?.get(facet.commitment))
    const supposed = ground.supposed === undefined ? undefined : firmnessUnder(firmness, result)
    const source = JSON.stringify([facet.commitment, said.word.day, said.quantity, said.stance])
    return [
      {
        source,
        offer: {
          commitment: facet.commitment,
          party: family.party,
          domains: facet.domains,
          stance: held.stance,
          state: outcome.state,
          firmness,
          ...(supposed === undefined ? {} : { firmnessThen: supposed }),
          ...(amount === undefined ? {} : { amount }),
          ...(held.window === undefined ? {} : { window: held.window }),
          facts,
          waitsFor,
          ...(uncounted === undefined ? {} : { uncounted }),
        },
      },
    ]
  })
}

/** The deed that is asked for or a narrower one, for the same object. */
function fills({ action, object }: Family, wanted: Requirement, reference: Reference): boolean {
  if (wanted.object !== undefined && object !== wanted.object) return false
  const { actions } = reference.vocabulary
  const seen = new Set<string>()
  for (let one: string | undefined = action; one !== undefined && !seen.has(one); ) {
    if (one === wanted.action) return true
    seen.add(one)
    one = actions[one]?.broader
  }
  return false
}

/** undefined for what never was an offer: a refusal, a delay, a forecast. */
function firmnessOf({ held, state, voice }: Outcome): Firmness | undefined {
  if (voice === 'asked') return undefined
  if (isPromise(held.stance)) {
    if (FIRM.includes(state)) return 'firm'
    if (state === 'conditional') return 'conditional'
    return GONE.includes(state) ? 'gone' : 'possible'
  }
  if (held.promise !== undefined && isPromise(held.promise.stance)) return 'gone'
  return held.stance === 'willing' || held.stance === 'considering' ? 'possible' : undefined
}

function whyUncounted(
  { facet, held, voice }: Outcome,
  { party }: Family,
  { domain, byOn }: Requirement,
  amount: Amount | undefined,
  { under }: OfferGround,
): { uncounted?: Uncounted } {
  const isOpen = domain !== undefined && (facet.isAny || facet.domains.length === 0)
  const starts = held.window?.earliest
  const isLate = byOn !== undefined && starts !== undefined && starts > byOn
  if (voice !== 'own') return { uncounted: 'hearsay' }
  if (under.has(party)) return { uncounted: 'under-group' }
  if (isLate) return { uncounted: 'late' }
  if (isOpen) return { uncounted: 'domain-open' }
  return amount === undefined ? { uncounted: 'no-amount' } : {}
}

function resultFor(
  { facet }: Outcome,
  scenario: ScenarioCommitment | undefined,
): ScenarioResult | undefined {
  const isOfFacet = ({ domains }: { domains: readonly string[] }) =>
    domains.join() === facet.domains.join()
  return scenario?.besides?.find(isOfFacet)?.result ?? scenario?.result
}

function firmnessUnder(now: Firmness, result: ScenarioResult | undefined): Firmness {
  if (now !== 'firm' && now !== 'conditional') return now
  if (result === 'live') return 'firm'
  if (result === 'undetermined') return 'conditional'
  return result === 'dormant' || result === 'ended' ? 'gone' : now
}
