// Two speakers of one party that can't both hold: on one day, or a lower rank against a higher one
// later.
import type { Outcome } from '../cell/outcome.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { holdTogether, polarityTowards } from '../word/hold.ts'
import { type Contradiction, contradiction } from './contradiction.ts'
import { firstOfEach } from './meaning.ts'
import { isOneTime } from './overlap.ts'

function isNew(row: KeptPosition): boolean {
  return row.voice === 'own' && !row.background && row.position.denies !== true
}

/** Speakers of one day, compared by what each said; an undated word has no day to share. */
function ofOneDay(told: readonly KeptPosition[]): readonly Contradiction[] {
  const found = new Map<string, Contradiction>()
  // However many report it, what one speaker said on one day is compared once.
  const rows = firstOfEach(told, (row) => {
    const { stance, negated, window } = row.position
    const days = [window?.kind, window?.earliest, window?.latest]
    return [row.saidToOn, row.speaker, stance, negated, ...days].join(' ')
  })
  rows.forEach((a, at) => {
    for (let next = at + 1; next < rows.length; next++) {
      const b = rows[next] as KeptPosition
      // Rows come by day, so that no later one shares it.
      if (a.saidToOn === undefined || a.saidToOn !== b.saidToOn) break
      if (a.speaker === b.speaker || !isOneTime(a, b)) continue
      if (holdTogether(a.position, b.position)) continue
      const sides = [a, b].map((row) => `${row.speaker} ${polarityTowards(row.position)}`).sort()
      const key = `${a.saidToOn} ${sides.join(' ')}`
      if (!found.has(key)) found.set(key, contradiction('voices', a, b))
    }
  })
  return [...found.values()]
}

/** A lower rank that speaks against a higher one; closed once a word moves the cell again. */
function acrossRanks({ moves }: Outcome): readonly Contradiction[] {
  return moves.flatMap((move, at) => {
    if (move.step !== 'outranked') return []
    const standing = moves.slice(0, at).findLast((earlier) => earlier.step !== 'outranked')
    const [higher, lower] = [standing?.deciding[0], move.deciding[0]]
    if (higher === undefined || lower === undefined || !isOneTime(higher, lower)) return []
    const isOpen = moves.slice(at + 1).every((later) => later.step === 'outranked')
    return [contradiction('voices', higher, lower, isOpen)]
  })
}

export function voicesOf(outcome: Outcome): readonly Contradiction[] {
  return [...ofOneDay(outcome.rows.filter(isNew)), ...acrossRanks(outcome)]
}
