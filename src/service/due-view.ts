// What needs attention, over the wire: the queue of days and silent feeds, and what waits for a
// person.
import { type DueItem, dueIn, gapsIn, reviewIn } from '../register/index.ts'
import type { DueView, ReviewView, When } from './contract/index.ts'
import type { Desk } from './desk.ts'
import { loadView } from './register-view.ts'
import { told } from './trouble.ts'
import { namesOf, Texts } from './words.ts'

export async function viewDue(desk: Desk, when: When): Promise<DueView> {
  const loaded = await loadView(desk, when)
  const { asOf, knownAt } = loaded.times
  const items = dueIn(loaded.view)
  const mentioned = items.flatMap(({ party, object }: DueItem) => [party, object])
  const parties = await told(() => namesOf(loaded, mentioned))
  return { asOf, knownAt, items, gaps: gapsIn(loaded.view), parties }
}

export async function viewReview(desk: Desk, when: When): Promise<ReviewView> {
  const loaded = await loadView(desk, when)
  const { asOf, knownAt } = loaded.times
  const texts = new Texts(loaded)
  return told(async () => {
    const items = await Promise.all(
      reviewIn(loaded.view).map(async (item) =>
        'place' in item ? { ...item, ...(await texts.said(item.place)) } : item,
      ),
    )
    const ids = items.flatMap((item) =>
      'fact' in item ? (item.fact.match(/(?:country|org|group|person):[\w-]+/g) ?? []) : [],
    )
    return { asOf, knownAt, items, parties: await namesOf(loaded, ids) }
  })
}
