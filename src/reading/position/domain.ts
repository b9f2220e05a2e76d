// Domains: the mediums that a clause names, or in which the things it names move.
import type { Sentence } from '../kit/index.ts'

export interface Domains {
  readonly domains: readonly string[]
  readonly mode?: 'all' | 'any'
}

/** Domains in tokens `[from, to)`, each once, with "or" as any and anything else as all. */
export function domainsIn(sentence: Sentence, from: number, to: number): Domains | undefined {
  const found = new Map<string, number>()
  for (let at = from; at < to; at++) {
    for (const { entry } of sentence.hits[at] ?? []) {
      if (entry.file === 'domains' && !found.has(entry.id)) found.set(entry.id, at)
    }
  }
  if (found.size === 0) return undefined
  const domains = [...found.keys()]
  if (domains.length === 1) return { domains }
  const places = [...found.values()].sort((one, other) => one - other)
  return {
    domains,
    mode: hasOr(sentence, places[0] as number, places[places.length - 1] as number) ? 'any' : 'all',
  }
}

function hasOr(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at++) {
    if (
      (sentence.hits[at] ?? []).some(
        ({ entry }) => entry.file === 'actors' && entry.id === 'together',
      )
    )
      return true
  }
  return false
}
