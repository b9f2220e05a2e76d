// Every account of an item, oldest first: the outlet, the chain of tellers, and the sentence
// itself.
import type { CommitmentView, EvidenceView } from '../../service/contract/index.ts'
import type { Page } from '../terminal/page.ts'
import { quoteWords } from '../view/quote.ts'

export function printEvidence(page: Page, item: CommitmentView): void {
  const { words, style } = page
  page.blank()
  page.paragraph(style('strong', words.say('evidence.title')))
  for (const [at, evidence] of item.evidence.entries()) {
    page.paragraph(`${words.count(at + 1)}. ${outletWords(page, evidence)}`, 0, 3)
    const chain = chainWords(page, item, evidence)
    if (chain !== '') page.paragraph(chain, 3)
    page.paragraph(quoteWords(page, evidence), 3, 1)
  }
  if (item.contradictions.length === 0) return
  page.blank()
  page.paragraph(style('strong', words.say('contradiction.open')))
  for (const { kind, between } of item.contradictions) {
    const [one, other] = between.map((at) => words.count(at + 1))
    const label = words.label('contradiction', kind)
    page.paragraph(
      words.say('show.between', { kind: label, one: one ?? '', other: other ?? '' }),
      2,
    )
  }
}

function outletWords({ words, own, style }: Page, evidence: EvidenceView): string {
  const { publisher, title, publishedOn, lang, copies, background } = evidence
  const named = publisher ?? title
  const outlet = named === undefined ? words.say('source.unnamed') : own(named, lang)
  const day = publishedOn === undefined ? words.say('source.undated') : words.day(publishedOn)
  const more = [
    ...(copies > 1 ? [words.say('counts.copies', { count: copies })] : []),
    ...(background ? [words.say('evidence.background')] : []),
    ...(evidence.copyOf === undefined ? [] : [words.say('struck.near-copy')]),
    ...(evidence.struck === undefined
      ? []
      : [words.say(`struck.${evidence.struck.how}`, { day: words.day(evidence.struck.on) })]),
  ]
  return [outlet, day, ...more.map((part) => style('faint', part))].join(words.say('comma'))
}

/** "Emmanuel Macron “said”": from the outermost teller to the speaker. */
function chainWords(page: Page, item: CommitmentView, { chain, lang }: EvidenceView): string {
  const { words } = page
  const told = chain.map(({ speaker, resolution, cue }) => {
    const name = words.name(speaker, speaker === null ? [] : item.parties[speaker])
    const who = speaker === null ? words.label('resolution', resolution) : page.name(name)
    return words.say('show.teller', { speaker: who, cue: page.quote(cue, lang) })
  })
  return told.join(words.say('show.then'))
}
