// Whether a reading stands in its text: every span inside it and in order, every copied word the
// same.
import type { Reading, Spans } from '../model/index.ts'
import { sliceSpans } from '../text/index.ts'

/** Spans that do not stand in the text, with where in the reading they were found. */
export interface Unfounded {
  /** Path inside the statement, position or event, as `window.spans`. */
  readonly path: string
  readonly what: 'outside' | 'words'
}

type Part = Reading['statements'][number] | Reading['positions'][number] | Reading['events'][number]

/** Everything in one statement, position or event that points into the text wrongly. */
export function unfoundedIn(part: Part, text: string): readonly Unfounded[] {
  const found: Unfounded[] = []
  walk(part, '', (value, path) => {
    const { spans, antecedent } = value as { spans?: unknown; antecedent?: unknown }
    for (const [name, given] of Object.entries({ spans, antecedent })) {
      if (given === undefined) continue
      const place = path === '' ? name : `${path}.${name}`
      if (!standIn(text, given)) found.push({ path: place, what: 'outside' })
      else if (name === 'spans' && !isCopied(value, text)) found.push({ path, what: 'words' })
    }
  })
  return found
}

/** Half-open, whole, in order, not overlapping, inside the text. */
function standIn(text: string, given: unknown): given is Spans {
  if (!Array.isArray(given)) return false
  let last = 0
  return given.every((span: unknown) => {
    if (!Array.isArray(span) || span.length !== 2) return false
    const [start, end] = span as [number, number]
    const inside = Number.isInteger(start) && Number.isInteger(end) && end <= text.length
    const inOrder = start >= last && start < end
    last = end
    return inside && inOrder
  })
}

/** A window, quantity, addressee or occasion carries the words of its spans beside them. */
function isCopied(value: object, text: string): boolean {
  const { text: words, spans } = value as { text?: unknown; spans?: Spans }
  return typeof words !== 'string' || spans === undefined || words === sliceSpans(text, spans)
}

function walk(value: unknown, path: string, visit: (value: object, path: string) => void): void {
  if (typeof value !== 'object' || value === null) return
  visit(value, path)
  for (const [name, inner] of Object.entries(value))
    if (name !== 'spans' && name !== 'antecedent')
      walk(inner, path === '' ? name : `${path}.${name}`, visit)
}

/** The reading without the parts that do not stand in its text, each loss told by a notice. */
export function admitFounded(reading: Reading): Reading {
  const { text } = reading.report
  const notices = [...reading.notices]
  const keep = <T extends Part>(parts: readonly T[]): readonly T[] =>
    parts.filter((part) => {
      const [first] = unfoundedIn(part, text)
      if (first === undefined) return true
      const message = `${part.id} does not stand in the text (${first.path}: ${first.what})`
      notices.push({ code: 'unfounded', message })
      return false
    })
  const statements = keep(reading.statements)
  const standing = new Set(statements.map((statement) => statement.id))
  // A position whose statement is gone would look like the narration's own.
  const founded = keep(reading.positions)
  const positions = founded.filter(({ statement }) => statement === null || standing.has(statement))
  return { ...reading, statements, positions, events: keep(reading.events), notices }
}
