// Folds the rows of one umbrella day by day into what stands from each day on. What it keeps
// between
// days is small however many rows went before, so that adding to the largest costs what adding to a
// small one does.
import type { PartyName } from '../../model/index.ts'
import { countedIn, type Outcome, type Outlook, outcomesOf, requestsOf } from '../cell/outcome.ts'
import type { Seed } from '../cell/weighing.ts'
import { factLine } from '../condition/fact-line.ts'
import { contradictionsOf } from '../contradiction/contradictions.ts'
import { gather } from '../gather.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { compareRows, compareText } from '../order.ts'
import type { Reference } from '../reference.ts'
import { facetKey } from '../word/facet.ts'
import { deniedIn, keptRows, seedOf, touchedBy, type Weighed } from './keeping.ts'
import { type NamedFacts, nameFacts } from './named-facts.ts'
import { type Standing, standingOf, turnsOf } from './standing.ts'
import { countDay, countsIn, NOTHING, type Tally } from './tally.ts'

interface Weighing extends Weighed {
  /** Contradicted, and nothing said later closes it. */
  isForGood(outcome: Outcome): boolean
}

interface FacetMemory {
  /** The voice that decides; '' for what is asked. */
  readonly voice: string
  readonly denied: string
  readonly tally: Tally
  /** Absent for what is asked. */
  readonly seed?: Seed
  readonly isContradicted?: boolean
}

/** What must be known of all days up to `day` to go on from there. Plain JSON. */
export interface Memory {
  /** ISO civil date, '' for what has none. */
  readonly day: string
  /** Ids of the rows that later words can depend on. */
  readonly core: readonly string[]
  readonly facets: Readonly<Record<string, FacetMemory>>
  readonly names: readonly PartyName[]
  readonly sized?: readonly PartyName[]
  readonly facts: NamedFacts
  /** Texts that are met elsewhere later than they tell: the day, and whose counts they raise. */
  readonly pending: readonly { readonly on: string; readonly keys: readonly string[] }[]
}

/** What stands of one umbrella from a day on, until the next piece. */
export interface Piece {
  readonly fromOn: string
  readonly standing: Standing
  /** Where the fold can go on from; absent where only the calendar turned. */
  readonly memory?: Memory
}

export interface FoldInput {
  /** Absent: `rows` are all there are. */
  readonly memory?: Memory
  /** The rows of the memory's core. */
  readonly core: readonly KeptPosition[]
  /** All rows of later days than the memory's, of any order. */
  readonly rows: readonly KeptPosition[]
  /** Days on which the text of a report was met elsewhere, '' where none is known. */
  readonly met: ReadonlyMap<string, readonly string[]>
}

/**
 * The pieces of all days after the memory's, in order; undefined where a later word reaches back
 * behind the memory (a new voice, a first denial, a facet not spoken of before): then all rows are
 * needed.
 */
export function foldFamily(input: FoldInput, reference: Reference): readonly Piece[] | undefined {
  return new Folding(input, reference).run()
}

class Folding {
  readonly #input: FoldInput
  readonly #reference: Reference
  readonly #byDay: ReadonlyMap<string, readonly KeptPosition[]>
  readonly #lastDayOf: ReadonlyMap<string, string>
  #memory: Memory | undefined
  #core: readonly KeptPosition[]

  constructor(input: FoldInput, reference: Reference) {
    this.#input = input
    this.#reference = reference
    const rows = input.rows.toSorted(compareRows)
    this.#byDay = gather(rows, (row) => row.saidToOn ?? '')
    this.#lastDayOf = new Map(rows.map((row) => [row.report, row.saidToOn ?? '']))
    this.#memory = input.memory
    this.#core = input.core.toSorted(compareRows)
  }

