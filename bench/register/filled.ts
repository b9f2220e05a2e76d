// A register in a file filled with made reports, and one more report of its largest commitment.
import { createHash, randomBytes } from 'node:crypto'
import { openReader } from '../../src/main/reader.ts'
import type { Reading } from '../../src/model/index.ts'
import { type Desk, makeDesk } from '../../src/service/desk.ts'
import { createService, type UseCases } from '../../src/service/index.ts'
import { keepReading, makeReady } from '../../src/service/keep.ts'
import { makeDerivation } from '../../src/service/project.ts'
import type { Reader } from '../../src/service/reader.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { sketchOf } from '../../src/text/index.ts'
import { LAST_DAY, makeReport, makeWorld, POSITIONS_A_REPORT, type World } from './made.ts'

/** Reports a commit while filling: what is measured is kept one by one. */
const REPORTS_A_COMMIT = 500

export interface Filled {
  readonly store: Store
  readonly service: UseCases
  readonly reports: number
  readonly fillMs: number
  /** Keeps one more report that speaks of the largest commitment; gives its milliseconds. */
  addOne(): Promise<number>
  close(): Promise<void>
}

/** @param size positions */
export async function fillRegister(address: string, size: number): Promise<Filled> {
  const reader = await openReader('bench')
  const world = makeWorld(size, statesOf(reader))
  const reports = Math.round(size / POSITIONS_A_REPORT)
  const clock = () => new Date(`${LAST_DAY}T12:00:00Z`)
  const store = await openStore({
    address,
    create: true,
    clock,
    salt: () => randomBytes(16).toString('hex'),
    ...makeDerivation(reader.reference),
  })
  const started = performance.now()
  for (let at = 0; at < reports; at += REPORTS_A_COMMIT)
    await fill(store, world, reports, at, Math.min(at + REPORTS_A_COMMIT, reports))
  const fillMs = performance.now() - started
  const options = { register: address, reader: async () => reader, clock }
  const desk = makeDesk(options)
  const service = createService(options)
  let added = 0
  return {
    store,
    service,
    reports,
    fillMs,
    addOne: async () => {
      added += 1
      const others = Array.from({ length: POSITIONS_A_REPORT - 1 }, (_, at) => at + added)
      return keepOne(desk, makeReport(world, reports, reports + added, [0, ...others]))
    },
    close: async () => {
      await desk.close()
      await service.close()
      await store.close()
    },
  }
}

function statesOf({ reference }: Reader): readonly string[] {
  const states = Object.entries(reference.parties).filter(([, { kind }]) => kind === 'state')
  return states.map(([id]) => id).sort()
}

async function fill(store: Store, world: World, reports: number, from: number, to: number) {
  await store.commit('open', async (writer) => {
    for (let number = from; number < to; number += 1) {
      const { report, ...reading } = makeReport(world, reports, number)
      const { text, ...head } = report
      const hash = createHash('sha256').update(text).digest('hex')
      await writer.keepText({ report: head.id, hash, folded: hash, text })
      await writer.append({
        v: 1,
        audience: 'open',
        author: 'bench',
        body: {
          kind: 'reading',
          reading: { ...reading, report: head },
          origin: { kind: 'import' },
          clues: sketchOf(text),
        },
      })
    }
  })
}

/** All that adding does after reading: the search for copies, near copies and amendments too. */
async function keepOne(desk: Desk, reading: Reading): Promise<number> {
  const store = await desk.store()
  const started = performance.now()
  const ready = await makeReady(desk, reading, { kind: 'import' })
  await store.commit(desk.audience, (writer) => keepReading(writer, desk, ready))
  return performance.now() - started
}
