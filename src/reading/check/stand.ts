// Standing: whether every span of a part lies in the text, in order, and holds the words that are
// copied from it.
import { type Spans, sliceSpans } from '../../text/index.ts'

/**
 * The path of the first field whose spans do not stand in the text, and how; undefined where all
 * do.
 */
export function unfounded(part: object, text: string): { path: string; what: string } | undefined {
  for (const [path, value] of partsWithSpans(part, '')) {
    for (const name of ['spans', 'antecedent'] as const) {
      const spans = value[name]
      if (spans === undefined) continue
      const place = name === 'spans' ? path || name : path === '' ? name : `${path}.${name}`
      if (!standIn(text, spans)) return { path: place, what: 'does not lie in the text' }
    }
    const { text: copied, spans } = value
    if (
      typeof copied === 'string' &&
      spans !== undefined &&
      copied !== sliceSpans(text, spans as Spans)
    )
      return { path, what: `says "${copied}", which does not stand there` }
  }
  return undefined
}

type Value = Readonly<Record<string, unknown>>

function* partsWithSpans(value: unknown, path: string): Generator<[path: string, value: Value]> {
  if (typeof value !== 'object' || value === null) return
  yield [path, value as Value]
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'spans' || name === 'antecedent') continue
    yield* partsWithSpans(inner, path === '' ? name : `${path}.${name}`)
  }
}

/** Half-open, whole numbers, not empty, in order, not overlapping, inside the text. */
function standIn(text: string, given: unknown): boolean {
  if (!Array.isArray(given)) return false
  let last = 0
  return given.every((span: unknown) => {
    if (!Array.isArray(span) || span.length !== 2) return false
    const [start, end] = span as [number, number]
    const isInside = Number.isInteger(start) && Number.isInteger(end) && end <= text.length
    const isInOrder = start >= last && start < end
    last = end
    return isInside && isInOrder
  })
}
