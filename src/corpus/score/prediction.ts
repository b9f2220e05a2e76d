// What a reading says of an item, in the shape in which items are scored.
import type { Reading } from '../../model/index.ts'
import type { FoundStatement } from './item.ts'

/**
 * The statements of a reading as cue, source, content, and the speaker where the clause names none.
 */
export function predictionOf({ statements }: Pick<Reading, 'statements'>): FoundStatement[] {
  return statements.map(({ cue, speaker, content }) => ({
    cue: cue.spans,
    source: speaker.spans,
    content: content.spans,
    speaker: speaker.spans.length === 0 ? (speaker.antecedent ?? []) : [],
  }))
}
