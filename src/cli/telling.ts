// Tells a problem to a person: what, where, and what to do next, in one or two sentences.
import type { Problem } from '../service/contract/index.ts'
import { clean } from './terminal/clean.ts'
import type { Page } from './terminal/page.ts'
import { isolate } from './terminal/style.ts'

type Told = Pick<Problem, 'code' | 'values'>

/** The words of a problem; its code where the language has none for it. */
export function problemWords({ words }: Pick<Page, 'words'>, { code, values }: Told): string {
  const key = `problem.${code}`
  if (!words.has(key)) return words.say('problem.unknown', { code, values: printValues(values) })
  // A message that names what is not known would have a hole in it.
  const bare = Object.keys(values).find(
    (slot) => values[slot] === '' && words.has(bareKey(key, slot)),
  )
  const isTurned = words.language.direction === 'rtl'
  const show = (value: string): string => {
    const lines = value.split('\n').map(clean)
    return isTurned ? lines.map((line) => isolate(line)).join('\n') : lines.join('\n')
  }
  const said = Object.entries(values).map(([slot, value]) => [slot, show(value)])
  return words.say(bare === undefined ? key : bareKey(key, bare), Object.fromEntries(said))
}

function bareKey(key: string, slot: string): string {
  return `${key}-without-${slot}`
}

function printValues(values: Told['values']): string {
  return clean(Object.values(values).join(', '))
}

/** "mithaq: ..." on the page of notes. */
export function tellProblem(page: Page, problem: Told): void {
  const told = page.words.say('problem.told', { problem: problemWords(page, problem) })
  for (const line of told.split('\n')) page.paragraph(line, 0, 2)
}
