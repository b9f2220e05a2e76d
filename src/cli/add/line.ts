// What became of one file, and of all of them together, in words.
import type { AddLine } from '../../service/contract/index.ts'
import { problemWords } from '../telling.ts'
import { clean } from '../terminal/clean.ts'
import type { Page } from '../terminal/page.ts'
import { isolate } from '../terminal/style.ts'

/** "samples/01.txt: added, 7 statements, 9 positions". */
export function addLineWords(page: Page, line: AddLine): string {
  const { words, style } = page
  const { file, outcome, statements, positions, problem, values = {} } = line
  if (outcome === 'failed')
    return words.say('add.failed', {
      outcome: style('open', words.say('add.outcome.failed')),
      problem: problemWords(page, { code: problem ?? '', values }),
    })
  const name = file === '-' ? words.say('add.input') : isolate(clean(file))
  return words.say(`add.${outcome}`, {
    outcome: style('strong', words.say(`add.outcome.${outcome}`)),
    file: name,
    statements,
    positions,
    report: line.report ?? '',
  })
}

/** "16 files: 14 added, 1 copy, 1 failed". */
export function addSummary(page: Page, lines: readonly AddLine[]): void {
  const { words } = page
  const outcomes = ['added', 'reread', 'copy', 'known', 'failed'] as const
  const parts = outcomes.flatMap((outcome) => {
    const count = lines.filter((line) => line.outcome === outcome).length
    return count === 0 ? [] : [words.say(`add.count.${outcome}`, { count })]
  })
  page.say('add.summary', { count: lines.length, parts: words.list(parts) })
}
