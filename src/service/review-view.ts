// What waits for a person, over the wire: each with its words, where they were published, and the
// answers to it.
import { type KeptPosition, type ReviewItem, reviewIn } from '../register/index.ts'
import type { ReviewLine, ReviewView, When } from './contract/index.ts'
import { newestDecision } from './decision-line.ts'
import type { Desk } from './desk.ts'
import { type LoadedView, loadView } from './register-view.ts'
import { choicesOf, itemId, rowsOfItem } from './review-choice.ts'
import { told } from './trouble.ts'
import { namesOf, partiesOfFact, Texts } from './words.ts'

export async function viewReview(desk: Desk, when: When): Promise<ReviewView> {
  const loaded = await loadView(desk, when)
  const { asOf, knownAt } = loaded.times
  return told(async () => {
    const items = await linesOf(reviewIn(loaded.view), loaded, new Texts(loaded))
    const parties = await namesOf(loaded, items.flatMap(partiesOfLine))
    return { asOf, knownAt, seen: await newestDecision(loaded), items, parties }
  })
}

/** Items with what a reader needs to know of each. */
export async function linesOf(
  items: readonly ReviewItem[],
  loaded: LoadedView,
  texts: Texts,
): Promise<readonly ReviewLine[]> {
  const { view } = loaded
  const rows = new Map(
    [...view.struck.map(({ row }) => row), ...view.rows].map((row) => [row.id, row]),
  )
  const outlets = new Map(view.reports.map(({ report, publisher }) => [report, publisher]))
  return Promise.all(
    items.map(async (item): Promise<ReviewLine> => {
      const row = rows.get(rowsOfItem(item)[0] ?? '')
      const publisher = outlets.get(row?.report ?? '')
      return {
        ...item,
        id: itemId(item),
        choices: choicesOf(item),
        ...('place' in item ? await texts.said(item.place) : {}),
        ...(row === undefined ? {} : aboutRow(row)),
        ...(publisher === undefined ? {} : { publisher }),
      }
    }),
  )
}

function aboutRow({ party, action, object, publishedOn }: KeptPosition) {
  return {
    ...(party === null ? {} : { party }),
    action,
    ...(object === undefined ? {} : { object }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
  }
}

/** Every party that a line mentions by id, those in its fact among them. */
export function partiesOfLine(line: ReviewLine): readonly (string | undefined)[] {
  const inFact = 'fact' in line ? partiesOfFact(line.fact) : []
  return [line.party, line.object, ...inFact]
}
