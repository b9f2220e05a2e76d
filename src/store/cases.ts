// The case table of the store: what every database must do, run by the tests of each adapter.
import { describe } from 'vitest'
import { describeKeeping } from './keeping.cases.ts'
import { describeSoundness } from './soundness.cases.ts'
import { type Ground, UsedGround } from './used.cases.ts'

export type { Ground } from './used.cases.ts'

export function describeStore(ground: Ground): void {
  describe(`a register in ${ground.name}`, () => {
    const used = new UsedGround(ground)
    describeKeeping(used)
    describeSoundness(used)
  })
}
