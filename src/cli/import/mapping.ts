// A mapping says which cell fills which field of an entry; a row becomes the entry, or a fault by
// its column.
import { type EntryFault, Problem } from '../../service/contract/index.ts'
import type { TableRow } from '../../sources/index.ts'

export interface Mapping {
  /** What each row is: a note with what it says, or a requirement of a force. */
  readonly note?: unknown
  readonly requirement?: unknown
  /** What words of a column stand for, by column. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** How a cell is said in the sentence of its row, by column. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** How the table writes days: DD/MM/YYYY, MM/DD/YYYY, DD.MM.YYYY; ISO dates always pass. */
  readonly days?: string
}

export interface RowFault extends Omit<EntryFault, 'entry'> {
  readonly row: number
  /** The columns that fill the field; empty for what the mapping says of every row. */
  readonly columns: readonly string[]
}

const SLOT = /\{([^{}]+)\}/g
/** Fields that are words of the row: a cell stands in them as it was written. */
const WORDS = ['text', 'words', 'title', 'from', 'to', 'what', 'id']
const NUMBERS = ['value', 'min', 'max', 'count']
const DAYS = ['on', 'earliest', 'latest']

/** @throws Problem 'mapping-unreadable', 'mapping-column', exit code 2 */
export function checkMapping(given: unknown, head: readonly string[], file: string): Mapping {
  const mapping = given as Mapping
  const isRecord = typeof given === 'object' && given !== null
  const kinds = isRecord ? [mapping.note, mapping.requirement].filter((one) => one) : []
  if (kinds.length !== 1) throw new Problem('mapping-unreadable', { file }, 2)
  const named = [
    ...slotsIn(kinds[0]),
    ...Object.keys(mapping.values ?? {}),
    ...Object.keys(mapping.words ?? {}),
  ]
  const unknown = named.find((name) => !head.includes(name))
  if (unknown !== undefined)
    throw new Problem('mapping-column', { file, name: unknown, known: head.join(', ') }, 2)
  return mapping
}

function slotsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [...value.matchAll(SLOT)].map(([, name = '']) => name)
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(slotsIn)
}

/** The columns that a field is filled from: of `count.value` those of `says.count.value`. */
export function columnsOf(template: unknown, field: string, position?: number): readonly string[] {
  const inside = (value: unknown, path: readonly string[]): unknown =>
    path.reduce((at: unknown, name) => (at as Record<string, unknown> | undefined)?.[name], value)
  const path = field.split('.')
  const { says } = template as { says?: unknown }
  const said = Array.isArray(says) ? says[(position ?? 1) - 1] : says
  const found = position === undefined ? inside(template, path) : inside(said, path)
  return [...new Set(slotsIn(found))]
}

/** One row as an entry; undefined with its faults where a cell can't be taken. */
export class Filling {
  readonly faults: RowFault[] = []
  readonly #row: TableRow
  readonly #mapping: Mapping

  constructor(row: TableRow, mapping: Mapping) {
    this.#row = row
    this.#mapping = mapping
    if (row.cells === undefined) this.#fault('', [], 'row-unreadable')
    if (row.extra > 0) this.#fault('', [], 'row-ragged')
  }

  fill(template: unknown, field = ''): unknown {
    if (typeof template === 'string') return this.#fillWords(template, field)
    if (Array.isArray(template)) return template.map((one) => this.fill(one, field))
    if (typeof template !== 'object' || template === null) return template
    // What a row leaves empty as a whole, such as its amount, it does not say.
    const own = Object.values(template).flatMap((one) => (typeof one === 'string' ? [one] : []))
    const slots = own.flatMap(slotsIn)
    const isPart = ['count', 'window', 'condition'].includes(field)
    if (isPart && slots.some((name) => this.#cell(name) === '')) return undefined
    return Object.fromEntries(
      Object.entries(template).map(([name, one]) => [name, this.fill(one, name)]),
    )
  }

  #cell(name: string): string {
    return this.#row.cells?.[name] ?? ''
  }

  #fault(field: string, columns: readonly string[], code: EntryFault['code'], values = {}): void {
    this.faults.push({ row: this.#row.number, columns, field, code, values })
  }

  /** A stretch in brackets is left out where one of its cells is empty. */
  #fillWords(template: string, field: string): string | undefined {
    const kept = template.replace(/\[([^[\]]*)\]/g, (_, inner: string) =>
      slotsIn(inner).some((name) => this.#cell(name) === '') ? '' : inner,
    )
    const slots = slotsIn(kept)
    const empty = slots.filter((name) => this.#cell(name) === '')
    if (slots.length > 0 && empty.length === slots.length) return undefined
    if (empty.length > 0) this.#fault(field, empty, 'cell-empty')
    return kept.replace(SLOT, (_, name: string) => this.#value(name, field))
  }

  #value(name: string, field: string): string {
    const cell = this.#cell(name)
    const isWords = WORDS.includes(field)
    const meanings = (isWords ? this.#mapping.words : this.#mapping.values)?.[name]
    if (meanings !== undefined) {
      const known = Object.entries(meanings).find(([said]) => isAlike(said, cell))
      if (known !== undefined) return known[1]
      this.#fault(field, [name], 'not-one-of', {
        value: cell,
        known: Object.keys(meanings).join(', '),
      })
      return cell
    }
    if (isWords) return cell
    if (NUMBERS.includes(field)) return plainNumber(cell)
    if (DAYS.includes(field) || field === 'by') return isoDay(cell, this.#mapping.days) ?? cell
    return cell
  }
}

function isAlike(one: string, other: string): boolean {
  const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase()
  return plain(one) === plain(other)
}

/** Digits of any script, without what parts thousands: 1,500,000 and 1 500 000. */
function plainNumber(cell: string): string {
  const digits = cell.replace(/\p{Nd}/gu, digitOf).replace(/\u066b/g, '.')
  const grouped = /^\d{1,3}([,\u066c\u00a0\u202f' ]\d{3})+(\.\d+)?$/.test(digits)
  return grouped ? digits.replace(/[,\u066c\u00a0\u202f' ]/g, '') : digits
}

const TEN = 10

/** Digits of a script stand in one row of ten, and each row begins with its zero. */
function digitOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < TEN - 1) zero--
  return String(code - zero)
}

function isoDay(cell: string, form: string | undefined): string | undefined {
  if (form === undefined) return undefined
  const parts = cell.replace(/\p{Nd}/gu, digitOf).split(/[^\d]+/)
  const names = form.split(/[^A-Z]+/)
  if (parts.length !== names.length) return undefined
  const of = (name: string): string => parts[names.indexOf(name)] ?? ''
  return `${of('YYYY')}-${of('MM').padStart(2, '0')}-${of('DD').padStart(2, '0')}`
}
