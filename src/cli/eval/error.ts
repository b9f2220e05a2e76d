// Errors to read: what was missed, read wrongly, or found though nobody said it, with the words.
import { type ItemError, printRun, type SaidWords } from '../../corpus/index.ts'
import type { GoldTrial } from '../../service/contract/index.ts'
import { clean } from '../terminal/clean.ts'
import type { Page } from '../terminal/page.ts'

export function printItemErrors(
  page: Page,
  name: string,
  errors: readonly ItemError[],
  lang: string,
): void {
  const { words, style } = page
  page.blank()
  page.paragraph(
    style('strong', words.say('eval.errors', { name: clean(name), count: errors.length })),
  )
  for (const { item, kind, fields, wanted, read } of errors) {
    const which = fields.map((field) => words.say(`eval.field.${field}`)).join(words.say('comma'))
    page.paragraph(`${clean(item)}  ${words.say(`eval.error.${kind}`, { fields: which })}`, 0, 2)
    if (wanted !== undefined) printSaid(page, 'wanted', wanted, lang)
    if (read !== undefined) printSaid(page, 'read', read, lang)
  }
}

function printSaid(page: Page, role: 'wanted' | 'read', said: SaidWords, lang: string): void {
  const { words } = page
  const parts = (['source', 'speaker', 'cue', 'content'] as const).flatMap((field) => {
    if (said[field] === '') return []
    const name = words.say(`eval.field.${field}`)
    return [words.say('eval.said', { field: name, words: page.own(said[field], lang) })]
  })
  page.paragraph(words.say(`eval.${role}`, { said: parts.join(words.say('read.semicolon')) }), 2, 2)
}

/** Gold reports tell their errors as expectations do, with file and line. */
export function printCaseErrors(page: Page, { name, cases, words }: GoldTrial): void {
  const say = (code: string, values: Readonly<Record<string, string>>): string =>
    page.words.has(`corpus.${code}`) ? page.words.say(`corpus.${code}`, values) : code
  page.blank()
  page.paragraph(page.style('strong', clean(name)))
  for (const { run } of cases) {
    const printed = printRun(run, words, { say })
    if (printed === '') continue
    for (const line of printed.split('\n')) {
      const said = line.trimStart()
      page.paragraph(page.own(said, undefined), line.length - said.length, 2)
    }
  }
}
