// A first mapping from a table's head alone, by the words that languages list for each field; a
// person looks at it, mends it, and keeps it.
import type { Shelf } from '../program.ts'
import type { Mapping } from './mapping.ts'

export const GUESSED = [
  'party',
  'on',
  'text',
  'action',
  'stance',
  'object',
  'value',
  'unit',
] as const

type Field = (typeof GUESSED)[number]
type Found = Partial<Record<Field, string>>

/** The column that each field is likely meant by. */
export function guessColumns(
  head: readonly string[],
  shelf: Pick<Shelf, 'ids' | 'labelsOf'>,
): Found {
  const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase()
  const found: Found = {}
  for (const field of GUESSED) {
    const listed = shelf.ids.flatMap((id) =>
      (shelf.labelsOf(id).messages[`cli.import.head.${field}`] ?? '').split(','),
    )
    const names = listed.map(plain).filter((name) => name !== '')
    const taken = Object.values(found)
    const column = head.find((name) => names.includes(plain(name)) && !taken.includes(name))
    if (column !== undefined) found[field] = column
  }
  return found
}

/** The mapping of what was found; a field without a column is left for a person to fill. */
export function guessMapping(found: Found): Mapping {
  const slot = (field: Field): string => (found[field] === undefined ? '' : `{${found[field]}}`)
  const optional = (name: string, value: unknown, fields: readonly Field[]) =>
    fields.every((field) => found[field] !== undefined) ? { [name]: value } : {}
  return {
    note: {
      kind: 'table',
      from: slot('party'),
      on: slot('on'),
      text: slot('text'),
      says: {
        party: slot('party'),
        action: slot('action'),
        stance: found.stance === undefined ? 'pledged' : slot('stance'),
        words: slot('text'),
        ...optional('object', slot('object'), ['object']),
        ...optional('count', { value: slot('value'), unit: slot('unit'), words: slot('value') }, [
          'value',
          'unit',
        ]),
      },
    },
  }
}
