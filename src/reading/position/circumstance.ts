// Circumstances: conditions and windows of a sentence, each given to the chain that it stands with.
import type { Condition, Stance } from '../../model/index.ts'
import { factsOf, polarityOf } from '../../model/index.ts'
import type { FoundCondition } from '../condition/index.ts'
import { glues, type Hit, hitAt, type Sentence, type Token } from '../kit/index.ts'
import type { ReadStatement } from '../speech/index.ts'
import type { Chain } from './chain.ts'
import type { Ground } from './ground.ts'
import type { Page, PositionTools } from './page.ts'
import { isSubjectFirst } from './voice.ts'

interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * Everything in a sentence that could be a condition, whoever's it turns out to be: what stands
 * there promises
 * nothing. Speakers' words are looked at one by one.
 */
export function possibleConditions(
  sentence: Sentence,
  told: readonly ReadStatement[],
  walls: Ground['walls'],
  tools: PositionTools,
): FoundCondition[] {
  const reported = new Set(
    told
      .filter(({ draft }) => draft.frame.content?.by === 'that')
      .map(({ content }) => content.from),
  )
  const found: FoundCondition[] = []
  let from = 0
  for (let at = 1; at <= sentence.tokens.length; at++) {
    if (at < sentence.tokens.length && !walls.has(at)) continue
    const here = tools.conditionsIn(sentence, from, at, { polarity: 'open', undone: true })
    found.push(
      ...here.filter(
        ({ from }) =>
          !reported.has(from) && !isComplement(sentence, from) && !isYet(sentence, from),
      ),
    )
    from = at
  }
  return found
}

/**
 * "That" and "if" can share their letters. Spelt as "that" alone is spelt, or before a noun, they
 * open what somebody
 * says.
 */
function isComplement(sentence: Sentence, at: number): boolean {
  const hits = sentence.hits[at] ?? []
  const that = hits.filter(({ entry }) => entry.file === 'speech' && entry.path.includes('that'))
  if (that.length === 0) return false
  const token = sentence.tokens[at] as Token
  const spelt = sentence.text.slice(token.start, token.end)
  const isSpelt = ({ entry }: Hit) => spelt.endsWith(entry.lemma)
  const openers = hits.filter(({ entry }) => entry.file === 'conditions' && OPENING.has(entry.id))
  if (that.some(isSpelt) && !openers.some(isSpelt)) return true
  const next = sentence.hits[at + 1] ?? []
  const verbal = next.some(
    ({ form, entry }) => form === 'past' || form === 'present' || entry.file === 'negation',
  )
  // A word that nobody listed: whether it is a verb has been looked into with the opener.
  return !verbal && next.length > 0
}

/** "Has not decided yet": after a denied past the word for "after" is an adverb. */
function isYet(sentence: Sentence, at: number): boolean {
  const isAfter = hitAt(sentence, at, 'conditions', 'after') !== undefined
  return isAfter && hitAt(sentence, at - 2, 'negation', 'past') !== undefined
}

/**
 * Conditions that a verb or adjective hangs something on: a question left open, or a promise
 * that is subject to it.
 */
export function hangingIn(
  sentence: Sentence,
  conditions: readonly FoundCondition[],
): ReadonlyMap<number, 'future' | 'undecided'> {
  const found = new Map<number, 'future' | 'undecided'>()
  for (const { from, condition } of conditions) {
    const hit = hitAt(sentence, from, 'conditions', 'hanging')
    const relation = factsOf(condition)[0]?.relation
    if (hit !== undefined) found.set(from, relation === 'depends-on' ? 'undecided' : 'future')
  }
  return found
}

/** Relations whose opener may be spelt like "that". */
const OPENING: ReadonlySet<string> = new Set(['if', 'regardless'])

/**
 * For each stretch the place of the chain it belongs to, or -1. A stretch after a chain is that
 * chain's up to the
 * next wall or clause; one before a chain at the head of its clause is that chain's.
 */
export function holdersOf(
  ground: Ground,
  chains: readonly Chain[],
  stretches: readonly Stretch[],
): number[] {
  let next = 0
  return stretches.map((stretch) => {
    while (next < chains.length && (chains[next] as Chain).from < stretch.from) next++
    const previous = chains[next - 1]
    if (previous !== undefined && isOpenBetween(ground, previous.to, stretch.from, false))
      return next - 1
    const following = chains[next]
    if (following === undefined) return -1
    return isOpenBetween(ground, stretch.to, following.from, true) ? next : -1
  })
}

/** Tokens between a deed and its circumstance. */
const APART_MAX = 60

/**
 * No speaker's words begin or end, no sentence stops and no new clause opens between two tokens.
 */
function isOpenBetween(ground: Ground, from: number, to: number, leading: boolean): boolean {
  const { sentence, signs, walls } = ground
  if (to - from > APART_MAX) return false
  for (let at = from; at < to; at++) {
    if (walls.has(at) && (at > from || leading)) return false
    const token = sentence.tokens[at]
    if (token?.kind === 'mark' && '.!?\u061f\u061b;'.includes(token.fold)) return false
    const here = signs[at] ?? []
    const turns = here.filter((sign) => sign.kind === 'clause' || sign.kind === 'that')
    // "If ..., then that France will": only a consequence may be opened between a condition and its
    // deed.
    const isOther = turns.some(({ kind }) => kind === 'clause') && isSubjectFirst(sentence)
    if (
      isOther ||
      turns.some(({ hit }) => !leading || glues(sentence.lexicon.pack, hit.before, 'and'))
    )
      return false
  }
  return !walls.has(to)
}

/** Stances of deeds that have happened or go on: what stands beside them is an occasion. */
const HAPPENED: readonly Stance[] = ['done', 'underway', 'withdrawn']

/** The conditions of a chain, read again with what its stance makes of them. */
export function conditionsOf(
  page: Page,
  place: number,
  extent: Stretch,
  stance: Stance,
  party: string | undefined,
): FoundCondition[] {
  const held = page.held.conditions.get(place)
  if (held === undefined) return []
  const from = Math.min(extent.from, ...held.map((one) => one.from))
  const to = Math.max(extent.to, ...held.map((one) => one.to))
  const deed = { polarity: polarityOf(stance), undone: !HAPPENED.includes(stance) }
  const found = page.tools.conditionsIn(page.sentence, from, to, deed, party)
  return found.filter((one) => held.some((other) => one.from < other.to && other.from < one.to))
}

/** Several conditions of one clause hold together. */
export function joined(conditions: readonly Condition[]): Condition | undefined {
  if (conditions.length < 2) return conditions[0]
  return { kind: 'all', of: conditions }
}
