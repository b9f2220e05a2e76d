// A register as it grows: what adding to its largest commitment costs, what a board costs beside
// reading no more than its rows, and how fast all rows are derived again.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { loadLanguages } from '../src/packs/index.ts'
import {
  boardIn,
  boardOfStandings,
  type KeptPosition,
  outlookOf,
  type Reference,
  viewOfRows,
} from '../src/register/index.ts'
import { standingOfPiece } from '../src/service/piece.ts'
import { makeDerivation } from '../src/service/project.ts'
import { openStore, type Store } from '../src/store/index.ts'
import { MIDDLE_DAY, RegisterWorld } from './register-world.ts'
import { median, type Part, type Row, short, verdict } from './table.ts'

const SEED = 20251125
const REPORTS_A_COMMIT = 400
const ADDS = 21
const LOOKS = 7
const ADD_TIMES_MAX = 1.5
const BOARD_TIMES_MAX = 3
const TODAY = '2026-01-01'
const END_OF_TIME = '9999-12-31T23:59:59.999Z'

export async function referenceOfBench(): Promise<Reference> {
  const { vocabulary, parties } = await loadLanguages()
  return { vocabulary, parties }
}

export async function openBench(address: string, reference: Reference): Promise<Store> {
  let now = Date.UTC(2026, 0, 1)
  return openStore({
    address,
    create: true,
    // A millisecond an entry: the clock of the machine plays no part.
    clock: () => new Date(now++),
    salt: () => '0'.repeat(32),
    ...makeDerivation(reference),
  })
}

export async function fill(store: Store, world: RegisterWorld): Promise<number> {
  let entries = 0
  const waiting = [...world.reports()]
  for (let at = 0; at < waiting.length; at += REPORTS_A_COMMIT)
    await store.commit('open', async (writer) => {
      for (const draft of waiting.slice(at, at + REPORTS_A_COMMIT)) {
        await writer.append(draft)
        entries += 1
      }
    })
  return entries
}

/** The board of a day from the pieces that stand. */
export async function boardFromPieces(store: Store, reference: Reference, day: string) {
  const when = { asOf: day, knownAt: END_OF_TIME }
  const outlook = outlookOf({ copies: [], decisions: [] }, when, reference)
  const standings = (await store.pieces('open', day)).map(standingOfPiece)
  const counts = await store.countReports({ audiences: ['open'], knownAt: END_OF_TIME }, day)
  return boardOfStandings(standings, outlook, counts)
}

/** The same from all rows, weighed anew. */
export async function boardFromRows(store: Store, reference: Reference, day: string) {
  const seen = { audiences: ['open'], knownAt: END_OF_TIME }
  const rows = (await store.positions(seen)).map(({ data }) => data as KeptPosition)
  const reports = await store.reports(seen)
  const when = { asOf: day, knownAt: END_OF_TIME }
  const { rows: shown, counts } = boardIn(
    viewOfRows({ rows, reports, copies: [], decisions: [] }, when, reference),
  )
  return { rows: shown, counts }
}

interface Timed {
  readonly ms: number
}

/** Processor time, so that others on the machine count as little as can be. */
async function timed(work: () => Promise<unknown>): Promise<Timed> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { ms: (user + system) / 1000 }
}

async function medianOf(times: number, work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = []
  for (let turn = 0; turn < times; turn += 1) taken.push((await timed(work)).ms)
  return median(taken)
}

/** Reads as many rows as the answer has, from a table that holds nothing else. */
function answerTable(folder: string, rows: readonly unknown[]): () => Promise<unknown> {
  const file = new BetterSqlite(join(folder, 'answer.db'))
  file.exec('drop table if exists answer; create table answer (body text not null)')
  const insert = file.prepare('insert into answer values (?)')
  file.transaction(() => {
    for (const row of rows) insert.run(JSON.stringify(row))
  })()
  const select = file.prepare('select body from answer')
  return async () =>
    select.all().map((row) => JSON.parse((row as { body: string }).body) as unknown)
}

async function measure(positions: number, reference: Reference): Promise<Row & { addMs: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-bench-'))
  const store = await openBench(join(folder, 'mithaq.db'), reference)
  try {
    const world = new RegisterWorld(positions, SEED, reference.vocabulary)
    let entries = 0
    const filling = await timed(async () => {
      entries = await fill(store, world)
    })
    const look = async (day: string) => {
      const { rows } = await boardFromPieces(store, reference, day)
      const cells = rows.flatMap((row) => row.cells)
      const bare = await medianOf(LOOKS, answerTable(folder, cells))
      const ms = await medianOf(LOOKS, () => boardFromPieces(store, reference, day))
      return { cells: cells.length, ms, times: ms / bare }
    }
    const [now, middle] = [await look(TODAY), await look(MIDDLE_DAY)]
    const addMs = await medianOf(ADDS, () =>
      store.commit('open', (writer) => writer.append(world.another())),
    )
    const rebuilding = await timed(() => store.rebuild())
    return {
      positions: positions.toLocaleString('en'),
      'add, ms': addMs.toFixed(1),
      addMs,
      cells: now.cells,
      'board, ms': short(now.ms),
      'times its rows': now.times.toFixed(1),
      'as-of board, ms': short(middle.ms),
      'times those rows': middle.times.toFixed(1),
      'entries filled a second': short((1000 * entries) / filling.ms),
      'entries rebuilt a second': short((1000 * entries) / rebuilding.ms),
    }
  } finally {
    await store.close()
    rmSync(folder, { recursive: true })
  }
}

/** `sizes` of registers, in positions, the smallest first. */
export async function benchRegister(sizes: readonly number[]): Promise<Part> {
  const reference = await referenceOfBench()
  const measured: (Row & { addMs: number })[] = []
  for (const size of sizes) measured.push(await measure(size, reference))
  const least = measured[0]?.addMs ?? Number.NaN
  return {
    name: 'register',
    notes: [
      `Registers in SQLite, drawn from the seed ${SEED}; the largest commitment holds one ` +
        'per cent of all positions. Times are of the processor, medians; an added report has one ' +
        'position, of that commitment. Goals: ' +
        `adding at most ${ADD_TIMES_MAX} times what it costs in the smallest, a board at most ` +
        `${BOARD_TIMES_MAX} times reading its cells from a table that holds nothing else.`,
    ],
    rows: measured.map(({ addMs, ...row }) => {
      const times = addMs / least
      const boards = [Number(row['times its rows']), Number(row['times those rows'])]
      const isMet = times <= ADD_TIMES_MAX && boards.every((of) => of <= BOARD_TIMES_MAX)
      return { ...row, 'add, times the smallest': times.toFixed(2), verdict: verdict(isMet) }
    }),
  }
}
