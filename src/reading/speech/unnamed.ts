// People without a name: in scripts that have capitals, a phrase in small letters names nobody.
import { hitAt, type Sentence, type Token } from '../kit/index.ts'
import type { Mention } from '../mention/index.ts'

/** True of what was taken for a person's name and has neither a capital nor an office. */
export function isUnnamed(sentence: Sentence, mention: Mention): boolean {
  if (!sentence.lexicon.pack.traits.includes('subject-first')) return false
  if (mention.kind !== 'person' || mention.office !== undefined) return false
  for (let at = mention.from; at < mention.to; at++) {
    const first = sentence.text[(sentence.tokens[at] as Token).start] as string
    if (first.toLowerCase() === first.toUpperCase()) continue
    const opens = at === mention.from && hitAt(sentence, at, 'speech', 'determiner') !== undefined
    if (first !== first.toLowerCase() && !opens) return false
    if (hitAt(sentence, at, 'parties', 'names')) return false
  }
  return true
}

/** The mention as nobody known. */
export function unnamed(mention: Mention): Mention {
  const { from, to, spans, agreement, represents } = mention
  const base = { kind: 'anonymous', party: null, agreement, from, to, spans } as const
  return represents === undefined ? base : { ...base, represents }
}
