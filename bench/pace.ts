// How fast several things are, measured in turns in one process, so that a busy machine slows all
// of them alike.
import { median } from './table.ts'

export interface Contender {
  readonly name: string
  /** Does its work once; returns something that depends on all of it. */
  run(): number
}

/** Enough for the engine to have compiled what is going to be compiled. */
const WARM_UP_RUNS = 400
const WARM_UP_MS_MIN = 2000
const WARM_UP_MS_MAX = 20_000
const ROUNDS = 21
const SLICE_MS = 120

/** Milliseconds of processor time that one run takes, by name: the median over rounds. */
export function paceOf(contenders: readonly Contender[]): ReadonlyMap<string, number> {
  let sink = 0
  for (const { run } of contenders) {
    const started = performance.now()
    const since = (): number => performance.now() - started
    for (let runs = 0; since() < WARM_UP_MS_MIN || runs < WARM_UP_RUNS; runs++) {
      sink += run()
      if (since() > WARM_UP_MS_MAX) break
    }
  }
  const taken = new Map(contenders.map(({ name }) => [name, [] as number[]]))
  for (let round = 0; round < ROUNDS; round++) {
    for (const { name, run } of contenders) {
      const before = process.cpuUsage()
      const end = performance.now() + SLICE_MS
      let runs = 0
      do {
        sink += run()
        runs++
      } while (performance.now() < end)
      const { user, system } = process.cpuUsage(before)
      taken.get(name)?.push((user + system) / 1000 / runs)
    }
  }
  // Nobody may be let off the work because nobody looks at it.
  if (Number.isNaN(sink)) throw new Error('a contender gave no number')
  return new Map([...taken].map(([name, all]) => [name, median(all)]))
}
