// Parses files of an evaluation: one JSON object a line, spans as pairs of UTF-16 offsets.
import type { Span, Spans } from '../../text/index.ts'
import type { FoundStatement, GoldItem, GoldStatement, ItemProblem, Predictions } from './item.ts'

interface Row {
  readonly line: number
  readonly id: string
  readonly object: Readonly<Record<string, unknown>>
  readonly statements: readonly unknown[]
}

type Complain = (line: number, cause: string) => void

/** Texts with their gold. Never throws: what can't be read is a problem with its line. */
export function parseItems(
  file: string,
  source: string,
): { readonly items: readonly GoldItem[]; readonly problems: readonly ItemProblem[] } {
  const problems: ItemProblem[] = []
  const complain: Complain = (line, cause) => problems.push({ file, line, cause })
  const items = rowsOf(source, complain).flatMap(({ line, id, object, statements }) => {
    const { text, lang, publishedOn } = object
    if (typeof text !== 'string') {
      complain(line, 'text')
      return []
    }
    const made = statements.flatMap((one, at) => {
      const place = `statements[${at}]`
      const statement = goldOf(one, text, (cause) => complain(line, `${place}${cause}`))
      return statement === undefined ? [] : [statement]
    })
    const item: GoldItem = {
      id,
      text,
      statements: made,
      ...(typeof lang === 'string' ? { lang } : {}),
      ...(typeof publishedOn === 'string' ? { publishedOn } : {}),
    }
    return [item]
  })
  if (items.length === 0 && problems.length === 0) complain(1, 'id')
  return { items, problems }
}

/**
 * What a reader found; its spans must stand in the texts of `items`, and its ids be among theirs.
 */
export function parsePredictions(
  file: string,
  source: string,
  items: readonly GoldItem[],
): { readonly predictions: Predictions; readonly problems: readonly ItemProblem[] } {
  const problems: ItemProblem[] = []
  const complain: Complain = (line, cause) => problems.push({ file, line, cause })
  const texts = new Map(items.map(({ id, text }) => [id, text]))
  const predictions = new Map<string, readonly FoundStatement[]>()
  for (const { line, id, statements } of rowsOf(source, complain)) {
    const text = texts.get(id)
    if (text === undefined) {
      complain(line, `id ${id}`)
      continue
    }
    const found = statements.flatMap((one, at) => {
      const place = `statements[${at}]`
      const statement = foundOf(one, text, (cause) => complain(line, `${place}${cause}`))
      return statement === undefined ? [] : [statement]
    })
    predictions.set(id, found)
  }
  return { predictions, problems }
}

function rowsOf(source: string, complain: Complain): Row[] {
  const seen = new Set<string>()
  return source.split(/\r?\n/).flatMap((words, at) => {
    const line = at + 1
    if (words.trim() === '') return []
    let value: unknown
    try {
      value = JSON.parse(words)
    } catch (thrown) {
      complain(line, (thrown as SyntaxError).message)
      return []
    }
    const object = (value ?? {}) as Readonly<Record<string, unknown>>
    const { id, statements } = object
    if (typeof id !== 'string' || id === '' || seen.has(id)) {
      complain(line, 'id')
      return []
    }
    seen.add(id)
    if (!Array.isArray(statements)) {
      complain(line, 'statements')
      return []
    }
    return [{ line, id, object, statements }]
  })
}

function goldOf(
  value: unknown,
  text: string,
  complain: (cause: string) => void,
): GoldStatement | undefined {
  const found = foundOf(value, text, complain)
  if (found === undefined) return undefined
  const { form, kind, optional } = value as Readonly<Record<string, unknown>>
  if (found.content.length === 0) {
    complain('.content')
    return undefined
  }
  return {
    ...found,
    ...(typeof form === 'string' ? { form } : {}),
    ...(typeof kind === 'string' ? { kind } : {}),
    isOptional: optional === true,
  }
}

function foundOf(
  value: unknown,
  text: string,
  complain: (cause: string) => void,
): FoundStatement | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    complain('')
    return undefined
  }
  const given = value as Readonly<Record<string, unknown>>
  const read = (field: string): Spans | undefined => {
    const spans = spansOf(given[field], text.length)
    if (spans === undefined) complain(`.${field}`)
    return spans
  }
  const cue = read('cue')
  const source = read('source')
  const content = read('content')
  const speaker = read('speaker')
  if (!(cue && source && content && speaker)) return undefined
  return { cue, source, content, speaker }
}

/** Spans from null, one pair, or pairs; undefined for what is none of them, or outside the text. */
function spansOf(value: unknown, length: number): Spans | undefined {
  if (value === null || value === undefined) return []
  if (!Array.isArray(value)) return undefined
  const isOne = value.length === 2 && value.every((one) => typeof one === 'number')
  const pairs: readonly unknown[] = isOne ? [value] : value
  const isSound = pairs.every((pair) => {
    if (!Array.isArray(pair) || pair.length !== 2 || !pair.every(Number.isInteger)) return false
    const [start, end] = pair as [number, number]
    return start >= 0 && start <= end && end <= length
  })
  return isSound ? (pairs as readonly Span[]) : undefined
}
