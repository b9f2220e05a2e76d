// Decisions: what a person says becomes an entry, signed and dated, and every one can be undone.
import { createHash } from 'node:crypto'
import {
  type Content,
  commitmentIn,
  contentOf,
  type Decided,
  type EntryBody,
  factsIn,
  type KeptDecision,
  type KeptPosition,
  keptOf,
  type RegisterCommitment,
  resolveFact,
  STATES,
  type State,
  standingAt,
} from '../register/index.ts'
import { isCivilDate } from '../sources/index.ts'
import { sliceSpans } from '../text/index.ts'
import {
  type AccountName,
  type DecisionLine,
  type DecisionWanted,
  Problem,
  type When,
} from './contract/index.ts'
import type { Desk } from './desk.ts'
import { collectEntries, type LoadedView, loadView } from './register-view.ts'
import { told } from './trouble.ts'

const ID_DIGITS = 10
const YES: readonly State[] = ['active', 'underway', 'said-done', 'fulfilled']
const NO: readonly State[] = ['declined', 'withdrawn', 'expired', 'released', 'broken']

export interface DecisionGiven {
  readonly reason: string
  /** Counts nothing until somebody else agrees. */
  readonly isProposed?: boolean
}

/**
 * Keeps a decision and gives it back as it stands.
 * @throws Problem for a reason that is missing, an id or an account that nobody has, a fact that is
 * unknown or may be several, a day that is none, and an agreement with oneself
 */
export async function decide(
  desk: Desk,
  wanted: DecisionWanted,
  { reason, isProposed = false }: DecisionGiven,
): Promise<DecisionLine> {
  if (reason.trim() === '') throw new Problem('decision-without-reason', {}, 2)
  for (const value of Object.values(datesIn(wanted)))
    if (value !== undefined && !isCivilDate(value))
      throw new Problem('date-unreadable', { value }, 2)
  const loaded = await loadView(desk, {})
  const decided = await resolveWanted(wanted, loaded, desk)
  const instant = desk.clock().toISOString()
  const id = idOf(decided, desk.author, instant, reason)
  const body: EntryBody = {
    kind: 'decision',
    id,
    decided,
    reason: reason.trim(),
    ...(isProposed ? { proposed: true } : {}),
  }
  const entry = await told(() =>
    loaded.store.commit(desk.audience, (writer) =>
      writer.append({ v: 1, audience: desk.audience, author: desk.author, body }),
    ),
  )
  const lines = await listDecisions(desk, {})
  const line = lines.find((one) => one.id === id)
  if (line === undefined) throw new Error(`decision ${id} of entry ${entry.seq} is not kept`)
  return line
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
    case 'undo':
    case 'agreement': {
      const other = (await listDecisions(desk, {})).find(({ id }) => id === wanted.decision)
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

/** Every decision known by then, oldest first, undone and proposed ones among them. */
export async function listDecisions(desk: Desk, when: When): Promise<readonly DecisionLine[]> {
  const { store, seen } = await loadView(desk, when)
  const entries = await told(() => collectEntries(store, seen, ['amendment', 'decision']))
  const { decisions } = keptOf(entries)
  const found = new Set(entries.flatMap(({ body }) => (body.kind === 'amendment' ? [body.id] : [])))
  const { standing, proposed } = standingAt(decisions, seen.knownAt)
  const has = (list: readonly KeptDecision[], id: string) => list.some((one) => one.id === id)
  return decisions
    .map(({ id, recordedAt, author, reason, decided }): DecisionLine => {
      const waits = has(proposed, id) ? 'proposed' : 'undone'
      const state = has(standing, id) ? 'stands' : waits
      const origin = found.has(id) ? 'report' : 'person'
      return { id, recordedAt, author, reason, origin, state, decided }
    })
    .sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
}
