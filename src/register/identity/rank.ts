// Ranks of those who speak for one party: head, competent minister, spokesman, others.

/**
 * Higher outranks lower; an office that is not known outranks nobody and is outranked by nobody.
 */
const RANKS: Readonly<Record<string, number>> = {
  'head-of-state': 4,
  'head-of-government': 4,
  'chief-of-organisation': 4,
  'deputy-head-of-state': 3,
  'deputy-head-of-government': 3,
  'deputy-chief-of-organisation': 3,
  minister: 3,
  spokesperson: 2,
}

/** Whoever holds one of these speaks for a house, a court or himself, never for the government. */
const BINDING_NOBODY: readonly string[] = [
  'legislator',
  'judge',
  'prosecutor',
  'governor',
  'mayor',
  'expert',
  'journalist',
  'witness',
]

export function bindsNobody(office: string | undefined): boolean {
  return office !== undefined && BINDING_NOBODY.includes(office)
}

/** 4 for a head of state or government down to 1; undefined where the office is not known. */
export function rankOf(office: string | undefined): number | undefined {
  if (office === undefined) return undefined
  if (Object.hasOwn(RANKS, office)) return RANKS[office]
  return office.endsWith('-minister') && !office.startsWith('deputy-') ? 3 : 1
}

/** True only when both offices are known and the first stands below the second. */
export function standsBelow(office: string | undefined, other: string | undefined): boolean {
  const rank = rankOf(office)
  const against = rankOf(other)
  return rank !== undefined && against !== undefined && rank < against
}
