// Facts that other commitments settle: their promise, their deed, or states that somebody listed.
import type { Answer } from '../../model/index.ts'
import type { State } from '../cell/standing.ts'
import { parseFact } from '../condition/fact.ts'

/** A fact tied to a commitment: which of its states make the fact yes and which no. */
export interface Binding {
  readonly fact: string
  readonly commitment: string
  readonly yes: readonly State[]
  readonly no: readonly State[]
}

const KEPT: readonly State[] = ['underway', 'said-done', 'fulfilled']
const GIVEN_UP: readonly State[] = [
  'declined',
  'withdrawn',
  'expired',
  'ended',
  'lapsed',
  'released',
  'replaced',
  'broken',
]

/** `promise(ID)` and `deed(ID)` are bound by their form: "in exchange for" says which is meant. */
function bindingByForm(fact: string): Binding | undefined {
  const { predicate, roles } = parseFact(fact)
  const [commitment] = roles
  if (commitment === undefined || roles.length > 1) return undefined
  if (predicate === 'promise') return { fact, commitment, yes: ['active', ...KEPT], no: GIVEN_UP }
  if (predicate === 'deed') return { fact, commitment, yes: KEPT, no: GIVEN_UP }
  return undefined
}

/** The binding of a fact: one that was listed, or the one that its form says. */
export function bindingOf(fact: string, listed: readonly Binding[]): Binding | undefined {
  return listed.find((binding) => binding.fact === fact) ?? bindingByForm(fact)
}

/** What a state makes of the fact; undefined is a state that is not known yet. */
export function boundValue({ yes, no }: Binding, state: State | undefined): Answer {
  if (state === undefined) return 'unknown'
  if (yes.includes(state)) return 'yes'
  return no.includes(state) ? 'no' : 'unknown'
}
