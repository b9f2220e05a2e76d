// Edges: what stands around a stretch that matches and would turn it round.
import type { Hit } from '../kit/index.ts'
import { governedBy } from './governor.ts'
import { opensClause, opensEvent } from './opener.ts'
import type { Reason } from './reason.ts'
import { hitsWith, type Scope, scopeAround, tokenAt, wordsOf } from './scope.ts'
import type { Unit } from './unit.ts'
import type { Found, Pairing } from './walk.ts'

/** Why a matching stretch does not say what the claim says by itself; undefined where it does. */
export function judgeEdges(pairing: Pairing, found: Found): Reason | undefined {
  const { lore, text } = pairing
  const scope = scopeAround(lore, text.text, found.start, found.end)
  return governedBy(pairing, scope, found) ?? cutParty(scope, found) ?? askedBy(pairing, found)
}

/**
 * A name cut at an end of the stretch so that another party is left: "South Sudan" is no "Sudan".
 */
function cutParty(scope: Scope, found: Found): Reason | undefined {
  const from = tokenAt(scope, found.start)
  const to = tokenAt(scope, found.end - 1) + 1
  for (const hit of hitsWith(scope, from - 4, to, 'party')) {
    const isCut = (hit.from < from && hit.to > from) || (hit.from < to && hit.to > to)
    if (!isCut) continue
    const left = hitsWith(scope, Math.max(from, hit.from), Math.min(to, hit.to), 'party')
    const other = left.find(
      (one) => one.entry.id !== hit.entry.id && one.from >= from && one.to <= to,
    )
    if (other === undefined) continue
    const text = wordsOf(scope, hit.from, hit.to)
    return { kind: 'cut', about: 'party', text, claim: wordsOf(scope, other.from, other.to) }
  }
  return undefined
}

const ASKS = /^["'\u00bb\u201d\u203a)\s]*[?\u061f]/

/** The stretch ends in a question mark that the claim has not. */
function askedBy({ text, claim }: Pairing, found: Found): Reason | undefined {
  const last = claim.units.at(-1) as Unit
  const asked = ASKS.exec(text.text.slice(found.end, found.end + 8))
  if (asked === null || ASKS.test(claim.text.slice(last.end))) return undefined
  const words = asked[0].trim()
  return {
    kind: 'governed',
    about: 'question',
    words,
    claim: claim.text.slice(last.start, last.end),
  }
}

/**
 * The condition that follows the stretch in its sentence, as far as its clause goes; '' where none
 * does.
 */
export function conditionAfter({ lore, text }: Pairing, found: Found): string {
  const scope = scopeAround(lore, text.text, found.start, found.end)
  const from = tokenAt(scope, found.end - 1) + 1
  for (let at = from; at < scope.tokens.length; at++) {
    const hits = scope.hits[at] ?? []
    const opener = hits.find((hit) => opensClause(scope, hit) || opensEvent(scope, hit))
    if (opener !== undefined) return wordsOf(scope, at, clauseEnd(scope, opener.to))
    if (hits.some(endsClause)) return ''
  }
  return ''
}

const TELLING: readonly string[] = ['past', 'present', 'participle']

/** Another speaker's words, or "but": what stands behind them is no condition of the stretch. */
function endsClause({ entry, form }: Hit): boolean {
  if (entry.file === 'speech') return TELLING.includes(form)
  return entry.file === 'conditions' && entry.id === 'stop'
}

function clauseEnd({ tokens }: Scope, at: number): number {
  let end = at
  while (
    end < tokens.length &&
    !(tokens[end]?.kind === 'mark' && /[,.;:!?\u060c\u061b\u061f]/.test(tokens[end]?.fold ?? ''))
  )
    end++
  return end
}
