// Scores a reading of a gold report of a corpus: statements, chains, and positions with their
// stance, conditions and windows.
import type { Block, BlockKind, Field } from '../case.ts'
import { CONDITION_FIELDS } from '../field.ts'
import type { FoundBlock } from '../found.ts'
import type { CaseRun } from '../run.ts'
import type { CorpusWords } from '../words.ts'
import type { Counts, CountsBy } from './counts.ts'

/**
 * found: statements told by their cue; chain: every teller above a statement; position: whose, and
 * which deed. Stance, condition and window are weighed where the position is right.
 */
export const GOLD_MEASURES = [
  'found',
  'speaker',
  'content',
  'statement',
  'chain',
  'position',
  'stance',
  'condition',
  'window',
  'whole',
] as const
export type GoldMeasure = (typeof GOLD_MEASURES)[number]

/** Right or wrong, field by field; a missed block is wrong in all. */
export interface BlockVerdict {
  readonly kind: BlockKind
  readonly line: number
  readonly isFound: boolean
  /** In the order of FIELDS_JUDGED. */
  readonly fields: readonly boolean[]
}

/** Fields that a verdict tells of, by kind of block. */
export const FIELDS_JUDGED = {
  statement: ['speaker', 'content', 'chain'],
  position: ['position', 'stance', 'condition', 'window'],
  event: ['found'],
} as const satisfies Readonly<Record<BlockKind, readonly string[]>>

export interface CaseScore {
  readonly run: CaseRun
  readonly counts: CountsBy<GoldMeasure>
  readonly verdicts: readonly BlockVerdict[]
  /** Lines of positions that are conditional or still to come, and were read as done. */
  readonly readAsDone: readonly number[]
}

type Tally = { -readonly [Name in keyof Counts]: number }

/**
 * Scores a compared case; compare with a `wordsMin` below 1, for where a phrase ends is a matter of
 * taste.
 */
export function scoreCase(run: CaseRun, words: CorpusWords): CaseScore {
  const weighing = weighingOf(run)
  const tally = Object.fromEntries(
    GOLD_MEASURES.map((measure) => [measure, { right: 0, found: 0, gold: 0 }]),
  ) as Record<GoldMeasure, Tally>
  const add = (measure: GoldMeasure, counts: Counts): void => {
    tally[measure].right += counts.right
    tally[measure].found += counts.found
    tally[measure].gold += counts.gold
  }
  const verdicts = run.one.blocks.map((block): BlockVerdict => {
    const found = run.pairs.get(block)
    const base = { kind: block.kind, line: block.line, isFound: found !== undefined }
    if (block.kind === 'statement') {
      const judged = weighStatement(block, weighing)
      for (const measure of ['found', 'speaker', 'content', 'statement', 'chain'] as const)
        add(measure, judged[measure])
      const fields = FIELDS_JUDGED.statement.map((name) => isWhole(judged[name]))
      return { ...base, fields }
    }
    if (block.kind === 'position') {
      const judged = weighPosition(block, weighing)
      for (const measure of ['position', 'stance', 'condition', 'window', 'whole'] as const)
        add(measure, judged[measure])
      const isRight = judged.position.right === 1
      const fields = FIELDS_JUDGED.position.map((name) => isRight && isWhole(judged[name]))
      return { ...base, fields }
    }
    return { ...base, fields: [found !== undefined] }
  })
  for (const extra of run.one.isOpen ? [] : run.extra) {
    const alone = (is: boolean): Counts => ({ right: 0, found: is ? 1 : 0, gold: 0 })
    if (extra.kind === 'statement') {
      add('found', alone(true))
      add('statement', alone(true))
      add('speaker', alone(extra.fields.has('speaker')))
      add('content', alone(extra.fields.has('content')))
      add('chain', alone(extra.fields.has('via')))
    }
    if (extra.kind === 'position') {
      add('position', alone(true))
      add('whole', alone(true))
    }
  }
  return { run, counts: tally, verdicts, readAsDone: readAsDone(run, words) }
}

/** Nothing wrong, nothing missed, nothing too many. */
function isWhole({ right, found, gold }: Counts): boolean {
  return right === found && right === gold
}

interface Weighing {
  readonly run: CaseRun
  /** Results of fields by line. */
  readonly isRight: (field: Field) => boolean
  readonly named: ReadonlyMap<string, Block>
}

