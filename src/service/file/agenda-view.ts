// The agenda: what is held, what is needed by a day and whose time ends, from a day on.
import {
  consultationsIn,
  familiesOf,
  filedIn,
  requirementsIn,
  type View,
} from '../../register/index.ts'
import type { AgendaLine, AgendaView, When } from '../contract/index.ts'
import type { Desk } from '../desk.ts'
import { collectEntries, loadView } from '../register-view.ts'
import { told } from '../trouble.ts'
import { namesOf } from '../words.ts'

const BINDING: readonly string[] = ['active', 'underway', 'conditional']

export async function viewAgenda(desk: Desk, when: When): Promise<AgendaView> {
  const loaded = await loadView(desk, when)
  const { store, seen, times, view } = loaded
  const { asOf, knownAt } = times
  return told(async () => {
    const entries = await collectEntries(store, seen, ['filed', 'requirement'])
    const held = consultationsIn(filedIn(entries, 'consultation', seen.knownAt), asOf).map(
      ({ id, on, what, form, place }): AgendaLine => {
        const where = place === undefined ? {} : { place }
        return { id: `consultation-${id}`, kind: 'consultation', on, what, form, ...where }
      },
    )
    const needed = requirementsIn(entries, seen.knownAt).flatMap(
      ({ id, what, byOn }): readonly AgendaLine[] =>
        byOn === undefined
          ? []
          : [{ id: `requirement-${id}`, kind: 'requirement', on: byOn, what }],
    )
    const lines = [...held, ...needed, ...ending(view)]
      .filter(({ on }) => on >= asOf)
      .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1))
    const parties = await namesOf(
      loaded,
      lines.flatMap(({ party, object }) => [party, object]),
    )
    return { asOf, knownAt, lines, parties }
  })
}

/** Promises that bind, or would, with the last day of their exact windows. */
function ending({ rows, outlook }: View): readonly AgendaLine[] {
  return familiesOf(rows, outlook).flatMap(({ party, action, object, outcomes }) =>
    outcomes.flatMap(({ facet, held, state }): readonly AgendaLine[] => {
      const { window } = held
      const on = window?.latest ?? (window?.kind === 'day' ? window.earliest : undefined)
      const isExact = window?.kind === 'day' || window?.kind === 'range'
      if (!isExact || on === undefined || !BINDING.includes(state)) return []
      const { commitment, domains } = facet
      const id = ['window', commitment, ...domains].join('-')
      const known = object === undefined ? {} : { object }
      return [{ id, kind: 'window', on, commitment, party, action, ...known }]
    }),
  )
}
