// Compares a case with a reading, field by field: what differs, with both stretches, and what
// agreed.
import type { Reading } from '../model/index.ts'
import type { Spans } from '../text/index.ts'
import type { Block, BlockKind, CorpusCase, Field } from './case.ts'
import { CONDITION_FIELDS, FIELDS, type FieldShape } from './field.ts'
import { conditionValue, type FoundBlock, type FoundValue, foundBlocks } from './found.ts'
import { agreedBeginning, findWords, hull, wordAgreement } from './locate.ts'
import { pairBlocks } from './match.ts'
import { copiedNameAgrees, type MeaningContext, meaningAgrees } from './meaning.ts'
import type { CorpusWords } from './words.ts'

/**
 * not-in-text, label: the case itself is wrong; not-read, unexpected: a whole block; absent,
 * present: a field that should or should not be there; words, meaning: a field that differs.
 */
export type FailureCode =
  | 'not-in-text'
  | 'label'
  | 'not-read'
  | 'unexpected'
  | 'absent'
  | 'present'
  | 'words'
  | 'meaning'

export interface Failure {
  readonly code: FailureCode
  readonly line: number
  readonly kind: BlockKind
  readonly field?: string
  /** The line's words as the case writes them. */
  readonly wanted?: string
  readonly wantedSpans?: Spans
  readonly found?: FoundValue
  readonly foundBlock?: FoundBlock
  /** For not-in-text: the longest beginning that does stand there. */
  readonly agreed?: string
}

/** One field weighed: `''` stands for the block itself. */
export interface Outcome {
  readonly kind: BlockKind
  readonly field: string
  /**
   * Line of the field or block in its file; of the expectation for a block that nobody expected.
   */
  readonly line: number
  readonly result: 'right' | 'wrong' | 'missing' | 'extra'
}

export interface CaseResult {
  readonly failures: readonly Failure[]
  readonly outcomes: readonly Outcome[]
  readonly pairs: ReadonlyMap<Block, FoundBlock>
  readonly extra: readonly FoundBlock[]
}

/** Share of common words from which loosely compared fields agree. */
const LOOSE_MIN = 0.75

/**
 * Compares one case with its reading.
 * @param wordsMin share of common words from which any field agrees; 1 for expectations, less to
 * score gold
 */
export function compareCase(
  one: CorpusCase,
  reading: Reading,
  words: CorpusWords,
  wordsMin = 1,
): CaseResult {
  const context: MeaningContext = { words, reading }
  const { pairs, missing, extra } = pairBlocks(one.blocks, foundBlocks(reading), context)
  const failures: Failure[] = []
  const outcomes: Outcome[] = []
  const ids = new Map<string, string>()
  for (const [block, found] of pairs) if (block.name !== undefined) ids.set(block.name, found.id)
  const weigher = { context, ids, wordsMin, failures, outcomes }
  for (const block of one.blocks) {
    const found = pairs.get(block)
    if (found !== undefined) {
      outcomes.push({ kind: block.kind, field: '', line: block.line, result: 'right' })
      weighBlock(block, found, weigher)
    }
  }
  for (const block of missing) {
    failures.push({ code: 'not-read', line: block.line, kind: block.kind })
    outcomes.push({ kind: block.kind, field: '', line: block.line, result: 'missing' })
    for (const field of block.fields) standsInText(field, block.kind, weigher)
  }
  if (!one.isOpen) {
    for (const found of extra) {
      failures.push({
        code: 'unexpected',
        line: one.readingLine,
        kind: found.kind,
        foundBlock: found,
      })
      outcomes.push({ kind: found.kind, field: '', line: one.readingLine, result: 'extra' })
    }
  }
  return { failures, outcomes, pairs, extra }
}

interface Weigher {
  readonly context: MeaningContext
  readonly ids: ReadonlyMap<string, string>
  readonly wordsMin: number
  readonly failures: Failure[]
  readonly outcomes: Outcome[]
}

function weighBlock(block: Block, found: FoundBlock, weigher: Weigher): void {
  const conditions = pairConditions(block, found, weigher)
  let condition: FoundValue | undefined = found.fields.get('condition')?.[0]
  const used = new Map<string, Set<FoundValue>>()
  for (const field of block.fields) {
    const shape = FIELDS[block.kind][field.id] as FieldShape
    const taken = used.get(field.id) ?? new Set<FoundValue>()
    let values = found.fields.get(field.id) ?? []
    if (field.id === 'condition' && !field.isNone) {
      condition = conditions.get(field)
      values = condition === undefined ? [] : [condition]
    } else if (CONDITION_FIELDS.includes(field.id)) {
      const value = condition === undefined ? undefined : conditionValue(field.id, condition)
      values = value === undefined ? [] : [value]
    }
    used.set(field.id, taken)
    const free = values.filter((value) => !taken.has(value))
    const failure = weighField(field, block.kind, shape, free, taken, weigher)
    const result = resultOf(failure, field)
    weigher.outcomes.push({ kind: block.kind, field: field.id, line: field.line, result })
    if (failure !== undefined) weigher.failures.push(failure)
  }
  for (const [id, taken] of used) {
    const written = block.fields.filter((field) => field.id === id)
    const left = (found.fields.get(id) ?? []).find((value) => !taken.has(value))
    if (left === undefined || taken.size < written.length) continue
    if (written.some((field) => field.isNone)) continue
    const line = written.at(-1)?.line ?? block.line
    weigher.failures.push({ code: 'present', line, kind: block.kind, field: id, found: left })
    weigher.outcomes.push({ kind: block.kind, field: id, line, result: 'extra' })
  }
}

