// Pairs the blocks of a case with what was found, one to one, the surest pair first.
import type { Block } from './case.ts'
import { FIELDS } from './field.ts'
import type { FoundBlock, FoundValue } from './found.ts'
import { findWords, hull, wordAgreement } from './locate.ts'
import { type MeaningContext, meaningAgrees } from './meaning.ts'

/** The field whose words must overlap for two blocks to be one. */
const ANCHOR = { statement: 'cue', position: 'predicate', event: 'evidence' } as const
/** Fields that decide between blocks with equal anchors, with their weight. */
const DECIDING: Readonly<Record<string, number>> = {
  action: 2,
  party: 1.5,
  stance: 0.5,
  content: 1,
  speaker: 0.5,
  kind: 0.5,
}

export interface Pairing {
  readonly pairs: ReadonlyMap<Block, FoundBlock>
  readonly missing: readonly Block[]
  readonly extra: readonly FoundBlock[]
}

export function pairBlocks(
  blocks: readonly Block[],
  found: readonly FoundBlock[],
  context: MeaningContext,
): Pairing {
  const scored = blocks.flatMap((block) =>
    found
      .filter((one) => one.kind === block.kind)
      .map((one) => ({ block, one, score: likeness(block, one, context) }))
      .filter((pair) => pair.score > 0),
  )
  scored.sort((a, b) => b.score - a.score)
  const pairs = new Map<Block, FoundBlock>()
  const taken = new Set<FoundBlock>()
  for (const { block, one } of scored) {
    if (pairs.has(block) || taken.has(one)) continue
    pairs.set(block, one)
    taken.add(one)
  }
  return {
    pairs,
    missing: blocks.filter((block) => !pairs.has(block)),
    extra: found.filter((one) => !taken.has(one)),
  }
}

function likeness(block: Block, found: FoundBlock, context: MeaningContext): number {
  const anchor = ANCHOR[block.kind]
  const wanted = block.fields.find((field) => field.id === anchor && field.copied !== undefined)
  let score = 0
  if (wanted !== undefined) {
    score = agreementOf(wanted.copied as string, wanted.place, found.fields.get(anchor), context)
    if (score === 0) return 0
  }
  for (const field of block.fields) {
    const weight = DECIDING[field.id]
    const values = found.fields.get(field.id)
    if (weight === undefined || values === undefined) continue
    const shape = FIELDS[block.kind][field.id]
    if (field.meaning !== undefined && shape !== undefined) {
      const meaning = field.meaning
      const agrees = values.some((value) => meaningAgrees(meaning, value, shape, context) === 'yes')
      if (agrees) score += weight
    } else if (field.copied !== undefined) {
      score += weight * agreementOf(field.copied, field.place, values, context)
    }
  }
  return score
}

function agreementOf(
  copied: string,
  place: number,
  values: readonly FoundValue[] | undefined,
  { reading }: MeaningContext,
): number {
  const { text } = reading.report
  const spans = findWords(text, copied, place)
  const own = values?.find((value) => value.spans !== undefined)?.spans
  if (spans === undefined || own === undefined) return 0
  return wordAgreement(text, hull(spans), hull(own))
}
