// Folds subjects again from the day on which their rows changed, and keeps the pieces.
import { canonicalJson } from './chain.ts'
import { inBatches } from './derive.ts'
import type { PieceRow } from './row.ts'
import type { Database, Derived, PieceTable } from './schema.ts'
import type { Fold } from './store.ts'
import type { Touch, Touched } from './touched.ts'

/** Reports asked for at a time: databases bound how many values a question may carry. */
const REPORTS_A_QUESTION = 400

/** @param db a transaction, that of the commit whose rows changed */
export async function refoldTouched(
  db: Database,
  names: Derived,
  audience: string,
  fold: Fold,
  touched: Touched,
): Promise<void> {
  for (const [subject, touch] of touched.subjects)
    await new Subject(db, names, audience, subject).refold(fold, touch)
}

interface KeptRow {
  readonly report: string
  readonly position: string
  readonly data: string
}

class Subject {
  constructor(
    readonly db: Database,
    readonly names: Derived,
    readonly audience: string,
    readonly subject: string,
  ) {}

  async refold(fold: Fold, { fromOn, changedAt, isEntangled }: Touch): Promise<void> {
    await this.#noteChange(changedAt, isEntangled)
    const memory = fromOn === '' ? undefined : await this.#memoryBefore(fromOn)
    const resumed = memory === undefined ? undefined : await this.#foldFrom(fold, memory)
    if (resumed !== undefined) return this.#replace(fromOn, resumed)
    const rows = await this.#rows(undefined)
    const pieces = fold.fold({ core: [], rows: rows.map(parsed), met: await this.#met(rows) })
    await this.#replace('', pieces ?? [])
  }

  async #foldFrom(fold: Fold, memory: unknown): Promise<readonly PieceRow[] | undefined> {
    const { day, core } = fold.recall(memory)
    const rows = await this.#rows(day)
    const named = await this.#rowsOf([...new Set(core.map(({ report }) => report))])
    const wanted = new Set(core.map(({ report, position }) => `${report}/${position}`))
    return fold.fold({
      memory,
      core: named.filter((row) => wanted.has(`${row.report}/${row.position}`)).map(parsed),
      rows: rows.map(parsed),
      met: await this.#met(rows),
    })
  }

  async #memoryBefore(day: string): Promise<unknown> {
    const row = await this.db
      .selectFrom(this.names.piece)
      .select('memory')
      .where('audience', '=', this.audience)
      .where('subject', '=', this.subject)
      .where('fromOn', '<', day)
      .where('memory', 'is not', null)
      .orderBy('fromOn', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row?.memory == null ? undefined : JSON.parse(row.memory)
  }

  #standing() {
    return this.db
      .selectFrom(this.names.position)
      .select(['report', 'position', 'data'])
      .where('audience', '=', this.audience)
      .where('subject', '=', this.subject)
      .where('supersededAt', 'is', null)
  }

  async #rows(after: string | undefined): Promise<readonly KeptRow[]> {
    const rows = this.#standing()
    return (after === undefined ? rows : rows.where('validOn', '>', after)).execute()
  }

  async #rowsOf(reports: readonly string[]): Promise<readonly KeptRow[]> {
    const found: KeptRow[] = []
    for (let at = 0; at < reports.length; at += REPORTS_A_QUESTION)
      found.push(
        ...(await this.#standing()
          .where('report', 'in', reports.slice(at, at + REPORTS_A_QUESTION))
          .execute()),
      )
    return found
  }

  /** Sightings of the reports that no reading brought: each place counts once. */
  async #met(rows: readonly KeptRow[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const reports = [...new Set(rows.map(({ report }) => report))]
    const places = new Map<string, Map<string, string>>()
    for (let at = 0; at < reports.length; at += REPORTS_A_QUESTION) {
      const found = await this.db
        .selectFrom(this.names.sighting)
        .leftJoin(this.names.report, (join) =>
          join
            .onRef(`${this.names.report}.audience`, '=', `${this.names.sighting}.audience`)
            .onRef(`${this.names.report}.seq`, '=', `${this.names.sighting}.seq`),
        )
        .select([
          `${this.names.sighting}.report`,
          `${this.names.sighting}.publisher`,
          `${this.names.sighting}.publishedOn`,
          `${this.names.sighting}.url`,
        ])
        .where(`${this.names.sighting}.audience`, '=', this.audience)
        .where(`${this.names.sighting}.report`, 'in', reports.slice(at, at + REPORTS_A_QUESTION))
        .where(`${this.names.report}.seq`, 'is', null)
        .execute()
      for (const { report, publisher, publishedOn, url } of found) {
        const known = places.get(report) ?? new Map<string, string>()
        places.set(report, known.set(JSON.stringify([publisher, publishedOn, url]), publishedOn))
      }
    }
    return new Map([...places].map(([report, days]) => [report, [...days.values()].sort()]))
  }

  async #noteChange(changedAt: string, isEntangled: boolean): Promise<void> {
    const { audience, subject } = this
    const entangled = isEntangled ? 1 : 0
    await this.db
      .insertInto(this.names.subject)
      .values({ audience, subject, changedAt, entangled })
      .onConflict((conflict) =>
        conflict
          .columns(['audience', 'subject'])
          .doUpdateSet(isEntangled ? { changedAt, entangled } : { changedAt }),
      )
      .execute()
  }

  async #replace(fromOn: string, pieces: readonly PieceRow[]): Promise<void> {
    await this.db
      .deleteFrom(this.names.piece)
      .where('audience', '=', this.audience)
      .where('subject', '=', this.subject)
      .where('fromOn', '>=', fromOn)
      .execute()
    for (const rows of inBatches(pieces.map((piece) => this.#columns(piece))))
      await this.db.insertInto(this.names.piece).values(rows).execute()
  }

  #columns({ fromOn, peers, view, part, rest, memory }: PieceRow): PieceTable {
    const json = (value: unknown) => (value === undefined ? '' : canonicalJson(value))
    return {
      audience: this.audience,
      subject: this.subject,
      fromOn,
      peers,
      view: canonicalJson(view),
      part: json(part),
      rest: json(rest),
      memory: memory === undefined ? null : JSON.stringify(memory),
    }
  }
}

function parsed({ data }: KeptRow): unknown {
  return JSON.parse(data)
}
