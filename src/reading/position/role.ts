// Roles: where, for whom, against whom and together with whom a deed is to be done.
import type { ActionEntry } from '../../model/index.ts'
import { glues, type Hit, hitAt, type Sentence } from '../kit/index.ts'
import type { Mention } from '../mention/index.ts'
import { partiesOfMention } from './party.ts'

export interface Roles {
  readonly place?: string
  readonly beneficiary?: string
  readonly target?: string
}

/**
 * Roles that the mentions after a deed play, by the preposition before them and the action's
 * object.
 */
export function rolesOf(
  sentence: Sentence,
  action: ActionEntry | undefined,
  mentions: readonly Mention[],
  bound: readonly string[],
  verb?: Hit,
): Roles {
  const roles: { place?: string; beneficiary?: string; target?: string } = {}
  for (const mention of mentions) {
    const party = mention.represents ?? partiesOfMention(mention)[0]
    if (party === undefined || bound.includes(party) || isPlace(sentence, mention)) continue
    const tie = tieOf(sentence, mention, verb?.entry.after ?? [])
    if (tie === 'with' || tie === 'via') continue
    // "Take part in the force": what it is done by is nowhere.
    if (tie === 'in' && isInstrument(sentence, mention)) continue
    if (tie === 'in') roles.place ??= party
    else if (action?.object === 'target') roles.target ??= party
    else if (action?.object === 'place' && (tie === 'to' || tie === 'from')) roles.place ??= party
    else if (tie === 'from') continue
    else if (action?.object === 'beneficiary' || tie === 'for') roles.beneficiary ??= party
    else if (tie === 'against') roles.target ??= party
  }
  return roles
}

/** "The Gulf | of Aden": a place by a longer name than the party that it begins with. */
function isPlace({ hits }: Sentence, { from, to }: Mention): boolean {
  for (let at = from; at < to; at++) {
    const isLonger = (hits[at] ?? []).some(
      ({ entry, to: end }) => entry.file === 'actors' && entry.id === 'place' && end > to,
    )
    if (isLonger) return true
  }
  return false
}

function isInstrument(sentence: Sentence, { from, kind }: Mention): boolean {
  return kind === 'group' && hitAt(sentence, from, 'instruments') !== undefined
}

type Tie = 'in' | 'from' | 'via' | 'to' | 'for' | 'against' | 'with' | 'none'

function tieOf(sentence: Sentence, mention: Mention, own: readonly string[]): Tie {
  const { pack } = sentence.lexicon
  const naming = (sentence.hits[mention.from] ?? []).filter(
    ({ entry, to }) => (entry.file === 'parties' || entry.file === 'offices') && to <= mention.to,
  )
  if (naming.some((hit: Hit) => glues(pack, hit.before, 'to'))) return 'for'
  const byOwn = own.some((one) => one.length === 1)
  if (naming.some((hit: Hit) => glues(pack, hit.before, 'by'))) return byOwn ? 'none' : 'in'
  for (let back = mention.from - 1; back >= Math.max(0, mention.from - TIE_BACK_MAX); back--) {
    const tie = hitAt(sentence, back, 'ties')
    if (tie !== undefined && tie.to <= mention.from) return tie.entry.id as Tie
    if (sentence.tokens[back]?.kind === 'mark') break
  }
  return 'none'
}

/** Words between a preposition and the name that it ties: "in the capital of", "on the soil of". */
const TIE_BACK_MAX = 2

/** Those with whom something is coordinated, after its phrase. */
export function coordinatedIn(
  sentence: Sentence,
  mentions: readonly Mention[],
  from: number,
  to: number,
): readonly string[] {
  const found: string[] = []
  for (let at = from; at < to; at++) {
    const phrase = hitAt(sentence, at, 'instruments', 'coordinated')
    if (phrase === undefined) continue
    for (const mention of mentions) {
      if (mention.from < phrase.to || mention.from > phrase.to + found.length * 2 + 1) continue
      found.push(...partiesOfMention(mention))
    }
  }
  return [...new Set(found)]
}
