// One case of the review: its accounts with the paragraph around them, what was decided about it,
// and what else it may belong to.
import { type Condition, STANCES } from '../model/index.ts'
import {
  contentOf,
  type Decided,
  factsIn,
  isSameSubject,
  type KeptPosition,
  type ReviewItem,
  reviewIn,
} from '../register/index.ts'
import { paragraphsOf } from '../text/index.ts'
import type { AlikeItem, DecisionLine, ReviewCase, When } from './contract/index.ts'
import { linesIn } from './decision-line.ts'
import type { Desk } from './desk.ts'
import { evidenceOf, partiesTold } from './evidence.ts'
import { type LoadedView, loadView } from './register-view.ts'
import { choicesOf, choicesOfRow, itemId, rowsOfItem } from './review-choice.ts'
import { linesOf, partiesOfLine } from './review-view.ts'
import { told } from './trouble.ts'
import { isPrivateFact, namesOf, partiesOfFact, Texts } from './words.ts'

/** More than these nobody reads through. */
const ALIKE_MAX = 8
const MEANT_MAX = 60
const FACTS_MAX = 80

/** undefined where nothing waits under this id, and nothing was ever decided under it. */
export async function viewReviewCase(
  desk: Desk,
  id: string,
  when: When,
): Promise<ReviewCase | undefined> {
  const loaded = await loadView(desk, when)
  const item = reviewIn(loaded.view).find((one) => itemId(one) === id)
  const decisions = await linesIn(loaded)
  const rows = rowsOf(id, item, decisions, loaded)
  const about = decisions.filter((line) => isAbout(line, id, rows))
  if (item === undefined && rows.length === 0 && about.length === 0) return undefined
  return told(() => tell({ id, item, rows, decisions, about }, loaded))
}

interface Found {
  readonly id: string
  readonly item: ReviewItem | undefined
  readonly rows: readonly KeptPosition[]
  readonly decisions: readonly DecisionLine[]
  readonly about: readonly DecisionLine[]
}

async function tell(
  { id, item, rows, decisions, about }: Found,
  loaded: LoadedView,
): Promise<ReviewCase> {
  const { view, times, reader } = loaded
  const texts = new Texts(loaded)
  const [first] = rows
  const accounts = await evidenceOf(rows, texts, loaded)
  const line = item === undefined ? undefined : (await linesOf([item], loaded, texts))[0]
  const passage = first === undefined ? undefined : await passageOf(first, texts)
  const alike = first === undefined ? [] : alikeOf(first, view.rows)
  const meant = first === undefined ? [] : await partiesOfReport(first.report, loaded)
  const facts = factsIn(view)
    .map(({ fact }) => fact)
    .filter((fact) => !isPrivateFact(fact))
    .slice(0, FACTS_MAX)
  const mentioned = [
    ...(line === undefined ? [] : partiesOfLine(line)),
    ...rows.flatMap(({ party, object, speaker }) => [party, object, speaker]),
    ...rows.flatMap(({ position }) => factNames(position.condition).flatMap(partiesOfFact)),
    ...partiesTold(accounts),
    ...alike.flatMap(({ party, object }) => [party, object]),
    ...facts.flatMap(partiesOfFact),
    ...meant,
  ]
  return {
    id,
    asOf: times.asOf,
    knownAt: times.knownAt,
    seen: decisions.at(-1)?.recordedAt ?? '',
    ...(line === undefined ? {} : { item: line }),
    choices: item === undefined ? choicesWithout(id, first) : choicesOf(item),
    accounts,
    ...(passage === undefined ? {} : { passage }),
    ...(first?.commitment == null ? {} : { commitment: first.commitment }),
    alike,
    meant,
    facts,
    actions: Object.keys(reader.reference.vocabulary.actions),
    stances: STANCES,
    decisions: [...about].reverse(),
    parties: await namesOf(loaded, mentioned),
  }
}

/** A position can always be looked at; anything else is done with once it waits no more. */
function choicesWithout(id: string, row: KeptPosition | undefined) {
  return row !== undefined && id.startsWith('row/') ? choicesOfRow(row.id) : []
}

function rowsOf(
  id: string,
  item: ReviewItem | undefined,
  decisions: readonly DecisionLine[],
  { view }: LoadedView,
): readonly KeptPosition[] {
  const all = [...view.rows, ...view.struck.map(({ row }) => row)]
  const [kind = '', ...rest] = id.split('/')
  const name = rest.join('/')
  if (kind === 'decision') {
    const decided = decisions.find((line) => line.id === name)?.decided
    return decided === undefined ? [] : all.filter((row) => isSameSubject(decided, probe(row)))
  }
  const wanted = item === undefined ? namedRows(kind, name) : rowsOfItem(item)
  return wanted.flatMap((row) => all.find((one) => one.id === row) ?? [])
}

/** Rows that an id names itself, for a case that waits no more. */
function namedRows(kind: string, name: string): readonly string[] {
  if (kind === 'row') return [name]
  return kind === 'contradiction' ? name.split(':').slice(1) : []
}

/** What a decision about this row would speak of. */
function probe(row: KeptPosition): Decided {
  return { what: 'confirmation', content: contentOf(row) }
}

function isAbout({ decided }: DecisionLine, id: string, rows: readonly KeptPosition[]): boolean {
  const [kind, ...rest] = id.split('/')
  const name = rest.join('/')
  if (kind === 'fact' && isSameSubject(decided, { what: 'fact', fact: name, value: 'unknown' }))
    return true
  if (kind === 'decision' && isSameSubject(decided, { what: 'undo', decision: name })) return true
  return rows.some((row) => isSameSubject(decided, probe(row)))
}

async function passageOf(row: KeptPosition, texts: Texts): Promise<ReviewCase['passage']> {
  const text = await texts.of(row.report)
  if (text === undefined) return undefined
  const spans = row.position.evidence.spans
  const [from, to] = [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0]
  const around = paragraphsOf(text).filter(({ start, end }) => start < to && end > from)
  const start = around[0]?.start ?? from
  return { text: text.slice(start, around.at(-1)?.end ?? to), start }
}

/** Items of the same party whose deed or object is the same. */
function alikeOf(row: KeptPosition, rows: readonly KeptPosition[]): readonly AlikeItem[] {
  const found = new Map<string, AlikeItem>()
  for (const { commitment, party, action, object } of rows) {
    if (commitment === null || party === null || commitment === row.commitment) continue
    if (party !== row.party || (action !== row.action && object !== row.object)) continue
    found.set(commitment, { commitment, party, action, ...(object ? { object } : {}) })
  }
  return [...found.values()].slice(0, ALIKE_MAX)
}

async function partiesOfReport(
  report: string,
  { store, seen }: LoadedView,
): Promise<readonly string[]> {
  const entry = await store.entryOfReport(report, seen)
  const parties = entry?.body.kind === 'reading' ? entry.body.reading.parties : []
  return parties.slice(0, MEANT_MAX).map(({ id }) => id)
}

function factNames(condition: Condition | undefined): readonly string[] {
  return JSON.stringify(condition ?? {}).match(/"fact":"[^"]*"/g) ?? []
}