function resultOf(failure: Failure | undefined, field: Field): Outcome['result'] {
  if (failure === undefined) return 'right'
  if (failure.code === 'absent') return 'missing'
  return failure.code === 'present' && field.isNone ? 'extra' : 'wrong'
}

/** Which found condition each written one is, by the words that they share; each is taken once. */
function pairConditions(
  block: Block,
  found: FoundBlock,
  { context }: Weigher,
): Map<Field, FoundValue> {
  const { text } = context.reading.report
  const values = [...(found.fields.get('condition') ?? [])]
  const pairs = new Map<Field, FoundValue>()
  for (const field of block.fields) {
    if (field.id !== 'condition' || field.isNone) continue
    const spans =
      field.copied === undefined ? undefined : findWords(text, field.copied, field.place)
    const scored = values
      .map((value) => ({ value, score: spans === undefined ? 1 : shared(text, spans, value) }))
      .sort((one, other) => other.score - one.score)
    const best = scored[0]
    if (best === undefined || best.score === 0) continue
    pairs.set(field, best.value)
    values.splice(values.indexOf(best.value), 1)
  }
  return pairs
}

function shared(text: string, spans: Spans, { spans: own = [] }: FoundValue): number {
  return wordAgreement(text, hull(spans), hull(own))
}

function weighField(
  field: Field,
  kind: BlockKind,
  shape: FieldShape,
  values: readonly FoundValue[],
  taken: Set<FoundValue>,
  weigher: Weigher,
): Failure | undefined {
  const base = { line: field.line, kind, field: field.id, wanted: wantedOf(field) }
  const first = values[0]
  if (field.isNone || isNo(field, shape, weigher.context.words)) {
    return first === undefined ? undefined : { ...base, code: 'present', found: first }
  }
  const spans = standsInText(field, kind, weigher)
  if (spans === 'no') return undefined
  if (first === undefined) return { ...base, code: 'absent', ...(spans && { wantedSpans: spans }) }
  let worst: Failure | undefined
  for (const value of values) {
    const failure = weighValue(field, shape, value, spans, base, weigher)
    if (failure === undefined) {
      taken.add(value)
      return undefined
    }
    worst ??= failure
  }
  if (first !== undefined) taken.add(first)
  return worst
}

function weighValue(
  field: Field,
  shape: FieldShape,
  value: FoundValue,
  spans: Spans | undefined,
  base: Pick<Failure, 'line' | 'kind'>,
  { context, ids, wordsMin }: Weigher,
): Failure | undefined {
  const { text } = context.reading.report
  const fail = (code: FailureCode): Failure => ({
    ...base,
    code,
    found: value,
    ...(spans && { wantedSpans: spans }),
  })
  if (field.reference !== undefined) {
    const isSame =
      value.meaning.kind === 'reference' && value.meaning.id === ids.get(field.reference)
    return isSame ? undefined : fail('meaning')
  }
  if (spans !== undefined && value.spans !== undefined) {
    const own = field.id === 'cue' ? value.spans : hull(value.spans)
    const wanted = field.id === 'cue' ? spans : hull(spans)
    const least = Math.min(wordsMin, shape.isLoose ? LOOSE_MIN : 1)
    if (wordAgreement(text, wanted, own) < least) return fail('words')
  }
  if (field.meaning !== undefined) {
    const answer = meaningAgrees(field.meaning, value, shape, context)
    if (answer !== 'yes') return fail(answer === 'unknown' ? 'label' : 'meaning')
  } else if (field.copied !== undefined && value.spans === undefined) {
    if (!copiedNameAgrees(field.copied, value, context)) return fail('meaning')
  }
  return undefined
}

/** The spans of the copied words; "no" (and a failure) where they don't stand in the text. */
function standsInText(field: Field, kind: BlockKind, weigher: Weigher): Spans | undefined | 'no' {
  if (field.copied === undefined) return undefined
  const { text } = weigher.context.reading.report
  const spans = findWords(text, field.copied, field.place)
  if (spans !== undefined) return spans
  const agreed = agreedBeginning(text, field.copied)
  const wanted = wantedOf(field)
  weigher.failures.push({
    code: 'not-in-text',
    line: field.line,
    kind,
    field: field.id,
    wanted,
    agreed,
  })
  return 'no'
}

function isNo(field: Field, shape: FieldShape, words: CorpusWords): boolean {
  return shape.meaning === 'flag' && words.idOf('corpus', field.meaning ?? '') === 'no'
}

function wantedOf(field: Field): string {
  const parts = [field.copied ?? '', field.meaning === undefined ? '' : `= ${field.meaning}`]
  if (field.reference !== undefined) parts.push(`#${field.reference}`)
  return parts.filter((part) => part !== '').join(' ')
}
