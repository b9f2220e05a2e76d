// Decisions: what a person says becomes an entry, signed and dated, and every one can be undone.
import { createHash } from 'node:crypto'
import {
  type Content,
  commitmentIn,
  contentOf,
  type Decided,
  type EntryBody,
  factsIn,
  isSameSubject,
  type KeptPosition,
  type RegisterCommitment,
  resolveFact,
  STATES,
  type State,
} from '../register/index.ts'
import { isCivilDate } from '../sources/index.ts'
import type { Writer } from '../store/index.ts'
import { sliceSpans } from '../text/index.ts'
import {
  type AccountName,
  type DecisionGiven,
  type DecisionLine,
  type DecisionWanted,
  Problem,
} from './contract/index.ts'
import { resolveRow } from './decide-read.ts'
import { linesIn, listDecisions } from './decision-line.ts'
import type { Desk } from './desk.ts'
import { type LoadedView, loadView } from './register-view.ts'
import { told } from './trouble.ts'

const ID_DIGITS = 10
const YES: readonly State[] = ['active', 'underway', 'said-done', 'fulfilled']
const NO: readonly State[] = ['declined', 'withdrawn', 'expired', 'released', 'broken']

/**
 * Keeps a decision and gives it back as it stands.
 * @throws Problem for a reason that is missing, an id or an account that nobody has, a fact that is
 * unknown or may be several, a day that is none, an agreement with oneself, and where somebody has
 * decided about the same since
 */
export async function decide(
  desk: Desk,
  wanted: DecisionWanted,
  given: DecisionGiven,
): Promise<DecisionLine> {
  const [line] = await decideAll(desk, [wanted], given)
  if (line === undefined) throw new Error('a decision that was made is not kept')
  return line
}

/** Several for one reason, all or none; every one of them in the view before the first. */
export async function decideAll(
  desk: Desk,
  wanted: readonly DecisionWanted[],
  { reason, isProposed = false, seen }: DecisionGiven,
): Promise<readonly DecisionLine[]> {
  const loaded = await loadView(desk, {})
  const known = await linesIn(loaded)
  if (reason.trim() === '' && wanted.some((one) => needsReason(one, known, desk)))
    throw new Problem('decision-without-reason', {}, 2)
  for (const value of wanted.flatMap((one) => Object.values(datesIn(one))))
    if (value !== undefined && !isCivilDate(value))
      throw new Problem('date-unreadable', { value }, 2)
  // Asked first: what somebody else has moved meanwhile may not be found any more.
  const resolved: Decided[] = []
  for (const one of wanted) resolved.push(await resolveWanted(one, loaded, desk))
  refuseOvertaken(resolved, known, seen)
  const instant = desk.clock().toISOString()
  const bodies = resolved.map((decided): EntryBody & { kind: 'decision' } => ({
    kind: 'decision',
    id: idOf(decided, desk.author, instant, reason),
    decided,
    reason: reason.trim(),
    ...(isProposed ? { proposed: true } : {}),
  }))
  await told(() =>
    loaded.store.commit(desk.audience, async (writer) => {
      // Under the lock: of two who decide at once the second is told of the first.
      if (seen !== undefined) refuseOvertaken(resolved, await decidedSince(writer, seen), seen)
      for (const body of bodies)
        await writer.append({ v: 1, audience: desk.audience, author: desk.author, body })
    }),
  )
  const ids = new Set(bodies.map(({ id }) => id))
  return (await listDecisions(desk, {})).filter(({ id }) => ids.has(id))
}

type Earlier = Pick<DecisionLine, 'id' | 'recordedAt' | 'author' | 'reason' | 'decided'>

async function decidedSince(writer: Pick<Writer, 'since'>, seen: string) {
  const entries = await writer.since('decision', seen)
  return entries.flatMap(({ recordedAt, author, body }): Earlier[] =>
    body.kind === 'decision'
      ? [{ id: body.id, recordedAt, author, reason: body.reason, decided: body.decided }]
      : [],
  )
}

/** @throws Problem 'decision-overtaken' where one since `seen` speaks of the same */
function refuseOvertaken(
  wanted: readonly Decided[],
  earlier: readonly Earlier[],
  seen: string | undefined,
): void {
  if (seen === undefined) return
  const other = earlier.find(
    ({ recordedAt, decided }) =>
      recordedAt > seen && wanted.some((one) => isSameSubject(one, decided)),
  )
  if (other === undefined) return
  const { id, author, reason, recordedAt } = other
  throw new Problem('decision-overtaken', { id, author, reason, recordedAt })
}

/** What changes no view, and taking one's own word back, need not be explained. */
function needsReason(
  wanted: DecisionWanted,
  known: readonly DecisionLine[],
  { author }: Desk,
): boolean {
  if (wanted.what === 'confirmation' || wanted.what === 'agreement') return false
  if (wanted.what !== 'undo') return true
  return known.find(({ id }) => id === wanted.decision)?.author !== author
}

/** Content and instant: two decisions with the same words are two. */
function idOf(decided: Decided, author: string, instant: string, reason: string): string {
  const words = JSON.stringify([decided, author, instant, reason])
  return `d${createHash('sha256').update(words, 'utf8').digest('hex').slice(0, ID_DIGITS)}`
}

