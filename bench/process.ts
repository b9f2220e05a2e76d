// Whole processes: reading one report, and showing the board of a register, beside the least that
// Node itself does.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { buildIfStale } from '../tools/build/build.ts'
import { ROOT } from '../tools/root.ts'
import { median, type Part, type Row, verdict } from './table.ts'

const PAIRS = 25
const TIMES_MAX = 2
const PROGRAM = join(ROOT, 'bin/mithaq')
/** The report that the goal is set on, where it is at hand. */
const SEED = join(ROOT, '../shared/seed/000_7cd0c4751b1002d9.txt')
const REPORT = existsSync(SEED) ? SEED : join(ROOT, 'samples/01-paris-meeting.txt')
/** Prints the most memory that a process held, in kB, when it ends. */
const TELL_MEMORY = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write('held ' + process.resourceUsage().maxRSS))",
)}`

export async function benchProcess(): Promise<Part> {
  await buildIfStale((line) => process.stderr.write(`${line}\n`))
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-bench-'))
  try {
    const register = join(folder, 'mithaq.db')
    run([PROGRAM, 'add', join(ROOT, 'samples'), '--register', register])
    const count = `new (require('better-sqlite3'))(${JSON.stringify(register)}, { readonly: true })
      .prepare('select count(*) from entry').get()`
    const read = [PROGRAM, 'read', REPORT, '--published', '2025-09-04']
    const board = [PROGRAM, 'board', '--register', register]
    return {
      name: 'process',
      notes: [
        `Medians of ${PAIRS} pairs, one run after the other, by the wall clock, from start to end.`,
      ],
      rows: [
        pairRow(`mithaq read ${basename(REPORT)}`, read, 'node -e 0', ['-e', '0']),
        pairRow('mithaq board, 16 reports', board, 'open the register, count its rows', [
          '-e',
          count,
        ]),
      ],
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function pairRow(name: string, own: string[], baseName: string, base: string[]): Row {
  const pairs = Array.from({ length: PAIRS }, () => [run(base), run(own)] as const)
  const baseMs = median(pairs.map(([one]) => one))
  const ownMs = median(pairs.map(([, one]) => one))
  const times = median(pairs.map(([one, other]) => other / one))
  return {
    what: name,
    ms: Math.round(ownMs),
    beside: baseName,
    'its ms': Math.round(baseMs),
    times: times.toFixed(2),
    goal: `at most ${TIMES_MAX}`,
    verdict: verdict(times <= TIMES_MAX),
    'resident MB': memoryOf(own),
    'its MB': memoryOf(base),
  }
}

/** Milliseconds from start to end. @throws Error when the process fails */
function run(words: readonly string[]): number {
  const started = performance.now()
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: ROOT })
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`)
  return performance.now() - started
}

function memoryOf(words: readonly string[]): number {
  const { stderr } = spawnSync(process.execPath, ['--import', TELL_MEMORY, ...words], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return Math.round(Number(/held (\d+)/.exec(stderr)?.[1]) / 1024)
}
