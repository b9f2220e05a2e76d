// Positions: what the statements and the narration of a report say a party will, won't, may or
// should do.
import { factsOf, type Position, polarityOf, type Stance } from '../../model/index.ts'
import type { FoundCondition } from '../condition/index.ts'
import { copyWith, hitAt, type Sentence } from '../kit/index.ts'
import type { Scene } from '../scene.ts'
import type { ReadStatement } from '../speech/index.ts'
import { type Bearer, bearerOf } from './bearer.ts'
import type { Chain, Head } from './chain.ts'
import { conditionsOf, joined } from './circumstance.ts'
import { type Deed, deedOf, isNews } from './deed.ts'
import { clauseOf } from './extent.ts'
import { groundsOf } from './grounds.ts'
import { isHeld } from './held.ts'
import { limitedBy } from './limit.ts'
import { learnLists, listedFor } from './list.ts'
import { made } from './make.ts'
import type { Weight } from './operator.ts'
import { type Memory, type Page, type PositionTools, pageOf } from './page.ts'
import { type Bound, boundBy, speakerParty } from './party.ts'
import { learnSpeaker, learnSpokesmen } from './spokesman.ts'
import { circleOf, fieldOf, isSpeakersOwn, remember, tellerOf } from './teller.ts'
import { weigh } from './weigh.ts'

/**
 * What a report's earlier sentences leave for its later ones, empty.
 * @param explained keeps the grounds of each position too
 */
export function openMemory(explained = false): Memory {
  return {
    positions: [],
    ...(explained && { grounds: [] }),
    subjects: [],
    lists: [],
    shortNames: new Map(),
    spokenFor: new Map(),
  }
}

/**
 * Positions of a report in order of place. Never throws; linear in the report.
 * @param memory of the stretches of this report that were read before; it gathers the positions
 */
export function readPositions(
  scene: Scene,
  statements: readonly ReadStatement[],
  tools: PositionTools,
  memory: Memory = openMemory(),
): Position[] {
  const told = new Map<Sentence, ReadStatement[]>()
  for (const one of statements) {
    const list = told.get(one.sentence)
    if (list === undefined) told.set(one.sentence, [one])
    else list.push(one)
  }
  for (const sentence of scene.sentences) {
    const said = told.get(sentence) ?? []
    const page = pageOf(scene, sentence, said, tools, memory)
    if (page !== undefined) {
      learnSpokesmen(page)
      learnLists(page)
    }
    for (const one of said) learnSpeaker(memory.spokenFor, one)
    if (page !== undefined) readPage(page)
  }
  return memory.positions
}

function readPage(page: Page): void {
  const first = page.memory.positions.length
  for (const [place, chain] of page.chains.entries()) readChain(page, chain, place)
  if (page.memory.positions.length > first) leaveOver(page)
}

function readChain(page: Page, chain: Chain, place: number): void {
  const told = tellerOf(page, chain)
  const circle = circleOf(page, chain, told)
  const bearer: Bearer = isSpeakersOwn(page, chain, told)
    ? { kind: 'speaker' }
    : bearerOf(fieldOf(page, chain, told), chain)
  const limit = limitedBy(page, chain, bearer)
  const list = listed(page, bearer)
  const bound = limit?.bound ?? list ?? boundBy(bearer, circle)
  remember(page, told, bound)
  const foreseen = chain.outer?.links.filter((link) => FORESEEING.has(link.kind)) ?? []
  if (chain.relative && foreseen.length === 0) return
  const reach = page.chains[place + 1]?.from ?? page.sentence.tokens.length
  const extent = clauseOf(page.ground, chain, reach)
  const windows = page.held.windows.get(place) ?? []
  const own = bound.parties.length === 1 && bound.parties[0] === speakerParty(circle)
  const bearing = {
    own,
    unbound: bearer.kind === 'open',
    forNow: windows.some(({ window }) => window.kind === 'for-now'),
  }
  const heads: readonly (Head | undefined)[] = chain.heads.length > 0 ? chain.heads : [undefined]
  const governors = [...foreseen, ...chain.links]
  const seen = new Set<string>()
  for (const [turn, head] of heads.entries()) {
    const weighed = weigh(head ?? UNSAID, governors, bearing)
    const wanted =
      weighed && deedOf(page, chain, head, heads[turn + 1]?.from ?? extent.to, bound.parties)
    const { weight, deed } = stopped(weighed, wanted, bound)
    if (weight?.stance === undefined || deed === undefined || seen.has(deed.action)) continue
    const conditional = page.held.conditions.has(place)
    const telling = {
      stance: weight.stance,
      action: deed.action,
      own,
      told,
      conditional,
      unbound: bearing.unbound,
      nobody: bound.parties.length === 0,
      ending: deed.negated,
      named: bearer.kind !== 'reference',
      private: isPrivate(page, bearer),
    }
    if (!isNews(page.chains[place - 1], chain, head, telling)) continue
    if (!isHeld(page.sentence, chain, head, telling)) continue
    seen.add(deed.action)
    const denies = weight.denies || told?.statement.cue.act === 'deny'
    const draft = {
      chain,
      extent,
      reach,
      weight: copyWith(weight, { stance: stanceOf(chain, weight, deed), denies }),
      deed,
      bound,
      ...(bearer.kind === 'actor' && { bearer: bearer.actor }),
      conditions: conditionsOf(page, place, extent, weight.stance, bound.parties[0]),
      windows,
      ...(head && { head }),
      ...(told && { told }),
      ...(limit && { limit }),
    }
    const parties = bound.parties.length > 0 ? bound.parties : [null]
    for (const [nth, party] of parties.entries()) {
      const position = made(page, draft, party, nth)
      page.memory.positions.push(position)
      if (page.memory.grounds === undefined) continue
      const course = { governors, deed: head ?? UNSAID, bearing, bearer, listed: list === bound }
      page.memory.grounds.push(groundsOf(page, position, draft, course))
    }
  }
}

