// What differs between two views over the wire: one list, the latest first, each with its sources.
import {
  type Cause,
  type CellDifference,
  type Comparison,
  compareViews,
  factsIn,
  type GroupDifference,
  type KeptPosition,
  sizesIn,
} from '../register/index.ts'
import type {
  Change,
  ChangeCause,
  ChangeSource,
  Changes,
  RepeatChange,
  When,
} from './contract/index.ts'
import { dayOf } from './day.ts'
import type { Desk } from './desk.ts'
import { quoteAround } from './evidence.ts'
import { type LoadedView, loadView } from './register-view.ts'
import { told } from './trouble.ts'
import { isPrivateFact, namesOf, Texts } from './words.ts'

/** Where nobody says since when: a week. */
const SINCE_DAYS = 7
const DAY_MILLISECONDS = 86_400_000
/** Sentences shown for one cause: more are counted on the item's own page. */
const SOURCES_MAX = 6

/** From the end of a day, as it was known then, to the view of `when`. */
export async function viewChanges(
  desk: Desk,
  since: string | undefined,
  when: When,
): Promise<Changes> {
  const now = when.asOf ?? dayOf(desk.clock(), desk.zone)
  const ago = new Date(Date.parse(`${now}T00:00:00Z`) - SINCE_DAYS * DAY_MILLISECONDS)
  const from = since ?? ago.toISOString().slice(0, now.length)
  return viewComparison(desk, { asOf: from, knownAt: from }, when)
}

