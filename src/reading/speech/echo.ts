// Echoes: a joined complementiser written as the outer teller's, not as the inner one's, goes on
// with the outer teller's words.
import { glues, type Sentence, type Token } from '../kit/index.ts'
import type { Draft } from './draft.ts'
import { thatAt } from './sign.ts'

/**
 * Where an outer teller goes on inside a content that begins at `from`: "X said *inna* Y thinks
 * *anna* ..., and *inna* ..." The two fold to the same letters; only the writing parts them.
 */
export function echoOf(
  sentence: Sentence,
  from: number,
  to: number,
  outer: Draft | undefined,
): number | undefined {
  const own = writtenThat(sentence, from)
  if (own === undefined) return undefined
  const above: string[] = []
  for (let one = outer; one !== undefined; one = one.outer) {
    const written = writtenThat(sentence, one.content.from)
    if (written !== undefined && !own.endsWith(written)) above.push(written)
  }
  if (above.length === 0) return undefined
  const { pack } = sentence.lexicon
  for (let at = from + 1; at < to; at++) {
    const that = thatAt(sentence, at)
    if (that === undefined || !glues(pack, that.before, 'and')) continue
    if (above.includes(writtenThat(sentence, at) ?? '')) return at
  }
  return undefined
}

/** The complementiser at a token as it is written, without what is glued to it. */
function writtenThat(sentence: Sentence, at: number): string | undefined {
  const that = thatAt(sentence, at)
  if (that === undefined) return undefined
  const { start, end } = sentence.tokens[at] as Token
  const from = start + that.before.length
  return sentence.text.slice(from, Math.min(end, from + that.entry.lemma.length))
}
