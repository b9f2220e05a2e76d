// Limits: what a force or mission spoken of before is not to do is a limit of the promise that made
// it.
import type { Position } from '../../model/index.ts'
import { glues } from '../kit/index.ts'
import type { Bearer } from './bearer.ts'
import type { Chain } from './chain.ts'
import { lately } from './lately.ts'
import type { Page } from './page.ts'
import type { Bound } from './party.ts'

export interface Limit {
  readonly of: Position
  readonly bound: Bound
}

/** Words before a verb in which its subject stands. */
const BACK_MAX = 8

/**
 * The earlier position whose instrument is the subject here: "the force will not ...", "the aim of
 * this force ...".
 */
export function limitedBy(page: Page, chain: Chain, bearer: Bearer): Limit | undefined {
  if (bearer.kind === 'actor' || bearer.kind === 'speaker') return undefined
  const { sentence } = page
  const end = chain.heads[0]?.from ?? chain.to
  const start = Math.max(chain.that?.to ?? 0, end - BACK_MAX, 0)
  for (let at = start; at < end; at++) {
    const hit = (sentence.hits[at] ?? []).find(
      ({ entry, agreement }) =>
        entry.file === 'instruments' && agreement === 's' && !entry.path.includes('coordinated'),
    )
    if (hit === undefined || !glues(sentence.lexicon.pack, hit.before, 'definite')) continue
    const of = lately(
      page.memory.positions,
      (one) => one.instrument !== undefined || MAKES_FORCE.has(one.action),
    )
    if (of?.party == null) return undefined
    return { of, bound: { parties: [of.party], agreement: '', inferred: true } }
  }
  return undefined
}

const MAKES_FORCE: ReadonlySet<string> = new Set(['deploy', 'participate', 'monitor'])