/** The earlier of two views comes first, whichever is named first. */
export async function viewComparison(desk: Desk, one: When, other: When): Promise<Changes> {
  const loaded = await Promise.all([loadView(desk, one), loadView(desk, other)])
  const [from, to] = loaded.sort(
    (a, b) => order(a.times.asOf, b.times.asOf) || order(a.times.knownUpTo, b.times.knownUpTo),
  ) as [LoadedView, LoadedView]
  const found = compareViews(from.view, to.view)
  return told(() => new Telling(desk, from, to).tell(found))
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

type Head = Pick<ChangeSource, 'title' | 'publisher' | 'publishedOn'>

/** What a list says of a report; nothing where its body is withheld. */
async function headOf(report: string, { store, seen }: LoadedView): Promise<Head> {
  const entry = await store.entryOfReport(report, seen)
  if (entry?.body.kind !== 'reading') return {}
  const { title, publisher, publishedOn } = entry.body.reading.report
  return {
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
  }
}

/** Puts a comparison into the wire's terms; texts are fetched once, the later view's first. */
class Telling {
  readonly #desk: Desk
  readonly #from: LoadedView
  readonly #to: LoadedView
  readonly #texts: Texts
  readonly #heads = new Map<string, Promise<Head>>()

  constructor(desk: Desk, from: LoadedView, to: LoadedView) {
    this.#desk = desk
    this.#from = from
    this.#to = to
    this.#texts = new Texts(to)
  }

  async tell(found: Comparison): Promise<Changes> {
    const changes = await Promise.all([
      ...found.cells.map((of) => this.#cell(of)),
      ...found.facts.map(async ({ cause, words, ...fact }): Promise<Change> => {
        const said = words === undefined || !isPrivateFact(fact.fact) ? {} : await this.#said(words)
        return {
          kind: 'fact',
          id: `fact:${fact.fact}`,
          ...fact,
          ...said,
          ...(await this.#about([cause])),
        }
      }),
      ...found.groups.map((of) => this.#count(of)),
      ...found.contradictions.map((of) => this.#contradiction(of)),
      ...found.retellings.map((of) => this.#retold(of)),
      ...found.recopied.map((of) => this.#copied(of)),
    ])
    const { asOf, knownAt } = this.#from.times
    const facts = [...new Set(changes.flatMap(factsOf))]
    return {
      from: { asOf, knownAt },
      to: { asOf: this.#to.times.asOf, knownAt: this.#to.times.knownAt },
      changes: changes.sort(
        (a, b) =>
          order(b.on, a.on) ||
          order(b.recordedAt ?? '', a.recordedAt ?? '') ||
          RANK.indexOf(a.kind) - RANK.indexOf(b.kind) ||
          order(a.id, b.id),
      ),
      parties: await namesOf(this.#to, changes.flatMap(partiesOf)),
      sizes: sizesIn(this.#to.view, new Set(changes.flatMap(partiesOf).filter(isNamed))),
      facts: await this.#wordsOf(facts),
    }
  }

  async #cell({ steps, causes, ...rest }: CellDifference): Promise<Change> {
    const { kind, commitment, before, after } = rest
    const { domains, negated, voice } = (after ?? before)?.cell ?? {}
    const facet = [...(domains ?? []), negated ? 'not' : '', voice === 'asked' ? 'asked' : '']
    return {
      ...rest,
      id: [kind, commitment, ...facet.filter(Boolean)].join(':'),
      steps: steps.map(({ day, step, notRepeated }) => ({ day, step, notRepeated })),
      ...(await this.#about(causes)),
    }
  }

  async #count({ causes, ...rest }: GroupDifference): Promise<Change> {
    const about = await this.#about(causes)
    return { kind: 'count', id: `count:${rest.commitment}`, ...rest, ...about }
  }

  async #contradiction({
    kind,
    contradiction,
  }: Comparison['contradictions'][number]): Promise<Change> {
    const { id, commitment, party, action, object, rows, sinceOn } = contradiction
    const arose = kind === 'arose'
    const isNew = arose && sinceOn > this.#from.times.asOf
    const recordedAt = arose ? rows.map((row) => row.recordedAt).sort()[1] : undefined
    const cause: Cause = {
      kind: isNew ? 'word' : 'knowledge',
      on: arose ? sinceOn : this.#to.times.asOf,
      ...(recordedAt === undefined ? {} : { recordedAt }),
      rows,
      facts: [],
    }
    return {
      kind: 'contradiction',
      commitment,
      party,
      action,
      ...(object === undefined ? {} : { object }),
      contradiction: { id, kind: contradiction.kind, arose },
      ...(await this.#about([cause])),
      id: `${kind}:${id}`,
    }
  }

  async #retold({ report, recordedAt, rows }: Comparison['retellings'][number]): Promise<Change> {
    const cause: Cause = {
      kind: 'knowledge',
      on: '',
      recordedAt,
      rows: rows.slice(0, 1),
      facts: [],
    }
    const commitments = [...new Set(rows.flatMap((row) => row.commitment ?? []))]
    const repeat = await this.#repeat('retold', report)
    return { ...repeat, commitments, ...(await this.#about([cause])) }
  }

  async #copied({ report, before, after }: Comparison['recopied'][number]): Promise<Change> {
    const cause: Cause = { kind: 'knowledge', on: this.#to.times.asOf, rows: [], facts: [] }
    const copies = { before, after }
    const repeat = await this.#repeat('copied', report)
    return { ...repeat, copies, ...(await this.#about([cause])) }
  }

  async #repeat(kind: RepeatChange['kind'], report: string) {
    const { title, publisher } = await this.#head(report)
    return {
      kind,
      id: `${kind}:${report}`,
      report,
      ...(title === undefined ? {} : { title }),
      ...(publisher === undefined ? {} : { publisher }),
      commitments: [],
    }
  }

  #head(report: string): Promise<Head> {
    const known = this.#heads.get(report) ?? headOf(report, this.#to)
    this.#heads.set(report, known)
    return known
  }

  /** Knowledge and decisions stand under the day on which they came, the rest under its own. */
  async #about(causes: readonly Cause[]) {
    const last = causes.at(-1)
    const recordedAt = last?.recordedAt ?? last?.decisions?.at(-1)?.recordedAt
    const isEntry = last?.kind === 'knowledge' || last?.kind === 'decision'
    const isLearnt = isEntry && recordedAt !== undefined
    const on = isLearnt ? dayOf(new Date(recordedAt), this.#desk.zone) : (last?.on ?? '')
    return {
      on: on === '' ? this.#to.times.asOf : on,
      ...(recordedAt === undefined ? {} : { recordedAt }),
      causes: await Promise.all(causes.map((cause) => this.#cause(cause))),
    }
  }

  async #cause({ kind, on, recordedAt, rows, facts, decisions }: Cause): Promise<ChangeCause> {
    const signed = (decisions ?? []).map(({ id, author, recordedAt: at, reason }) => {
      return { id, author, recordedAt: at, reason }
    })
    const shown = rows.slice(-SOURCES_MAX)
    return {
      kind,
      on,
      ...(recordedAt === undefined ? {} : { recordedAt }),
      facts,
      ...(signed.length > 0 ? { decisions: signed } : {}),
      sources: await Promise.all(shown.map((row) => this.#source(row))),
    }
  }

  async #source(row: KeptPosition): Promise<ChangeSource> {
    const { report, lang, position, saidToOn, id } = row
    const text = (await this.#texts.of(report)) ?? ''
    const { title, publisher, publishedOn } = await this.#head(report)
    const isHeld = this.#to.view.rows.some((of) => of.id === id)
    return {
      report,
      lang,
      ...(title === undefined ? {} : { title }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(publishedOn === undefined ? {} : { publishedOn }),
      ...(saidToOn === undefined ? {} : { saidOn: saidToOn }),
      statement: position.statement,
      position: position.id,
      ...quoteAround(text, position.evidence.spans),
      ...(isHeld ? {} : { gone: true as const }),
    }
  }

  #said(words: Parameters<Texts['said']>[0]) {
    return this.#texts.said(words)
  }

  async #wordsOf(facts: readonly string[]): Promise<Changes['facts']> {
    const places = new Map(factsIn(this.#to.view).map(({ fact, words }) => [fact, words]))
    return Promise.all(
      facts.map(async (fact) => {
        const words = places.get(fact)
        const isSaid = words !== undefined && isPrivateFact(fact)
        return { fact, ...(isSaid ? await this.#said(words) : {}) }
      }),
    )
  }
}

/** What a reader wants first among changes of one moment. */
const RANK: readonly Change['kind'][] = [
  'contradiction',
  'came',
  'changed',
  'ended',
  'gone',
  'fact',
  'count',
  'restated',
  'retold',
  'copied',
]

function isNamed(id: string | undefined): id is string {
  return id !== undefined
}

function factsOf(change: Change): readonly string[] {
  const inCauses = change.causes.flatMap((cause) => cause.facts)
  if (change.kind === 'fact') return [change.fact, ...inCauses]
  if (!('before' in change) && !('after' in change)) return inCauses
  const sides = [change.before, change.after]
  return [
    ...inCauses,
    ...sides.flatMap((side) => (side !== undefined && 'cell' in side ? side.cell.conditions : [])),
  ]
}

function partiesOf(change: Change): readonly (string | undefined)[] {
  if (!('party' in change)) return []
  const about = [change.party, change.object]
  if (change.kind === 'contradiction') return about
  if (change.kind === 'count') {
    const { before, after } = change
    const places = ['named', 'implied', 'disputed', 'left'] as const
    return [
      ...about,
      ...[before, after].flatMap((side) => places.flatMap((of) => side?.[of] ?? [])),
    ]
  }
  const cells = [change.before?.cell, change.after?.cell]
  return [...about, ...cells.flatMap((cell) => [cell?.attributedTo, cell?.object])]
}
