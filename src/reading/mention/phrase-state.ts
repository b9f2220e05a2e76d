// What is known of a noun phrase while its words are passed over.
import type { Hit } from '../kit/index.ts'

export interface PhraseOptions {
  /** Stops before a noun that begins reported content ("necessity", "sending" ...). */
  readonly stopsAtContent?: boolean
  /** After the phrase comes who is told or asked: another definite title begins a phrase. */
  readonly takesHearer?: boolean
  /** After the phrase comes what is spoken of ("described the deal as"). */
  readonly takesObject?: boolean
  /** Token that the phrase may not reach. */
  readonly limit?: number
}

export interface PhraseState {
  /** Words so far that no entry knows: parts of a name. */
  named: number
  titled: boolean
  grouped: boolean
  /** The last word takes a complement ("spokesman of ...", "countries of ..."). */
  open: boolean
  party: boolean
  /** A known person's own name stands last: no further name follows it. */
  person: boolean
  /** The last title hides a name ("sources"): what "to" follows it is told, and not its owner. */
  hidden: boolean
  /** The phrase began with a definite noun: another definite noun is another phrase. */
  definite: boolean
  /** The last title heads an organisation or speaks for one: what follows tells which. */
  chief: boolean
}

const CHIEFS = new Set(['chief-of-organisation', 'spokesperson'])

export function joined(state: PhraseState): number {
  state.open = true
  state.person = false
  return 1
}

export function took(hit: Hit, state: PhraseState, office: boolean): number {
  const group = hit.entry.id === 'group' || hit.agreement === 'p' || hit.agreement.endsWith('.p')
  if (office) {
    state.titled ||= hit.entry.id !== 'group'
    state.grouped ||= group
  } else if (hit.entry.id.startsWith('person:')) {
    state.named++
    state.person = true
  } else state.party = true
  if (office) state.chief = CHIEFS.has(hit.entry.id)
  if (office && hit.entry.id !== 'qualifier') state.hidden = hit.entry.id === 'anonymous'
  state.open = office || hit.entry.path.includes('adjectives')
  return hit.to - hit.from
}
