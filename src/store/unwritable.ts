// Refuses, before it is written, what one of the databases would give back changed.
import { StoreProblem } from './problem.ts'

/** U+0000, which PostgreSQL refuses, and lone surrogates, which turn into U+FFFD on the way. */
const UNWRITABLE = /[\0\p{Surrogate}]/u

/** Checks every column of a row. @throws StoreProblem 'entry-unwritable' naming the column */
export function refuseUnwritable<T extends object>(row: T): T {
  for (const [column, value] of Object.entries(row)) {
    const unwritable =
      (typeof value === 'string' && UNWRITABLE.test(value)) ||
      (typeof value === 'number' && !Number.isSafeInteger(value))
    if (unwritable) throw new StoreProblem('entry-unwritable', { cause: column })
  }
  return row
}
