// Lists: parties that a report names together, so that "the three states" or "the two sides" are
// them.
import { hitAt, type Sentence } from '../kit/index.ts'
import type { Mention } from '../mention/index.ts'
import type { FoundQuantity, Page } from './page.ts'

/** Lists remembered of a report. */
const LISTS_MAX = 8

/** Keeps the parties that a sentence names together, and institutions by their first word. */
export function learnLists({ sentence, mentions, memory }: Page): void {
  for (const mention of mentions) {
    const { members } = mention
    learnShort(sentence, mention, memory.shortNames)
    if (members === undefined || members.length < 2) continue
    memory.lists.push(members)
    if (memory.lists.length > LISTS_MAX) memory.lists.shift()
  }
}

/** "The head of the Union's commission": from then on "the commission" is that union's. */
function learnShort(
  sentence: Sentence,
  { party, represents, kind, from, to }: Mention,
  shortNames: Map<string, string>,
): void {
  if (to - from < 2 || kind === 'anonymous') return
  const isWhole = party !== null && /^(org|country):(?!x-)/.test(party)
  const id = isWhole ? party : represents?.startsWith('org:') ? represents : undefined
  const last = isWhole ? from + 1 : to
  if (id === undefined) return
  for (let at = from; at < last; at++) {
    const hit = hitAt(sentence, at, 'actors', 'institution')
    if (hit !== undefined) shortNames.set(hit.entry.lemma, id)
  }
}

/**
 * The parties that a group of a known size and no name of its own stands for, named together
 * before.
 */
export function listedFor(page: Page, mention: Mention): readonly string[] | undefined {
  if (mention.kind !== 'group' || mention.members !== undefined) return undefined
  const size = sizeOf(page.sentence, page.quantities, mention)
  return size === undefined ? undefined : page.memory.lists.findLast((one) => one.length === size)
}

/** Two for a dual; else the number that stands in the phrase. */
function sizeOf(
  { hits }: Sentence,
  quantities: readonly FoundQuantity[],
  { from, to }: Mention,
): number | undefined {
  const head = (hits[from] ?? []).find(({ entry }) => entry.file === 'offices')
  if (head?.agreement === 'd') return 2
  return quantities.find((one) => one.from >= from - 1 && one.to <= to + 1)?.quantity.value
}
