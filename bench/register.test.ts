// The board that is timed is the board: made of pieces, it equals the one weighed from all rows.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { boardFromPieces, boardFromRows, fill, openBench, referenceOfBench } from './register.ts'
import { MIDDLE_DAY, RegisterWorld } from './register-world.ts'

describe('a generated register', () => {
  it('shows the same board from its pieces as from its rows, and is sound', async () => {
    const reference = await referenceOfBench()
    const folder = mkdtempSync(join(tmpdir(), 'mithaq-bench-'))
    const store = await openBench(join(folder, 'mithaq.db'), reference)
    try {
      const world = new RegisterWorld(400, 7, reference.vocabulary)
      await fill(store, world)
      for (let more = 0; more < 3; more += 1)
        await store.commit('open', (writer) => writer.append(world.another()))
      for (const day of ['2020-02-29', MIDDLE_DAY, '2026-01-01']) {
        const { rows, counts } = await boardFromPieces(store, reference, day)
        expect({ rows, counts }).toEqual(await boardFromRows(store, reference, day))
      }
      expect(await store.verifyProjections()).toEqual([])
      await store.rebuild()
      expect(await store.verifyProjections()).toEqual([])
    } finally {
      await store.close()
      rmSync(folder, { recursive: true })
    }
  }, 60_000)
})
