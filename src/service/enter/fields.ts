// Fields of a hand entry as somebody wrote them: each is taken or told as a fault, none is guessed.
import { isCivilDate, mendNote } from '../../sources/index.ts'
import type { EntryFault } from '../contract/index.ts'

type Place = Pick<EntryFault, 'entry' | 'position'>

/** A record of which each field is asked for once; what nobody asked for is a fault too. */
export class Fields {
  readonly #given: Readonly<Record<string, unknown>>
  readonly #asked = new Set<string>()
  readonly #place: Place
  readonly #path: string
  readonly #faults: EntryFault[]

  constructor(given: unknown, place: Place, faults: EntryFault[], path = '') {
    this.#place = place
    this.#path = path
    this.#faults = faults
    const isRecord = typeof given === 'object' && given !== null && !Array.isArray(given)
    this.#given = isRecord ? (given as Record<string, unknown>) : {}
    if (!isRecord) this.fault('', 'not-fields')
  }

  fault(name: string, code: EntryFault['code'], values: EntryFault['values'] = {}): undefined {
    const field = [this.#path, name].filter((one) => one !== '').join('.')
    this.#faults.push({ ...this.#place, field, code, values })
    return undefined
  }

  has(name: string): boolean {
    return this.#given[name] !== undefined && this.#given[name] !== null
  }

  /** Words without blanks around them; undefined where there are none. */
  words(name: string): string | undefined {
    const value = this.#take(name)
    if (value === undefined) return undefined
    const isPlain = typeof value === 'string' || typeof value === 'number'
    const words = isPlain ? mendNote({ value: String(value) }).value.trim() : ''
    return words === '' ? this.fault(name, 'not-words') : words
  }

  needed(name: string): string | undefined {
    return this.has(name) ? this.words(name) : this.fault(name, 'missing')
  }

  day(name: string): string | undefined {
    const value = this.words(name)
    if (value === undefined || isCivilDate(value)) return value
    return this.fault(name, 'not-day', { value })
  }

  number(name: string): number | undefined {
    const value = this.#take(name)
    if (value === undefined) return undefined
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
    if (typeof number === 'number' && Number.isFinite(number) && number >= 0) return number
    return this.fault(name, 'not-number', { value: String(value) })
  }

  flag(name: string): boolean {
    return this.oneOf(name, ['true', 'false']) === 'true'
  }

  oneOf<T extends string>(name: string, known: readonly T[]): T | undefined {
    const value = this.#take(name)
    if (value === undefined) return undefined
    const found = known.find((one) => one === String(value))
    return (
      found ?? this.fault(name, 'not-one-of', { value: String(value), known: known.join(', ') })
    )
  }

  /** A list, or words with commas between. */
  list(name: string): readonly string[] {
    const value = this.#take(name)
    if (value === undefined) return []
    const items: readonly unknown[] = Array.isArray(value) ? value : String(value).split(',')
    return items.map((item) => String(item).trim()).filter((item) => item !== '')
  }

  /** One record or a list of them. */
  records(name: string, place: Partial<Place> = {}): readonly Fields[] {
    const value = this.#take(name)
    if (value === undefined) return []
    const items: readonly unknown[] = Array.isArray(value) ? value : [value]
    const path = [this.#path, name].filter((one) => one !== '').join('.')
    return items.map((item) => new Fields(item, { ...this.#place, ...place }, this.#faults, path))
  }

  /** Records of a list as positions are counted, from 1. */
  positions(name: string): readonly Fields[] {
    const value = this.#take(name)
    const items: readonly unknown[] = Array.isArray(value) ? value : [value]
    return items.map((item, at) => {
      return new Fields(item, { ...this.#place, position: at + 1 }, this.#faults)
    })
  }

  /** Called last: a field that nobody asked for is a slip of the pen, never dropped silently. */
  close(): void {
    for (const name of Object.keys(this.#given))
      if (!this.#asked.has(name))
        this.fault(name, 'field-unknown', { known: [...this.#asked].join(', ') })
  }

  #take(name: string): unknown {
    this.#asked.add(name)
    return this.has(name) ? this.#given[name] : undefined
  }
}
