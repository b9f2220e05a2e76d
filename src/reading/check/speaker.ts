// Speakers: whether the words that a statement carries name who speaks and who is spoken to.
import type { Resolution, Statement } from '../../model/index.ts'
import { type Ground, type Objection, quote } from './ground.ts'
import { isNamedAnywhere, namingIn } from './naming.ts'

/** Resolutions in which the words themselves need not name anybody. */
const INDIRECT: readonly Resolution[] = ['role', 'pronoun', 'dropped', 'collective', 'anonymous']

/**
 * Why the speaker of a statement is not whom its words name; undefined where it is, or is left
 * open.
 */
export function judgeSpeaker(ground: Ground, { speaker }: Statement): Objection | undefined {
  const { party, spans, antecedent = [], resolution } = speaker
  if (party === null) return undefined
  const carried = [...spans, ...antecedent]
  const words = quote(ground.text, carried)
  const refuse = (what: string): Objection => {
    return { field: 'speaker', why: `party: ${what}`, falls: 'field', spans: carried }
  }
  if (carried.length === 0) return refuse(`no words show that ${party} speaks`)
  const naming = namingIn(ground, party, carried)
  if (naming === 'named') return undefined
  if (naming === 'other') return refuse(`"${words}" names somebody else than ${party}`)
  if (!INDIRECT.includes(resolution)) return refuse(`"${words}" does not name ${party}`)
  return isNamedAnywhere(ground, party) ? undefined : refuse(`the text does not name ${party}`)
}

/** Why an addressee's party is not whom its words name. */
export function judgeAddressee(ground: Ground, { addressee }: Statement): Objection | undefined {
  if (addressee?.party === undefined) return undefined
  if (namingIn(ground, addressee.party, addressee.spans) !== 'other') return undefined
  const why = `party: "${addressee.text}" names somebody else than ${addressee.party}`
  return { field: 'addressee', why, falls: 'field', spans: addressee.spans }
}
