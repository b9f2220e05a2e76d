// How an item went: every step with its day and its cause, as sentences.
import { lifeText } from '../../packs/index.ts'
import type { CommitmentView } from '../../service/contract/index.ts'
import { clean } from '../terminal/clean.ts'
import type { Page } from '../terminal/page.ts'
import { domainWords } from '../view/cell.ts'

export function printLife(page: Page, { transitions = [], parties }: CommitmentView): void {
  if (transitions.length === 0) return
  const { words, style } = page
  page.blank()
  page.paragraph(style('strong', words.say('life.title')))
  const isSplit = new Set(transitions.map(({ domains }) => domains.join())).size > 1
  const name = (id: string) => page.name(words.name(id, parties[id]))
  for (const { domains, cause, ...step } of transitions) {
    // Whoever signs may call himself anything.
    const signed = cause.kind === 'decision' ? { ...cause, author: clean(cause.author) } : cause
    const told = lifeText(words, { ...step, cause: signed }, parties, name)
    const scope = words.list(domains.map((domain) => domainWords(words, domain)))
    const isNamed = isSplit && domains.length > 0
    page.paragraph(isNamed ? `${scope}${words.say('colon')}${told}` : told, 2, 2)
  }
}
