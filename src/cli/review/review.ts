// What waits for a person: each item in a sentence, with the words that it is about.
import type { ReviewView } from '../../service/contract/index.ts'
import { EXIT } from '../command.ts'
import type { Session } from '../session.ts'
import { clean } from '../terminal/clean.ts'
import type { Page } from '../terminal/page.ts'
import { isolate } from '../terminal/style.ts'
import { factName } from '../view/cell.ts'
import { printWhen } from '../view/when.ts'

export async function showReview(session: Session): Promise<number> {
  const review = await (await session.useCases()).review(session.when)
  if (session.settings.json) session.json(review)
  else printReview(await session.page(), session, review)
  return EXIT.ok
}

function printReview(page: Page, session: Session, review: ReviewView): void {
  const { words, style } = page
  page.paragraph(style('strong', words.say('review.title', { count: review.items.length })))
  printWhen(page, session, review)
  for (const item of review.items) {
    const fact = 'fact' in item ? factName(page, item, review.parties) : ''
    const value = 'value' in item ? words.say(`condition.${item.value}`) : ''
    const id = 'commitment' in item ? item.commitment : 'decision' in item ? item.decision : ''
    page.blank()
    page.paragraph(words.say(`review.${item.kind}`, { fact, value, id: isolate(clean(id)) }), 0, 2)
    const quote = 'quote' in item ? item.quote : undefined
    const said = item.said ?? quote
    if ('row' in item) page.paragraph(style('faint', isolate(clean(item.row))), 2)
    if (said !== undefined) page.paragraph(page.quote(said, item.lang), 2, 1)
  }
}
