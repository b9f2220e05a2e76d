// Scores what was found in one item against its gold: a verdict on each statement, and counts.
import { type Counts, type CountsBy, NOTHING } from './counts.ts'
import type { FoundStatement, GoldItem, GoldStatement } from './item.ts'
import { matchStatements, type Worded, wordStatement } from './match.ts'
import { countCommon, type Places, wordsOfText } from './overlap.ts'
import { type Judgement, judgeStatement, type StatementVerdict } from './verdict.ts'

/** tokens: words inside any content; dropped: speakers of clauses that name none. */
export const MEASURES = ['cue', 'source', 'content', 'statement', 'tokens', 'dropped'] as const
export type Measure = (typeof MEASURES)[number]

/** Gold of one form or of some kinds; the rest counts neither way. */
export interface Narrowing {
  readonly form?: string
  readonly kinds?: readonly string[]
}

export interface ItemScore {
  readonly item: GoldItem
  readonly isPredicted: boolean
  /** Nothing in it has to be found. */
  readonly isEmpty: boolean
  /** Nothing in it has to be found, and something was. */
  readonly isFalseAlarm: boolean
  readonly counts: CountsBy<Measure>
  readonly verdicts: readonly StatementVerdict[]
  /** Found, and matched to nothing. */
  readonly extra: readonly FoundStatement[]
}

/** @param found undefined where the reader says nothing of the item */
export function scoreItem(
  item: GoldItem,
  found: readonly FoundStatement[] | undefined,
  narrowing: Narrowing = {},
): ItemScore {
  const { text, statements } = item
  const words = wordsOfText(text)
  const gold = statements.map((one) => wordStatement(one, text, words))
  const own = (found ?? []).map((one) => wordStatement(one, text, words))
  const matches = matchStatements(gold, own)
  const judgements = statements.map((one, at) => {
    const match = matches.find((pair) => pair.gold === at)
    const isCounted = !isLeftOut(one, narrowing)
    if (match === undefined) return judgeStatement(one, gold[at] as Worded, isCounted)
    const worded = own[match.found] as Worded
    const other = { match, worded, found: (found ?? [])[match.found] as FoundStatement }
    return judgeStatement(one, gold[at] as Worded, isCounted, other)
  })
  const ignored = new Set(
    matches.filter((pair) => !judgements[pair.gold]?.isCounted).map((pair) => pair.found),
  )
  const counted = own.filter((_, at) => !ignored.has(at))
  const taken = new Set(matches.map((pair) => pair.found))
  const isEmpty = statements.every((one) => one.isOptional)
  const isNarrowed = narrowing.form !== undefined || narrowing.kinds !== undefined
  return {
    item,
    isPredicted: found !== undefined,
    isEmpty,
    isFalseAlarm: isEmpty && counted.length > 0,
    counts: {
      ...countFields(gold, counted, judgements),
      tokens: isNarrowed ? NOTHING : countTokens(statements, gold, own),
    },
    verdicts: judgements,
    extra: (found ?? []).filter((_, at) => !taken.has(at)),
  }
}

function isLeftOut(one: GoldStatement, { form, kinds }: Narrowing): boolean {
  if (one.isOptional) return true
  if (form !== undefined && one.form !== form) return true
  return kinds !== undefined && !kinds.includes(one.kind ?? '')
}

function countFields(
  gold: readonly Worded[],
  found: readonly Worded[],
  judgements: readonly Judgement[],
): CountsBy<Exclude<Measure, 'tokens'>> {
  const wanted = gold.filter((_, at) => judgements[at]?.isCounted)
  const judged = judgements.filter((one) => one.isCounted)
  const count = (test: (one: Judgement) => boolean): number => judged.filter(test).length
  const having = (all: readonly Worded[], field: 'cue' | 'source' | 'content'): number =>
    all.filter((one) => one[field].size > 0).length
  const told = count(({ speaker }) => speaker === 'right')
  const right = {
    cue: count(({ hasCue }) => hasCue),
    source: count(({ hasSource }) => hasSource),
    content: count(({ content }) => content),
    statement: count(({ statement }) => statement),
  }
  // A speaker given as the source of a clause that names none is no false alarm.
  const sources = having(found, 'source') - count(({ isNeutral }) => isNeutral)
  return {
    cue: { right: right.cue, found: having(found, 'cue'), gold: having(wanted, 'cue') },
    source: { right: right.source, found: sources, gold: having(wanted, 'source') },
    content: { right: right.content, found: having(found, 'content'), gold: wanted.length },
    statement: { right: right.statement, found: found.length, gold: wanted.length },
    dropped: {
      right: told,
      found: told + count(({ speaker }) => speaker === 'wrong'),
      gold: count(({ speaker }) => speaker !== undefined),
    },
  }
}

/** Words inside any content; those of borderline statements alone count neither way. */
function countTokens(
  statements: readonly GoldStatement[],
  gold: readonly Worded[],
  found: readonly Worded[],
): Counts {
  const union = (all: readonly Worded[]): Places => new Set(all.flatMap((one) => [...one.content]))
  const wanted = union(gold.filter((_, at) => !statements[at]?.isOptional))
  const free = union(gold.filter((_, at) => statements[at]?.isOptional))
  const own = [...union(found)].filter((place) => wanted.has(place) || !free.has(place))
  return { right: countCommon(wanted, new Set(own)), found: own.length, gold: wanted.size }
}
