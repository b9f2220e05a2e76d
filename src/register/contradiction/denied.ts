// A party's own word against what others say of it.
import type { Stance } from '../../model/index.ts'
import type { Outcome } from '../cell/outcome.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { holdTogether, polarityTowards } from '../word/hold.ts'
import { type Contradiction, contradiction } from './contradiction.ts'
import { isOneTime } from './overlap.ts'

/** Forecasts and possibilities claim nothing that an own word could contradict. */
const NO_CLAIM: readonly Stance[] = ['expected', 'mentioned', 'hoped', 'urged', 'considering']

function isClaim(row: KeptPosition): boolean {
  const { denies, stance } = row.position
  return (
    row.voice !== 'own' &&
    row.voice !== 'asked' &&
    !row.background &&
    denies !== true &&
    !NO_CLAIM.includes(stance)
  )
}

/** The claims that the party denies in so many words, whenever they were made. */
function denials({ rows, denials }: Outcome): readonly Contradiction[] {
  const found = new Map<string, Contradiction>()
  for (const denial of denials) {
    const polarity = polarityTowards(denial.position)
    if (found.has(polarity)) continue
    const claim = rows.find((row) => isClaim(row) && polarityTowards(row.position) === polarity)
    if (claim !== undefined) found.set(polarity, contradiction('denied', claim, denial))
  }
  return [...found.values()]
}

/**
 * What others say on or after the day of a standing own word. What they said before it is no
 * contradiction: the own word answered it.
 */
function claimsAgainst({ rows, moves }: Outcome): readonly Contradiction[] {
  const own = moves.filter((move) => move.voice === 'own' && move.day !== '')
  const found = new Map<string, Contradiction>()
  for (const claim of rows.filter(isClaim)) {
    const standing = own.findLast((move) => move.day <= (claim.saidToOn ?? ''))
    const word = standing?.deciding[0]
    if (standing === undefined || word === undefined || !isOneTime(word, claim)) continue
    const { window, negated } = word.position
    const stance = { stance: standing.to, ...(negated ? { negated } : {}) }
    if (holdTogether({ ...stance, ...(window ? { window } : {}) }, claim.position)) continue
    const key = `${standing.day} ${claim.saidToOn} ${polarityTowards(claim.position)}`
    if (!found.has(key)) found.set(key, contradiction('denied', word, claim))
  }
  return [...found.values()]
}

export function deniedOf(outcome: Outcome): readonly Contradiction[] {
  return [...denials(outcome), ...claimsAgainst(outcome)]
}
