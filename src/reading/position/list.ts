// Lists: parties that a report names together, so that "the three states" or "the two sides" are
// them.
import type { Sentence } from '../kit/index.ts'
import type { Mention } from '../mention/index.ts'
import { shortOf } from './actor.ts'
import type { FoundQuantity, Page } from './page.ts'

/** Lists remembered of a report. */
const LISTS_MAX = 8

/** Keeps the parties that a sentence names together, and institutions by their first word. */
export function learnLists({ sentence, mentions, memory }: Page): void {
  for (const { members, party, from, to } of mentions) {
    const { short } = shortOf(sentence, from)
    const isWhole = to - from > 1 && party !== null && /^(org|country):/.test(party)
    if (short !== undefined && isWhole) memory.shortNames.set(short, party)
    if (members === undefined || members.length < 2) continue
    memory.lists.push(members)
    if (memory.lists.length > LISTS_MAX) memory.lists.shift()
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
