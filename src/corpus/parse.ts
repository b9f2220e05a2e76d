// Parses a corpus file: cases opened by "===", sections by "---", blocks by "*", fields by their
// labels.
import type { Block, BlockKind, CorpusCase, CorpusProblem, Field } from './case.ts'
import { FIELDS } from './field.ts'
import type { CorpusWords } from './words.ts'

/** The text of a sample with what its header says; undefined where there is no such file. */
export type TextSource = (path: string) => string | undefined

export interface CorpusFile {
  readonly file: string
  readonly lines: readonly string[]
  readonly cases: readonly CorpusCase[]
  readonly problems: readonly CorpusProblem[]
}

const HEAD_WORDS = ['published-on', 'publisher', 'note', 'state', 'language']
const BLOCKS: readonly BlockKind[] = ['statement', 'position', 'event']
const MARK = /^\s*[?\u061f]\s+/

/** Parses a whole file. Never throws: what can't be read is a problem with its line. */
export function parseCorpus(
  file: string,
  source: string,
  words: CorpusWords,
  texts: TextSource = () => undefined,
): CorpusFile {
  const lines = source
    .replace(/\r\n?/g, '\n')
    .replace(/^\ufeff/, '')
    .split('\n')
  const problems: CorpusProblem[] = []
  const starts = lines.flatMap((line, at) => (line.startsWith('===') ? [at] : []))
  const before = lines.slice(0, starts[0] ?? lines.length)
  const stray = before.findIndex((line) => line.trim() !== '' && !line.startsWith('#'))
  if (stray >= 0) problems.push({ file, line: stray + 1, code: 'no-case', values: {} })
  const cases = starts.map((start, at) => {
    const end = starts[at + 1] ?? lines.length
    return parseCase({ file, lines, start, end, words, texts, problems })
  })
  return { file, lines, cases, problems }
}

interface Place {
  readonly file: string
  readonly lines: readonly string[]
  readonly start: number
  readonly end: number
  readonly words: CorpusWords
  readonly texts: TextSource
  readonly problems: CorpusProblem[]
}

function parseCase(place: Place): CorpusCase {
  const { file, lines, start, end, words, problems } = place
  const complain = (at: number, code: string, values: Record<string, string> = {}): void => {
    problems.push({ file, line: at + 1, code, values })
  }
  const title = (lines[start] as string).replace(/^=+/, '').trim()
  if (title === '') complain(start, 'no-title')
  let at = start + 1
  const head: Record<string, string> = {}
  for (; at < end && !(lines[at] as string).startsWith('---'); at++) {
    const line = lines[at] as string
    if (line.trim() === '') continue
    const [label, value] = splitField(line)
    const id = words.idOf('corpus', label)
    if (id === undefined || !HEAD_WORDS.includes(id)) complain(at, 'head-word', { label })
    else head[id] = id === 'published-on' ? isoDay(value) : value
  }
  if (!/^\d{4}-\d\d-\d\d$/.test(head['published-on'] ?? '')) complain(start, 'no-date')
  const opener = sectionOf(lines[at] ?? '', words)
  if (opener?.id !== 'text') complain(Math.min(at, end - 1), 'no-text')
  const textStart = at + 1
  at = textStart
  while (at < end && sectionOf(lines[at] as string, words)?.id !== 'reading') at++
  if (at >= end) complain(start, 'no-reading')
  const readingLine = at + 1
  const inside = lines
    .slice(textStart, at)
    .join('\n')
    .replace(/^\n+|\s+$/g, '')
  const from = opener?.from
  const fromText = from === undefined ? undefined : place.texts(from)
  if (from !== undefined && fromText === undefined)
    complain(textStart - 1, 'no-sample', { path: from })
  const text = fromText ?? inside
  if (text === '' && from === undefined) complain(textStart - 1, 'no-text')
  const found = parseReading(place, at + 1)
  return {
    file,
    title,
    line: start + 1,
    lineAfter: end + 1,
    head,
    isPending: head.state !== undefined && words.idOf('corpus', head.state) === 'pending',
    text,
    ...(from === undefined ? {} : { textFrom: from }),
    readingLine,
    ...found,
  }
}

