// The queue of days: what is overdue, closing, to be decided or checked again, and silent outlets.
import { deedOf } from '../../packs/index.ts'
import type { DueItem, DueView, FeedGap } from '../../service/contract/index.ts'
import { EXIT } from '../command.ts'
import type { Session } from '../session.ts'
import type { Page } from '../terminal/page.ts'
import { domainWords } from '../view/cell.ts'
import { printWhen } from '../view/when.ts'

export async function showDue(session: Session): Promise<number> {
  const due = await (await session.useCases()).due(session.when)
  if (session.settings.json) session.json(due)
  else printDue(await session.page(), session, due)
  return EXIT.ok
}

function printDue(page: Page, session: Session, due: DueView): void {
  const { words, style } = page
  page.paragraph(style('strong', words.say('due.title', { count: due.items.length })))
  printWhen(page, session, due)
  for (const item of due.items) printItem(page, item, due)
  if (due.gaps.length === 0) return
  page.blank()
  page.paragraph(style('strong', words.say('due.gaps')))
  for (const gap of due.gaps) page.paragraph(gapWords(page, gap), 2, 2)
}

function printItem(page: Page, item: DueItem, { parties }: DueView): void {
  const { words, style } = page
  const { kind, party, action, object, domains, dueOn, days, heardOn, readSince } = item
  const name = (id: string) => page.name(words.name(id, parties[id]))
  const deed = deedOf(words, action, object === undefined ? undefined : name(object))
  const scope = words.list(domains.map((domain) => domainWords(words, domain)))
  const whole = domains.length === 0 ? deed : words.say('board.scoped', { deed, scope })
  page.blank()
  page.paragraph(words.say('due.item', { party: name(party), deed: whole }), 0, 2)
  const values = { day: words.day(dueOn), days: Math.abs(days) }
  page.paragraph(style('open', words.say(`due.${kind}`, values)), 2, 2)
  const heard = heardOn === undefined ? words.say('source.undated') : words.day(heardOn)
  const key = item.isUnheard ? 'due.unheard' : 'due.heard'
  page.paragraph(style('faint', words.say(key, { day: heard, count: readSince })), 2, 2)
}

function gapWords(page: Page, { publisher, fromOn, toOn, days, usualDays }: FeedGap): string {
  const { words } = page
  return words.say(toOn === undefined ? 'due.gap-open' : 'due.gap', {
    publisher: page.own(publisher, undefined),
    from: words.day(fromOn),
    to: toOn === undefined ? '' : words.day(toOn),
    days,
    usual: usualDays,
  })
}
