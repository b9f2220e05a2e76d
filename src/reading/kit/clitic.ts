// What the letters glued before a word mean, by the pack's list of meanings.
import type { Pack } from './pack.ts'

/**
 * True where the glued letters carry a meaning ("to", "by", "future", "definite", "and" ...):
 * alone, after a
 * conjunction, or before the article.
 */
export function glues(pack: Pack, before: string, meaning: string): boolean {
  if (before === '') return false
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
