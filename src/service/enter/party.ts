// The party that somebody means who writes an entry.
import type { Party } from '../../model/index.ts'
import type { Reader } from '../reader.ts'

/** An id, a country's two letters, or a name that only one party has. */
export async function partyNamed(
  words: string,
  parties: readonly Party[],
  reader: Reader,
): Promise<string | undefined> {
  const id = /^[A-Z]{2}$/.test(words) ? `country:${words}` : words
  if (Object.hasOwn(reader.reference.parties, id)) return id
  if (parties.some((party) => party.id === id)) return id
  const named = await reader.partiesNamed(words)
  return named.length === 1 ? named[0] : undefined
}