function weighingOf(run: CaseRun): Weighing {
  const results = new Map<number, string>()
  // What is too many stands on the line of a field that has its own result already.
  for (const { field, line, result } of run.outcomes)
    if (field !== '' && !results.has(line)) results.set(line, result)
  return {
    run,
    isRight: ({ line }) => results.get(line) === 'right',
    named: new Map(run.one.blocks.map((block) => [block.name ?? '', block])),
  }
}

const ONE = (is: boolean): number => (is ? 1 : 0)

/** One field: nothing is weighed where the gold does not write it. */
function weighField(block: Block, id: string, found: FoundBlock | undefined, w: Weighing): Counts {
  const fields = block.fields.filter((field) => field.id === id)
  const wanted = fields.filter((field) => !field.isNone)
  const values = fields.length === 0 ? [] : (found?.fields.get(id) ?? [])
  const right = found === undefined ? 0 : wanted.filter(w.isRight).length
  return { right, found: values.length, gold: wanted.length }
}

function weighStatement(block: Block, w: Weighing) {
  const found = w.run.pairs.get(block)
  const speaker = weighField(block, 'speaker', found, w)
  const content = weighField(block, 'content', found, w)
  const links = weighField(block, 'via', found, w)
  const is = found !== undefined
  const statement = is && isWhole(speaker) && isWhole(content)
  return {
    found: { right: ONE(is), found: ONE(is), gold: 1 },
    speaker,
    content,
    statement: { right: ONE(statement), found: ONE(is), gold: 1 },
    chain: { ...links, right: ONE(links.right === 1 && isChainRight(block, w, new Set())) },
  }
}

/** Each link above the statement is right; a ring in the gold ends the search. */
function isChainRight(block: Block, w: Weighing, seen: Set<Block>): boolean {
  if (seen.has(block)) return true
  seen.add(block)
  const via = block.fields.find(({ id }) => id === 'via')
  if (via?.reference === undefined) return true
  const teller = w.named.get(via.reference)
  return w.isRight(via) && teller !== undefined && isChainRight(teller, w, seen)
}

/** Fields whose absence from the gold says that they do not hold. */
const FLAGS = ['negated', 'denies'] as const

function weighPosition(block: Block, w: Weighing) {
  const found = w.run.pairs.get(block)
  const isFine = (id: string): boolean =>
    block.fields.filter((field) => field.id === id).every(w.isRight)
  const is = found !== undefined && isFine('party') && isFine('action')
  const nothing: Counts = { right: 0, found: 0, gold: 0 }
  const condition = is ? weighConditions(block, found, w) : nothing
  const window = is ? weighField(block, 'window', found, w) : nothing
  const isFlagged = FLAGS.every((id) => {
    const isWritten = block.fields.some((field) => field.id === id)
    return isWritten ? isFine(id) : found?.fields.has(id) !== true
  })
  const stance = is && isFine('stance')
  const whole = stance && isFlagged && isWhole(condition) && isWhole(window)
  return {
    position: { right: ONE(is), found: ONE(found !== undefined), gold: 1 },
    stance: { right: ONE(stance), found: ONE(is), gold: ONE(is) },
    condition,
    window,
    whole: { right: ONE(whole), found: ONE(found !== undefined), gold: 1 },
  }
}

/** A condition is right with its words, its relation and its scope. */
function weighConditions(block: Block, found: FoundBlock, w: Weighing): Counts {
  const counts = weighField(block, 'condition', found, w)
  let right = 0
  let isRight = false
  for (const field of [...block.fields, undefined]) {
    const isNext = field === undefined || field.id === 'condition'
    if (isNext) {
      if (isRight) right++
      isRight = field !== undefined && !field.isNone && w.isRight(field)
    } else if (CONDITION_FIELDS.includes(field.id)) isRight &&= w.isRight(field)
  }
  return { ...counts, right }
}

/** Stances of what has happened already, or is no longer to come. */
const PAST = ['done', 'underway', 'allocated', 'suspended', 'withdrawn']
const DONE = ['done', 'underway']

function readAsDone({ one, pairs }: CaseRun, words: CorpusWords): number[] {
  return one.blocks.flatMap((block) => {
    const [found] = pairs.get(block)?.fields.get('stance') ?? []
    const isDone = found?.meaning.kind === 'label' && DONE.includes(found.meaning.id)
    const written = block.fields.find(({ id }) => id === 'stance')?.meaning
    const wanted = written === undefined ? undefined : words.idOf('stance', written)
    if (!isDone || wanted === undefined || PAST.includes(wanted)) return []
    return [block.line]
  })
}
