// What a pack knows of the words around a stretch: which phrases it found there, and under which
// keys.
import { type Lexicon, makeSentence } from '../reading/kit/index.ts'
import { paragraphsOf, type Spans } from '../text/index.ts'

/** "words: file > keys (form, agreement)" for each phrase that the spans touch, in order. */
export function traceOf(lexicon: Lexicon, text: string, spans: Spans): string[] {
  const lines = paragraphsOf(text).flatMap((paragraph) => {
    const isTouched = spans.some(([start, end]) => start < paragraph.end && end > paragraph.start)
    if (!isTouched) return []
    const { tokens, hits } = makeSentence(lexicon, text, paragraph, { paragraph: 0, number: 0 }, [])
    return hits.flat().flatMap(({ from, to, entry, form, agreement }) => {
      const start = tokens[from]?.start ?? 0
      const end = tokens[to - 1]?.end ?? 0
      if (!spans.some((span) => start < span[1] && end > span[0])) return []
      const features = [form, agreement].filter((one) => one !== '').join(', ')
      const keys = [entry.file, ...entry.path].join(' > ')
      return `${text.slice(start, end)}: ${keys}${features === '' ? '' : ` (${features})`}`
    })
  })
  return [...new Set(lines)]
}
