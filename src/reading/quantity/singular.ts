// Singulars: a countable noun in the indefinite singular, which counts one ("sends a ship").
import { hitAt, type Sentence, spansOf, startOf } from '../kit/index.ts'
import type { Counted } from './quantity.ts'

/**
 * Indefinite singulars in tokens `[from, to)` that no number, article, "any" or "every" goes with.
 */
export function singularsIn(sentence: Sentence, from: number, to: number): Counted[] {
  const found: Counted[] = []
  for (let at = Math.max(0, from); at < Math.min(to, sentence.tokens.length); at++) {
    const units = (sentence.hits[at] ?? []).filter(
      (hit) => hit.entry.file === 'numbers' && hit.entry.id === 'unit' && hit.to <= to,
    )
    const unit = units.find(
      ({ agreement, entry }) => agreement === 's' || entry.path.includes('one'),
    )
    if (unit === undefined || unit.to !== units[0]?.to || unit.after !== '' || unit.before !== '')
      continue
    if (hitAt(sentence, at - 1, 'numbers') !== undefined) continue
    if (sentence.tokens[at - 1]?.kind === 'number') continue
    const spans = spansOf(sentence, at, unit.to, startOf(sentence, unit))
    const text = sentence.text.slice(...(spans[0] as readonly [number, number]))
    const quantity = { value: 1, unit: unit.entry.path[1] ?? '', text, spans }
    const head = { from: at, to: unit.to }
    found.push({ from: at, to: unit.to, quantity, head, definite: false, isTime: false })
    at = unit.to - 1
  }
  return found
}
