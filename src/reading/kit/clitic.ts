// What the letters glued before a word mean, by the pack's list of meanings.
import type { Pack } from './pack.ts'

/**
 * True where the glued letters carry a meaning ("to", "by", "future", "definite", "and" ...):
 * alone, after a
 * conjunction, or before the article.
 */
export function glues(pack: Pack, before: string, meaning: string): boolean {
  if (before === '') return false
  let known = KNOWN.get(pack)
  if (known === undefined) {
    known = new Map()
    KNOWN.set(pack, known)
  }
  let meant = known.get(before)
  if (meant === undefined) {
    meant = new Set(Object.keys(pack.clitics.meanings).filter((one) => means(pack, before, one)))
    known.set(before, meant)
  }
  return meant.has(meaning)
}

/** What the letters glued before words mean, by pack: a few dozen, asked for with every word. */
const KNOWN = new WeakMap<Pack, Map<string, ReadonlySet<string>>>()

function means(pack: Pack, before: string, meaning: string): boolean {
  const meanings = pack.clitics.meanings
  const joined = [...(meanings.and ?? []), ...(meanings.so ?? [])]
  const lead = joined.find((letters) => before.startsWith(letters))
  if (meaning === 'and' || meaning === 'so') {
    return lead !== undefined && (meanings[meaning] ?? []).includes(lead)
  }
  const rest = lead === undefined ? before : before.slice(lead.length)
  const wanted = meanings[meaning] ?? []
  const article = meanings.definite ?? []
  if (meaning === 'definite') return article.some((letters) => rest.endsWith(letters))
  return wanted.some((letters) => rest === letters || article.some((one) => rest === letters + one))
}