  run(): readonly Piece[] | undefined {
    const pieces: Piece[] = []
    const days = new Set([...this.#byDay.keys(), ...this.#pendingDays()])
    for (let day = first(days); day !== undefined; day = first(days)) {
      days.delete(day)
      const piece = this.#foldDay(day)
      if (piece === undefined) return undefined
      for (const on of this.#pendingDays()) if (on > day) days.add(on)
      pieces.push(piece, ...this.#turns(piece, first(days)))
    }
    return pieces
  }

  #pendingDays(): readonly string[] {
    return this.#memory?.pending.map(({ on }) => on) ?? []
  }

  #outlook(day: string): Outlook {
    const { vocabulary } = this.#reference
    const when = { asOf: day, knownAt: '' }
    const facts = factLine([], vocabulary)
    const undecided = { decisions: [], proposed: [], met: new Map() }
    return { when, reference: this.#reference, facts, ...undecided }
  }

  /** `today` are the rows among which contradictions are new; the others were asked before. */
  #weigh(
    rows: readonly KeptPosition[],
    today: readonly KeptPosition[],
    base: Memory | undefined,
    day: string,
  ): Weighing {
    const outlook = this.#outlook(day)
    const facets = Object.entries(base?.facets ?? {})
    const seeds = new Map(
      facets.flatMap(([key, { seed }]) => (seed === undefined ? [] : [[key, seed] as const])),
    )
    const outcomes = outcomesOf(rows, outlook, seeds)
    const ids = new Set(today.map((row) => row.id))
    const found = contradictionsOf(rows, outcomes)
    const touched = new Map(
      outcomes.map((outcome) => {
        const of = found.filter(({ between }) => between.some((id) => ids.has(id)))
        const before = base?.facets[facetKey(outcome.facet)]?.isContradicted === true
        const { forGood } = touchedBy(outcome, outcomes, of, before)
        const { now } = touchedBy(outcome, outcomes, found, forGood)
        return [facetKey(outcome.facet), { forGood, now }]
      }),
    )
    return {
      outcomes,
      requests: requestsOf(rows, outlook),
      isContradicted: ({ facet }) => touched.get(facetKey(facet))?.now === true,
      isForGood: ({ facet }) => touched.get(facetKey(facet))?.forGood === true,
    }
  }

  #foldDay(day: string): Piece | undefined {
    const today = this.#byDay.get(day) ?? []
    let known = [...this.#core, ...today]
    let base = this.#memory
    let rows = today
    let weighed = this.#weigh(known, today, base, day)
    if (base === undefined || this.#reachesBack(weighed)) {
      if (this.#input.memory !== undefined) return undefined
      known = [...this.#byDay].filter(([of]) => of <= day).flatMap(([, of]) => of)
      known.sort(compareRows)
      base = undefined
      rows = known
      weighed = this.#weigh(known, known, base, day)
    }
    this.#core = keptRows(known, weighed, this.#reference.parties)
    this.#memory = this.#remember(base, rows, weighed, day)
    return { fromOn: day, standing: this.#stand(known, weighed, day), memory: this.#memory }
  }

  /** Does what was let go matter again? */
  #reachesBack({ outcomes, requests }: Weighed): boolean {
    const { facets = {} } = this.#memory ?? {}
    const isOther = outcomes.some((outcome) => {
      const before = facets[facetKey(outcome.facet)]
      const voice = outcome.deciding[0]?.voice
      return before?.voice !== voice || before?.denied !== deniedIn(outcome)
    })
    return isOther || requests.some(({ facet }) => facets[askedKey(facetKey(facet))] === undefined)
  }

  /** `rows` of today, or where `base` is undefined of all days. */
  #remember(
    base: Memory | undefined,
    rows: readonly KeptPosition[],
    { outcomes, requests, isForGood }: Weighing,
    day: string,
  ): Memory {
    const facets: Record<string, FacetMemory> = {}
    const pending = (base?.pending ?? []).filter(({ on }) => on > day)
    const due = (base?.pending ?? []).filter(({ on }) => on <= day)
    const isCounted = new Set(rows.map((row) => row.id))
    const count = (key: string, counted: readonly KeptPosition[]): Tally => {
      let tally = base?.facets[key]?.tally ?? NOTHING
      const times = due.filter(({ keys }) => keys.includes(key)).length
      tally = { ...tally, copies: tally.copies + times }
      const fresh = counted.filter((row) => isCounted.has(row.id)).sort(compareRows)
      for (const [on, of] of gather(fresh, (row) => row.saidToOn ?? ''))
        tally = this.#countOn(tally, on, of, key, day, pending)
      return tally
    }
    for (const outcome of outcomes) {
      const key = facetKey(outcome.facet)
      facets[key] = {
        voice: outcome.deciding[0]?.voice ?? '',
        denied: deniedIn(outcome),
        tally: count(key, countedIn(outcome)),
        seed: seedOf(outcome, this.#core, day),
        isContradicted: isForGood(outcome),
      }
    }
    for (const { facet, rows: asked } of requests) {
      const key = askedKey(facetKey(facet))
      facets[key] = { voice: '', denied: '', tally: count(key, asked) }
    }
    return {
      day,
      core: this.#core.map((row) => row.id),
      facets,
      ...namesWith(base, rows),
      facts: nameFacts(base?.facts ?? {}, rows, this.#reference.vocabulary),
      pending: joinPending(pending),
    }
  }

  /** Counts the rows of a day, which may be one of many that are counted on `today`. */
  #countOn(
    tally: Tally,
    on: string,
    rows: readonly KeptPosition[],
    key: string,
    today: string,
    pending: { on: string; keys: readonly string[] }[],
  ): Tally {
    const { met } = this.#input
    const metBy = new Map(
      [...new Set(rows.map((row) => row.report))].map((report) => [
        report,
        (met.get(report) ?? []).filter((of) => of <= today).length,
      ]),
    )
    const counted = countDay(tally, rows, {
      met: metBy,
      isSpanning: (report) => (this.#lastDayOf.get(report) ?? '') > on,
    })
    for (const report of counted.fresh)
      for (const of of met.get(report) ?? []) if (of > today) pending.push({ on: of, keys: [key] })
    return counted.tally
  }

  #stand(known: readonly KeptPosition[], weighed: Weighed, day: string): Standing {
    const memory = this.#memory as Memory
    const tallied = (key: string) => countsIn(memory.facets[key]?.tally ?? NOTHING)
    return standingOf({
      rows: known,
      weighed: {
        ...weighed,
        outcomes: weighed.outcomes.map((of) => ({ ...of, ...tallied(facetKey(of.facet)) })),
        requests: weighed.requests.map((of) => {
          return { ...of, ...tallied(askedKey(facetKey(of.facet))) }
        }),
      },
      names: memory.sized ?? memory.names,
      isSized: memory.sized !== undefined,
      facts: Object.values(memory.facts),
      outlook: this.#outlook(day),
    })
  }

  /** The same standing on the days on which nothing but the calendar changes it. */
  #turns({ fromOn, standing }: Piece, until: string | undefined): readonly Piece[] {
    return turnsOf(standing, fromOn, until, (day) => this.#outlook(day))
  }
}

function askedKey(key: string): string {
  return `${key}|asked`
}

function first(days: Iterable<string>): string | undefined {
  return [...days].sort(compareText)[0]
}

function joinPending(pending: Memory['pending']): Memory['pending'] {
  return pending.toSorted((a, b) => compareText(a.on, b.on))
}

/** Each name once; for a sized group those of its last claim. */
function namesWith(base: Memory | undefined, rows: readonly KeptPosition[]) {
  const all = [...(base?.names ?? []), ...rows.flatMap((row) => row.names)]
  const names = [...new Map(all.map((name) => [`${name.lang} ${name.text}`, name])).values()]
  const last = rows.findLast((row) => row.stated !== undefined && row.limits === undefined)
  const sized = last === undefined ? base?.sized : onceEach(last.names)
  return { names, ...(sized === undefined ? {} : { sized }) }
}

function onceEach(names: readonly PartyName[]): readonly PartyName[] {
  return [...new Map(names.map((name) => [`${name.lang} ${name.text}`, name])).values()]
}
