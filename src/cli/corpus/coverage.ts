// Lists what of a language no expectation touches: phrases by file, ids by list.
import type { Coverage } from '../../corpus/index.ts'
import type { Page } from '../terminal/page.ts'

export function printCoverage(page: Page, coverage: Coverage, lang: string): void {
  const { words } = page
  const missing = Object.entries(coverage.ids).filter(([, ids]) => ids.length > 0)
  page.say('corpus.coverage', {
    covered: coverage.phraseCount - coverage.phrases.length,
    phrases: coverage.phraseCount,
  })
  for (const file of new Set(coverage.phrases.map(([name]) => name))) {
    const entries = coverage.phrases.filter(([name]) => name === file)
    page.paragraph(words.say('corpus.uncovered', { file, count: entries.length }), 2)
    for (const [, path, phrase] of entries)
      page.paragraph(page.own(`${path.join(' > ')}: ${phrase}`, lang), 4, 2)
  }
  for (const [list, ids] of missing)
    page.paragraph(words.say('corpus.unnamed', { list, ids: ids.join(', ') }), 2, 2)
  page.blank()
}
