// The errors of an item, with their words, for a person to read.
import { sliceSpans } from '../../text/index.ts'
import type { FoundStatement } from './item.ts'
import type { ItemScore } from './item-score.ts'

/** The words of one statement; '' for a field that it does not have. */
export interface SaidWords {
  readonly cue: string
  readonly source: string
  readonly content: string
  /** The speaker as last named, where the clause names none. */
  readonly speaker: string
}

export interface ItemError {
  readonly item: string
  readonly kind: 'missed' | 'wrong' | 'extra'
  /** For a wrong one: which fields are. */
  readonly fields: readonly ('cue' | 'source' | 'content' | 'speaker')[]
  readonly wanted?: SaidWords
  readonly read?: SaidWords
}

/** What was missed, read wrongly, or found though nobody said it, in the order of the text. */
export function errorsOf({ item, verdicts, extra }: ItemScore): ItemError[] {
  const say = (one: FoundStatement): SaidWords => ({
    cue: sliceSpans(item.text, one.cue),
    source: sliceSpans(item.text, one.source),
    content: sliceSpans(item.text, one.content),
    speaker: sliceSpans(item.text, one.speaker),
  })
  const errors: { readonly at: number; readonly error: ItemError }[] = []
  const tell = (one: FoundStatement, error: Omit<ItemError, 'item'>): void => {
    errors.push({ at: one.cue[0]?.[0] ?? 0, error: { item: item.id, ...error } })
  }
  for (const verdict of verdicts) {
    const { gold, found, isCounted, cue, source, content, speaker } = verdict
    if (!isCounted) continue
    if (found === undefined) {
      tell(gold, { kind: 'missed', fields: [], wanted: say(gold) })
      continue
    }
    const fields: ItemError['fields'] = [
      ...(cue ? [] : (['cue'] as const)),
      ...(source ? [] : (['source'] as const)),
      ...(content ? [] : (['content'] as const)),
      ...(speaker === 'wrong' ? (['speaker'] as const) : []),
    ]
    if (fields.length > 0)
      tell(gold, { kind: 'wrong', fields, wanted: say(gold), read: say(found) })
  }
  for (const one of extra) tell(one, { kind: 'extra', fields: [], read: say(one) })
  return errors.sort((one, other) => one.at - other.at).map(({ error }) => error)
}