/** A hospital, a bank, a club: it binds no state, and what it will do is seldom owed to anybody. */
function isPrivate({ sentence }: Page, bearer: Bearer): boolean {
  if (bearer.kind !== 'actor') return false
  return hitAt(sentence, bearer.actor.from, 'offices', 'private') !== undefined
}

/** "Stopped its training": what somebody has ended is a deed put on hold, not one not done. */
function stopped(
  weight: Weight | undefined,
  deed: Deed | undefined,
  { parties }: Bound,
): { readonly weight?: Weight | undefined; readonly deed?: Deed | undefined } {
  const isStopped = deed?.negated === true && weight?.stance === 'done' && parties.length > 0
  if (!isStopped) return { weight, deed }
  return { weight: { ...weight, stance: 'suspended' }, deed: { ...deed, negated: false } }
}

function asksOfEarlier({ isOfEarlier, condition }: FoundCondition): boolean {
  return isOfEarlier && factsOf(condition).some((fact) => fact.relation === 'depends-on')
}

/** Words before "depends on" that point back to what was said. */
const POINTER_MAX = 3

/**
 * Saying it is doing it ("announced its recognition of ..."); a denial denies the stance that it
 * points back to.
 */
function stanceOf(chain: Chain, weight: Weight, deed: Deed): Stance | undefined {
  const isProclaimed = chain.links.some((link) => link.kind === 'proclaim')
  if (isProclaimed && weight.stance === 'committed') {
    if (deed.action === 'recognise') return 'done'
    return DECREED.has(deed.action) ? 'committed' : 'pledged'
  }
  return weight.denies ? (deed.topic?.earlier?.stance ?? weight.stance) : weight.stance
}

/** Deeds that an authority brings about by announcing them; others it only promises. */
const DECREED: ReadonlySet<string> = new Set([
  'sanction',
  'lift-sanctions',
  'open-crossing',
  'cease-hostilities',
  'suspend-enrichment',
])

/** A group that stands for parties named together before. */
function listed(page: Page, bearer: Bearer): Bound | undefined {
  const mention = bearer.kind === 'actor' ? bearer.actor.mention : undefined
  const parties = mention && listedFor(page, mention)
  return parties && { parties, agreement: mention.agreement, inferred: true }
}

/**
 * Governors around a relative clause that pass on to the promise in it: "will see work on the
 * support that X gives".
 */
const FORESEEING: ReadonlySet<string> = new Set(['hope', 'foresee', 'scheduled', 'see'])
const UNSAID = { form: 'nominal', tense: 'bare' } as const

/** "That depends on ...": a condition with no deed of its own belongs to the position told last. */
function leaveOver(page: Page): void {
  const { positions } = page.memory
  const last = positions[positions.length - 1]
  const chain = page.chains[page.chains.length - 1]
  if (last === undefined || chain === undefined) return
  const left = page.conditions.filter((one) => asksOfEarlier(one) && one.from > chain.from)
  const [first] = left
  if (first === undefined) return
  const bearing = { polarity: polarityOf(last.stance), undone: true }
  const end = Math.max(...left.map((one) => one.to))
  // The words that point back stand before the condition's own.
  const start = Math.max(0, first.from - POINTER_MAX)
  const added = page.tools.conditionsIn(page.sentence, start, end, bearing, last.party ?? undefined)
  const own = added.filter(asksOfEarlier).map((one) => one.condition)
  const condition = joined([...(last.condition ? [last.condition] : []), ...own])
  if (condition !== undefined) positions[positions.length - 1] = copyWith(last, { condition })
}
