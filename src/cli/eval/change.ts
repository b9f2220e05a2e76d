// What is read otherwise than in the run that was frozen, item by item.
import type { FrozenTrial } from '../../service/contract/index.ts'
import { clean } from '../terminal/clean.ts'
import type { Page } from '../terminal/page.ts'
import { isolate } from '../terminal/style.ts'

export function printChanges(page: Page, { name, file, changes, isWritten }: FrozenTrial): void {
  const { words } = page
  page.blank()
  if (changes === undefined) page.say('eval.unfrozen', { name: clean(name), file: clean(file) })
  else {
    page.say('eval.changes', { name: clean(name), count: changes.length })
    for (const { id, before, after } of changes) {
      const none = words.say('eval.absent')
      const was = before === undefined ? none : isolate(before)
      const now = after === undefined ? none : isolate(after)
      page.paragraph(words.say('eval.change', { id: clean(id), before: was, after: now }), 2, 2)
    }
    if (changes.length > 0) page.say('eval.signs')
  }
  if (isWritten) page.say('eval.frozen', { file: clean(file) })
}
