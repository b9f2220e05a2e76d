// What needs attention, over the wire: the queue of days and silent feeds.
import { type DueItem, dueIn, gapsIn } from '../register/index.ts'
import type { DueView, When } from './contract/index.ts'
import type { Desk } from './desk.ts'
import { loadView } from './register-view.ts'
import { told } from './trouble.ts'
import { namesOf } from './words.ts'

export async function viewDue(desk: Desk, when: When): Promise<DueView> {
  const loaded = await loadView(desk, when)
  const { asOf, knownAt } = loaded.times
  const items = dueIn(loaded.view)
  const mentioned = items.flatMap(({ party, object }: DueItem) => [party, object])
  const parties = await told(() => namesOf(loaded, mentioned))
  return { asOf, knownAt, items, gaps: gapsIn(loaded.view), parties }
}
