// Where a position holds, in words: its domains with "and" or "or", or that it names none.
import type { BoardCell } from '../../service/contract/index.ts'
import type { Words } from '../words/words.ts'

/** "on land, at sea or in the air"; undefined for a position that names no domain. */
export function scopeOf(words: Words, cell: BoardCell): string | undefined {
  if (cell.domains.length === 0) return undefined
  const named = cell.domains.map((domain) => domainWords(words, domain))
  return words.list(named, cell.domainMode === 'any' ? 'disjunction' : 'conjunction')
}

/** "at sea" where the language has a phrase of place, else the domain's label. */
export function domainWords(words: Words, domain: string): string {
  const key = `domain.${domain}`
  return words.has(key) ? words.say(key) : words.label('domain', domain)
}

/** What a cell over a whole action says of its domains. */
export function spanScope(words: Words, cell: BoardCell): string {
  return scopeOf(words, cell) ?? words.say('domain.open')
}
