// Short names of facts for people: `ceasefire` where only one fact fits, and the nearest ones where
// none does.
import type { Vocabulary } from '../../model/index.ts'
import { canonicalFact, parseFact } from './fact.ts'

export type Resolved =
  | { readonly kind: 'known'; readonly fact: string }
  | { readonly kind: 'ambiguous'; readonly facts: readonly string[] }
  | { readonly kind: 'unknown'; readonly nearest: readonly string[] }

/** How many suggestions a message can carry and still be read. */
const NEAREST_MAX = 3

/** Without the kinds of its arguments: `ceasefire(RU,UA)`. */
function bare(fact: string): string {
  return fact.replace(/(?<=[(,])[a-z]+:/g, '')
}

/** Levenshtein's distance in code units, one row at a time. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const kept = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(kept, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

function farness(name: string, fact: string): number {
  const { predicate } = parseFact(fact)
  const spellings = [fact, bare(fact), predicate]
  const found = spellings.map((spelling) => distance(name, spelling))
  // "cease" is meant for "ceasefire", however many letters are missing.
  return predicate.startsWith(name) ? 0 : Math.min(...found)
}

/**
 * The fact that a person means by a name: the whole id, the id without kinds, or its predicate
 * where
 * only one of the known facts has it.
 */
export function resolveFact(
  name: string,
  known: readonly string[],
  vocabulary: Vocabulary,
): Resolved {
  const wanted = canonicalFact(name.trim(), vocabulary)
  if (known.includes(wanted)) return { kind: 'known', fact: wanted }
  const fits = known.filter((fact) => bare(fact) === bare(wanted))
  const sharing =
    fits.length > 0 ? fits : known.filter((fact) => parseFact(fact).predicate === wanted)
  const [only] = sharing
  if (sharing.length === 1 && only !== undefined) return { kind: 'known', fact: only }
  if (sharing.length > 1) return { kind: 'ambiguous', facts: [...sharing].sort() }
  const nearest = [...known]
    .sort((a, b) => farness(wanted, a) - farness(wanted, b) || (a < b ? -1 : 1))
    .slice(0, NEAREST_MAX)
  return { kind: 'unknown', nearest }
}