function parseReading(
  { file, lines, end, words, problems }: Place,
  from: number,
): Pick<CorpusCase, 'blocks' | 'isOpen' | 'unconfirmedLines'> {
  const blocks: { head: Omit<Block, 'fields'>; fields: Field[] }[] = []
  const unconfirmedLines: number[] = []
  let isOpen = false
  let isNone = false
  for (let at = from; at < end; at++) {
    const complain = (code: string, values: Record<string, string> = {}): void => {
      problems.push({ file, line: at + 1, code, values })
    }
    const whole = lines[at] as string
    const isUnconfirmed = MARK.test(whole)
    if (isUnconfirmed) unconfirmedLines.push(at + 1)
    const line = whole.replace(MARK, '').trim()
    if (line === '' || line.startsWith('//')) continue
    if (line === '...' || line === '\u2026') isOpen = true
    else if (words.idOf('corpus', line) === 'none') isNone = true
    else if (line.startsWith('*')) {
      const [, label = '', name] = /^\*\s*(.*?)\s*(?:#(\S+))?$/.exec(line) ?? []
      const kind = BLOCKS.find((one) => one === words.idOf('corpus', label))
      if (kind === undefined) complain('block', { label })
      const head = { kind: kind ?? 'statement', line: at + 1, isUnconfirmed }
      blocks.push({ head: name === undefined ? head : { ...head, name }, fields: [] })
    } else {
      const block = blocks.at(-1)
      if (block === undefined) {
        complain('no-block')
        continue
      }
      const [label, value] = splitField(line)
      const id = words.idOf('corpus', label)
      if (id === undefined || FIELDS[block.head.kind][id] === undefined)
        complain('field', { label })
      else block.fields.push(readField(id, value, at + 1, isUnconfirmed, words))
    }
  }
  if (isNone && blocks.length > 0)
    problems.push({ file, line: from + 1, code: 'none-and-more', values: {} })
  return {
    blocks: blocks.map(({ head, fields }) => ({ ...head, fields })),
    isOpen,
    unconfirmedLines,
  }
}

/** Reads "copied words /2 = meaning", "= meaning", "#1" or "none". */
export function readField(
  id: string,
  value: string,
  line: number,
  isUnconfirmed: boolean,
  words: CorpusWords,
): Field {
  const base = { id, line, isUnconfirmed, place: 1, isNone: false }
  if (words.idOf('corpus', value) === 'none') return { ...base, isNone: true }
  if (/^#\S+$/.test(value)) return { ...base, reference: value.slice(1) }
  const [, left = '', meaning] = /^(.*?)(?:(?:^|\s)=\s+(.*))?$/.exec(value) ?? []
  const [, copied = '', place] = /^(.*?)(?:\s\/(\d+))?$/.exec(left.trim()) ?? []
  return {
    ...base,
    ...(copied === '' ? {} : { copied }),
    ...(meaning === undefined ? {} : { meaning: meaning.trim() }),
    place: place === undefined ? 1 : Number(place),
  }
}

function splitField(line: string): [label: string, value: string] {
  const at = line.indexOf(':')
  return at < 0 ? [line.trim(), ''] : [line.slice(0, at).trim(), line.slice(at + 1).trim()]
}

function sectionOf(
  line: string,
  words: CorpusWords,
): { readonly id: 'text' | 'reading'; readonly from?: string } | undefined {
  if (!line.startsWith('---')) return undefined
  const label = line.replace(/^-+/, '').trim()
  const id = words.idOf('corpus', label)
  if (id === 'text' || id === 'reading') return { id }
  const [, opener = '', from = ''] = /^(.*\S)\s+(\S+)$/.exec(label) ?? []
  return words.idOf('corpus', opener) === 'text-from' ? { id: 'text', from } : undefined
}

/** ISO from "2031/03/04" or "2031-03-04": slashes keep their order in right-to-left lines. */
export function isoDay(words: string): string {
  return words.trim().replaceAll('/', '-')
}
