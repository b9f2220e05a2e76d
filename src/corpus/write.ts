// Writes what was found in the format of a corpus file, in the language's own labels.
import type { Window } from '../model/index.ts'
import { FIELDS, type FieldShape } from './field.ts'
import { conditionValue, type FoundBlock, type FoundValue } from './found.ts'
import { findWords } from './locate.ts'
import { type MeaningContext, splitParties } from './meaning.ts'
import type { CorpusWords } from './words.ts'

export interface WriteContext extends MeaningContext {
  /** Names of blocks ("1" for "#1") by the id of what was found. */
  readonly names: ReadonlyMap<string, string>
}

/** Copied words longer than this are written with a gap. */
const WORDS_MAX = 14
const WORDS_AT_ENDS = 4

/** "* statement #3" and its fields, without a mark. */
export function writeBlock(found: FoundBlock, context: WriteContext): string[] {
  const { words, names } = context
  const name = names.get(found.id)
  const title = words.labelOf('corpus', found.kind)
  const lines = [name === undefined ? `* ${title}` : `* ${title} #${name}`]
  for (const [id, shape] of Object.entries(FIELDS[found.kind])) {
    for (const value of found.fields.get(id) ?? []) {
      lines.push(...writeField(id, shape, value, context))
      if (id !== 'condition') continue
      for (const below of ['relation', 'scope']) {
        const part = conditionValue(below, value)
        const partShape = FIELDS.position[below] as FieldShape
        if (part !== undefined) lines.push(...writeField(below, partShape, part, context))
      }
    }
  }
  return lines
}

function writeField(
  id: string,
  shape: FieldShape,
  value: FoundValue,
  context: WriteContext,
): string[] {
  const text = writeValue(id, shape, value, context)
  return text === undefined ? [] : [`  ${context.words.labelOf('corpus', id)}: ${text}`]
}

/** "copied words /2 = meaning"; undefined for a reference to a block without a name. */
export function writeValue(
  id: string,
  shape: FieldShape,
  value: FoundValue,
  context: WriteContext,
): string | undefined {
  const { meaning } = value
  if (meaning.kind === 'reference') {
    const name = context.names.get(meaning.id)
    return name === undefined ? undefined : `#${name}`
  }
  const isWhole = id !== 'cue'
  const copied =
    value.spans === undefined ? '' : copyWords(context.reading.report.text, value, isWhole)
  const means = writeMeaning(shape, value, copied, context)
  const parts = [copied, means === undefined ? '' : `= ${means}`].filter((part) => part !== '')
  return parts.length === 0 ? undefined : parts.join(' ')
}

function writeMeaning(
  shape: FieldShape,
  { meaning }: FoundValue,
  copied: string,
  { words, reading }: WriteContext,
): string | undefined {
  if (meaning.kind === 'label') return words.labelOf(shape.list as string, meaning.id)
  if (meaning.kind === 'flag') return words.labelOf('corpus', 'yes')
  if (meaning.kind === 'window') return writeWindow(meaning.window, words)
  if (meaning.kind === 'fact') return writeFact(meaning.fact, words)
  if (meaning.kind === 'count') {
    const { value, min, max } = meaning.quantity
    if (value !== undefined) return String(value)
    return min !== undefined && max !== undefined ? `${min}-${max}` : String(min ?? max ?? '')
  }
  if (meaning.kind === 'party') {
    const name = nameOf(meaning.id, words.namesOf(meaning.id), reading)
    return words.fold(name) === words.fold(copied) ? undefined : name
  }
  return undefined
}

/** The kind with the days that the text gives, in the order in which they come. */
function writeWindow(window: Window, words: CorpusWords): string {
  const days = [window.earliest, window.latest].filter((day) => day !== undefined)
  const told = [...new Set(days)].map((day) => day.replaceAll('-', '/')).join(' - ')
  return `${words.labelOf('window', window.kind)} ${told}`.trim()
}

/** "ceasefire (Russia, Ukraine)"; a private fact has no word. */
function writeFact(fact: string, words: CorpusWords): string | undefined {
  const [, predicate = '', inside = ''] = /^([a-z-]+)(?:\((.*)\))?$/.exec(fact) ?? []
  if (words.idOf('fact', words.labelOf('fact', predicate)) !== predicate) return undefined
  const comma = words.direction === 'rtl' ? '\u060c ' : ', '
  const parties = splitParties(inside).map((id) => words.namesOf(id)[0] ?? id)
  const label = words.labelOf('fact', predicate)
  return parties.length === 0 ? label : `${label} (${parties.join(comma)})`
}

function nameOf(id: string, names: readonly string[], reading: WriteContext['reading']): string {
  return names[0] ?? reading.parties.find((one) => one.id === id)?.names[0]?.text ?? id
}

/** The words of the spans with "/2" where they stand earlier too, and a gap in a long stretch. */
function copyWords(text: string, { spans = [] }: FoundValue, isWhole: boolean): string {
  const first = spans[0]
  const last = spans.at(-1)
  if (first === undefined || last === undefined) return ''
  const pieces = isWhole
    ? shorten(text.slice(first[0], last[1]))
    : spans.map(([start, end]) => text.slice(start, end))
  const copied = pieces.join(' ... ')
  for (let place = 1; place <= 99; place++) {
    const found = findWords(text, copied, place)
    if (found === undefined) break
    if (found[0]?.[0] === first[0]) return place === 1 ? copied : `${copied} /${place}`
  }
  return copied
}

function shorten(words: string): string[] {
  const paragraphs = words.split(/\s*\n\s*/)
  const all = words.split(/\s+/)
  if (paragraphs.length === 1 && all.length <= WORDS_MAX) return [words]
  const [head = ''] = paragraphs
  const tail = paragraphs.at(-1) ?? ''
  return [firstWords(head, WORDS_AT_ENDS), lastWords(tail, WORDS_AT_ENDS)]
}

function firstWords(words: string, count: number): string {
  return new RegExp(`^(?:\\S+\\s*){1,${count}}`).exec(words)?.[0].trim() ?? words
}

function lastWords(words: string, count: number): string {
  return new RegExp(`(?:\\S+\\s*){1,${count}}$`).exec(words)?.[0].trim() ?? words
}
