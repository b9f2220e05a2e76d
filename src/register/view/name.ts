// The names that reports give a party, each once, in the register's order.
import type { PartyName } from '../../model/index.ts'
import type { KeptPosition } from '../identity/kept-position.ts'

/** For a sized group those of its last claim: "27 states" once it is no longer 26. */
export function namesOf(rows: readonly KeptPosition[]): readonly PartyName[] {
  const last = rows.findLast((row) => row.stated !== undefined && row.limits === undefined)
  const named = last === undefined ? rows : [last]
  const once = new Map<string, PartyName>()
  for (const name of named.flatMap((row) => row.names)) once.set(`${name.lang} ${name.text}`, name)
  return [...once.values()]
}
