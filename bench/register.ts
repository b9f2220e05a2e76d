// The register at a thousand, a hundred thousand and a million positions: what adding costs, and
// each view beside reading exactly the rows of its answer.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { type Filled, fillRegister } from './register/filled.ts'
import { median, type Part, type Row, short, verdict } from './table.ts'

const SIZES = [1_000, 100_000, 1_000_000]
const ADDS = 25
const LOOKS = 3
const ADD_TIMES_MAX = 1.5
const VIEW_TIMES_MAX = 3
const SCENARIO_TIMES_MAX = 2
/** Above this a view is looked at once: it takes minutes. */
const LARGE = 500_000

interface Measured {
  readonly size: number
  readonly addMs: number
  readonly rows: readonly Row[]
}

/** @param largest the largest size that is measured; a million takes a quarter of an hour */
export async function benchRegister(largest = Number(process.env.MITHAQ_BENCH_POSITIONS ?? 1e6)) {
  const measured: Measured[] = []
  for (const size of SIZES.filter((of) => of <= largest)) measured.push(await measure(size))
  const [first, last] = [measured[0], measured.at(-1)]
  const times = (last?.addMs ?? 0) / (first?.addMs ?? 1)
  const part: Part = {
    name: 'register',
    notes: [
      'SQLite; ten positions a report, reports over two years, the largest commitment holds 1 % ' +
        'of all positions. Beside a view stands reading the rows of its answer, as JSON, from a ' +
        'table that holds nothing else. ' +
        `Medians of ${ADDS} additions and ${LOOKS} looks (one at a million).`,
    ],
    rows: [
      ...measured.flatMap(({ rows }) => rows),
      {
        what: `adding to the largest commitment, ${named(last)} beside ${named(first)}`,
        times: times.toFixed(2),
        goal: `at most ${ADD_TIMES_MAX}`,
        verdict: verdict(times <= ADD_TIMES_MAX),
      },
    ],
  }
  return [part]
}

function named(measured: Measured | undefined): string {
  return (measured?.size ?? 0).toLocaleString('en')
}

async function measure(size: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-bench-'))
  const filled = await fillRegister(join(folder, 'mithaq.db'), size)
  try {
    const adds: number[] = []
    for (let turn = 0; turn < ADDS; turn += 1) adds.push(await filled.addOne())
    const addMs = median(adds)
    const { service, reports, fillMs } = filled
    const of = `${size.toLocaleString('en')} positions`
    const rows: Row[] = [
      { what: `${of}: filled`, result: `${short(reports / (fillMs / 1000))} entries/s` },
      { what: `${of}: one report more`, result: `${short(addMs)} ms` },
    ]
    const looks = size > LARGE ? 1 : LOOKS
    const views: readonly (readonly [string, () => Promise<readonly unknown[]>, number])[] = [
      ['board', async () => (await service.board({})).rows, VIEW_TIMES_MAX],
      [
        'board of a year ago',
        async () => (await service.board({ asOf: '2030-03-03' })).rows,
        VIEW_TIMES_MAX,
      ],
      [
        'two days compared',
        async () => (await service.compare({ asOf: '2031-03-02' }, { asOf: '2031-03-03' })).changes,
        VIEW_TIMES_MAX,
      ],
      [
        'what if a ceasefire',
        async () => {
          const { known } = await service.whatIf({}, {})
          const fact = known[0]?.fact ?? ''
          const { commitments } = await service.whatIf({ [fact]: 'yes' }, {})
          return commitments.filter(({ result }) => result !== 'unaffected')
        },
        SCENARIO_TIMES_MAX,
      ],
    ]
    for (const [name, look, max] of views)
      rows.push(await viewRow(`${of}: ${name}`, look, looks, max, folder))
    if (size <= LARGE) rows.push(await rebuildRow(of, filled))
    return { size, addMs, rows }
  } finally {
    await filled.close()
    rmSync(folder, { recursive: true })
  }
}

async function viewRow(
  what: string,
  look: () => Promise<readonly unknown[]>,
  looks: number,
  max: number,
  folder: string,
): Promise<Row> {
  process.stderr.write(`bench: ${what} ...\n`)
  const own: number[] = []
  let answer: readonly unknown[] = []
  for (let turn = 0; turn < looks; turn += 1) {
    const started = performance.now()
    answer = await look()
    own.push(performance.now() - started)
  }
  const baseMs = readBare(join(folder, 'answer.db'), answer)
  const times = median(own) / baseMs
  return {
    what,
    result: `${short(median(own))} ms`,
    beside: `${short(baseMs)} ms for ${answer.length.toLocaleString('en')} rows`,
    times: short(times),
    goal: `at most ${max}`,
    verdict: verdict(times <= max),
  }
}

/** Milliseconds in which the rows are read from a table of their own, and parsed. */
function readBare(path: string, answer: readonly unknown[]): number {
  const file = new BetterSqlite(path)
  try {
    file.exec('create table answer (row text)')
    const insert = file.prepare('insert into answer values (?)')
    file.transaction(() => {
      for (const row of answer) insert.run(JSON.stringify(row))
    })()
    const times = Array.from({ length: ADDS }, () => {
      const started = performance.now()
      for (const row of file.prepare('select row from answer').pluck().all())
        JSON.parse(row as string)
      return performance.now() - started
    })
    return median(times)
  } finally {
    file.close()
    rmSync(path)
  }
}

async function rebuildRow(of: string, { store, reports }: Filled): Promise<Row> {
  const started = performance.now()
  await store.rebuild()
  const seconds = (performance.now() - started) / 1000
  return {
    what: `${of}: all rows derived anew`,
    result: `${short((reports + ADDS) / seconds)} entries/s`,
  }
}
