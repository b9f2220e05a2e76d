// The force table: what is needed against what is offered, the gap now and under a scenario, what
// was offered twice, and offers that wait for each other.
import type { Answer } from '../../model/index.ts'
import { decisionsOf } from '../decision/standing.ts'
import { compareText } from '../order.ts'
import type { Binding } from '../scenario/binding.ts'
import { whatIfIn } from '../scenario/what-if.ts'
import { deedOf, type Family, familiesOf } from '../view/family.ts'
import type { View } from '../view/outlook.ts'
import { type Firmness, type Found, type Offer, type OfferGround, offersOf } from './offer.ts'
import type { Requirement } from './requirement.ts'

export interface ForceSum {
  readonly firm: number
  readonly conditional: number
  /** What is missing of the number needed when only the firm is counted; never below zero. */
  readonly gap: number
}

export interface ForceLine {
  readonly requirement: Requirement
  readonly offers: readonly Offer[]
  readonly now: ForceSum
  /** Under the scenario; absent where none was asked for. */
  readonly supposed?: ForceSum
}

/** One offer that could fill several requirements; it is counted for the first alone. */
export interface DoubleOffer {
  readonly commitment: string
  readonly party: string
  readonly requirements: readonly string[]
}

export interface ForceTable {
  readonly lines: readonly ForceLine[]
  readonly doubles: readonly DoubleOffer[]
  /** Rings of commitments that wait for each other, at least one of them an offer. */
  readonly rings: readonly (readonly string[])[]
}

const RANK: readonly Firmness[] = ['firm', 'conditional', 'possible', 'gone']

/**
 * @param requirements in the order in which they are served: an offer that could fill several is
 * counted for the first of them
 * @param facts by canonical id; empty for the table as things stand
 */
export function forceTable(
  requirements: readonly Requirement[],
  view: View,
  facts: Readonly<Record<string, Answer>>,
): ForceTable {
  const { outlook, rows } = view
  const families = familiesOf(rows, outlook)
  const bindings: readonly Binding[] = decisionsOf('binding', outlook.decisions).map(
    ({ decided }) => decided,
  )
  const scenario = whatIfIn(view, facts)
  const results = new Map(scenario.commitments.map((one) => [one.id, one]))
  const isAsked = Object.keys(facts).length > 0
  const served = new Map<string, string[]>()
  const found = requirements.map((requirement) => {
    const offers = families.flatMap((family) => {
      const under = underGroups(family, families)
      const ground: OfferGround = {
        reference: outlook.reference,
        bindings,
        under,
        ...(isAsked ? { supposed: results } : {}),
      }
      return offersOf(family, requirement, ground)
    })
    return { requirement, offers: offers.map((one) => serve(one, requirement.id, served)) }
  })
  const lines = found.map(({ requirement, offers }) => lineOf(requirement, offers, isAsked))
  const offered = new Set(lines.flatMap((line) => line.offers.map(({ commitment }) => commitment)))
  return {
    lines,
    doubles: doublesIn(lines, served),
    rings: scenario.waiting.filter((ring) => ring.some((id) => offered.has(id))),
  }
}

/** A member of a group that offers the same itself is not counted beside its group. */
function underGroups(family: Family, families: readonly Family[]): ReadonlyMap<string, string> {
  const under = new Map<string, string>()
  for (const group of families) {
    const { collective } = group
    const isOwn = group.outcomes.some(({ voice, held }) => voice === 'own' && hasAmount(held))
    if (collective === undefined || !isOwn || group === family) continue
    if (deedOf(group) !== deedOf(family)) continue
    for (const member of [...collective.named, ...collective.implied])
      under.set(member, group.party)
  }
  return under
}

function hasAmount({ quantity }: { readonly quantity: readonly unknown[] }): boolean {
  return quantity.length > 0
}

function serve(
  { offer, source }: Found,
  requirement: string,
  served: Map<string, string[]>,
): Found {
  if (offer.uncounted !== undefined || offer.firmness === 'gone') return { offer, source }
  const of = served.get(source) ?? []
  served.set(source, of)
  if (!of.includes(requirement)) of.push(requirement)
  const [first] = of
  if (first === undefined || first === requirement) return { offer, source }
  return { offer: { ...offer, uncounted: 'elsewhere', elsewhere: first }, source }
}

function lineOf(requirement: Requirement, found: readonly Found[], isAsked: boolean): ForceLine {
  const offers = found
    .map(({ offer }) => offer)
    .sort(
      (a, b) =>
        RANK.indexOf(a.firmness) - RANK.indexOf(b.firmness) ||
        compareText(a.party, b.party) ||
        compareText(a.commitment, b.commitment) ||
        compareText(a.domains.join(), b.domains.join()),
    )
  const now = sumOf(offers, requirement, ({ firmness }) => firmness)
  if (!isAsked) return { requirement, offers, now }
  const supposed = sumOf(
    offers,
    requirement,
    ({ firmness, firmnessThen = firmness }) => firmnessThen,
  )
  return { requirement, offers, now, supposed }
}

function sumOf(
  offers: readonly Offer[],
  { count }: Requirement,
  firmnessOf: (offer: Offer) => Firmness,
): ForceSum {
  let [firm, conditional] = [0, 0]
  for (const offer of offers) {
    const { amount, uncounted } = offer
    if (amount === undefined || uncounted !== undefined) continue
    const firmness = firmnessOf(offer)
    if (firmness === 'firm') {
      firm += amount.least
      conditional += amount.most - amount.least
    } else if (firmness === 'conditional') conditional += amount.most
  }
  return { firm, conditional, gap: Math.max(0, count - firm) }
}

function doublesIn(
  lines: readonly ForceLine[],
  served: ReadonlyMap<string, readonly string[]>,
): readonly DoubleOffer[] {
  const several = [...served].filter(([, requirements]) => requirements.length > 1)
  return several
    .map(([source, requirements]): DoubleOffer => {
      const [commitment = ''] = JSON.parse(source) as [string]
      const offers = lines.flatMap((line) => line.offers)
      const party = offers.find((offer) => offer.commitment === commitment)?.party ?? ''
      return { commitment, party, requirements }
    })
    .sort((a, b) => compareText(a.commitment, b.commitment))
}
