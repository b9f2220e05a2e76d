// Prints the totals of the last npm test as one line, for .ci/run; fails when anything failed.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { OUTCOMES, TALLY } from './check/plan.ts'
import { printTally, tally } from './check/tally.ts'
import { ROOT } from './root.ts'

function read<Shape>(path: string): Shape | undefined {
  const place = join(ROOT, path)
  return existsSync(place) ? (JSON.parse(readFileSync(place, 'utf8')) as Shape) : undefined
}

const totals = tally(read(OUTCOMES) ?? [], read(TALLY))
process.stdout.write(`${printTally(totals)}\n`)
process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1
