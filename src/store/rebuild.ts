// Derives every row from the entries, then folds each subject once, whole.
import { deriveRows } from './derive.ts'
import { refoldTouched } from './refold.ts'
import type { Database, Derived } from './schema.ts'
import type { StoreOptions } from './store.ts'
import { Touched } from './touched.ts'
import { standingEntries } from './verify.ts'

/** @param db a transaction; the tables are empty */
export async function deriveAll(
  db: Database,
  names: Derived,
  { project, fold }: Pick<StoreOptions, 'project' | 'fold'>,
): Promise<void> {
  const touched = new Map<string, Touched>()
  for await (const entry of standingEntries(db)) {
    const of = touched.get(entry.audience) ?? new Touched()
    touched.set(entry.audience, of)
    await deriveRows(db, names, entry, project(entry), of)
  }
  if (fold === undefined) return
  for (const [audience, of] of touched) {
    const whole = new Touched()
    for (const [subject, touch] of of.subjects)
      whole.subjects.set(subject, { ...touch, fromOn: '' })
    await refoldTouched(db, names, audience, fold, whole)
  }
}