function datesIn(wanted: DecisionWanted): Readonly<Record<string, string | undefined>> {
  switch (wanted.what) {
    case 'fact':
      return { from: wanted.holdsFromOn, to: wanted.holdsToOn }
    case 'verdict':
      return { on: wanted.on }
    case 'office':
    case 'member':
    case 'authority':
      return { from: wanted.fromOn, to: wanted.toOn }
    case 'government':
      return { from: wanted.fromOn }
    default:
      return {}
  }
}

async function resolveWanted(
  wanted: DecisionWanted,
  loaded: LoadedView,
  desk: Desk,
): Promise<Decided> {
  switch (wanted.what) {
    case 'fact':
      return { ...wanted, fact: factNamed(wanted.fact, loaded) }
    case 'binding': {
      found(wanted.commitment, loaded)
      const { yes = YES, no = NO } = wanted
      const unknown = [...yes, ...no].find((state) => !STATES.includes(state))
      if (unknown !== undefined) throw new Problem('state-unknown', { value: unknown }, 2)
      return { ...wanted, fact: factNamed(wanted.fact, loaded), yes, no }
    }
    case 'settlement': {
      const [first, second] = wanted.accounts.map((name) =>
        account(wanted.commitment, name, loaded),
      )
      const between = [await quoted(first, loaded), await quoted(second, loaded)] as const
      return { what: 'settlement', kind: kindBetween(wanted, loaded), between, holds: wanted.holds }
    }
    case 'clarification': {
      const [of, by] = wanted.accounts.map((name) => account(wanted.commitment, name, loaded))
      return { what: 'clarification', of: await quoted(of, loaded), by: await quoted(by, loaded) }
    }
    case 'split': {
      const row = account(wanted.commitment, wanted.account, loaded)
      return { what: 'split', content: await quoted(row, loaded), into: wanted.into }
    }
    case 'verdict':
    case 'merge':
      found(wanted.what === 'merge' ? wanted.from : wanted.commitment, loaded)
      return wanted
    case 'amendment':
      for (const report of [wanted.report, wanted.by])
        if (report !== undefined) await keptReport(report, loaded)
      return wanted
    case 'confirmation':
    case 'rejection':
    case 'rereading':
      return resolveRow(wanted, loaded, factNamed)
    case 'same-fact':
      return { ...wanted, into: factNamed(wanted.into, loaded) }
    case 'undo':
    case 'agreement': {
      const other = (await linesIn(loaded)).find(({ id }) => id === wanted.decision)
      if (other === undefined) throw new Problem('decision-unknown', { id: wanted.decision })
      const isOwn = wanted.what === 'agreement' && other.author === desk.author
      if (isOwn) throw new Problem('agreement-own', { id: other.id, author: desk.author })
      return wanted
    }
    default:
      return wanted
  }
}

async function keptReport(report: string, { store, seen }: LoadedView): Promise<void> {
  if ((await told(() => store.entryOfReport(report, seen))) === undefined)
    throw new Problem('source-unknown', { id: report })
}

/** @throws Problem 'item-unknown' */
function found(id: string, { view }: LoadedView): RegisterCommitment {
  const commitment = commitmentIn(id, view)
  if (commitment === undefined) throw new Problem('item-unknown', { id, command: 'mithaq' })
  return commitment
}

function account(id: string, name: AccountName, loaded: LoadedView): KeptPosition {
  const { rows } = found(id, loaded)
  const row = typeof name === 'number' ? rows[name] : rows.find((one) => one.id === name)
  if (row === undefined)
    throw new Problem('account-unknown', { id, account: accountWords(name) }, 2)
  return row
}

/** As people count them, from 1. */
function accountWords(name: AccountName): string {
  return typeof name === 'number' ? String(name + 1) : name
}

function kindBetween(
  { commitment, accounts }: Extract<DecisionWanted, { what: 'settlement' }>,
  loaded: LoadedView,
) {
  const { contradictions, rows } = found(commitment, loaded)
  const ids = accounts.map((name) => account(commitment, name, loaded).id).sort()
  const one = contradictions.find(
    ({ between }) =>
      between
        .map((at) => rows[at]?.id ?? '')
        .sort()
        .join() === ids.join(),
  )
  if (one === undefined) {
    const [first, second] = accounts.map(accountWords)
    throw new Problem('contradiction-unknown', {
      id: commitment,
      one: first ?? '',
      other: second ?? '',
    })
  }
  return one.kind
}

async function quoted(row: KeptPosition | undefined, { store }: LoadedView): Promise<Content> {
  if (row === undefined) throw new Error('an account that was found is gone')
  const text = await told(() => store.text(row.report))
  return contentOf(row, text && sliceSpans(text.text, row.position.evidence.spans))
}

/** A short name where one known fact fits; a whole id also where no report names it yet. */
function factNamed(name: string, { view, reader }: LoadedView): string {
  const known = factsIn(view).map(({ fact }) => fact)
  const resolved = resolveFact(name, known, reader.reference.vocabulary)
  if (resolved.kind === 'known') return resolved.fact
  if (resolved.kind === 'ambiguous')
    throw new Problem('fact-ambiguous', { fact: name, facts: resolved.facts.join(', ') }, 2)
  const predicate = name.split('(')[0] ?? ''
  const isWhole = name.endsWith(')') && predicate in reader.reference.vocabulary.facts
  if (isWhole) return name
  throw new Problem('fact-unknown', { fact: name, nearest: resolved.nearest.join(', ') }, 2)
}
