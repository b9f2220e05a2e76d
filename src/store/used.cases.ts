// What every case of the store starts from: a fresh register, a clock that stands still, and raw
// SQL behind its back.
import { afterEach, beforeEach } from 'vitest'
import { type DraftOfTests, draftOf, projectOfTests } from '../../test/soak/register.ts'
import { openStore, type Store, type View } from './index.ts'

/** One database to test. */
export interface Ground {
  readonly name: string
  freshAddress(): Promise<string>
  run(address: string, statement: string): Promise<void>
  drop(address: string): Promise<void>
}

export const ALL: View = { audiences: ['open'], knownAt: '9999-12-31T23:59:59.999Z' }
const NOON = Date.UTC(2031, 2, 4, 12)

/** The register of the case that runs, made anew for each. */
export class UsedGround {
  readonly #ground: Ground
  readonly #opened: Store[] = []
  #salts = 0
  address = ''
  /** What the clock shows, milliseconds. */
  now = NOON

  constructor(ground: Ground) {
    this.#ground = ground
    beforeEach(async () => {
      this.now = NOON
      this.address = await ground.freshAddress()
    })
    afterEach(async () => {
      for (const store of this.#opened.splice(0)) await store.close()
      await ground.drop(this.address)
    })
  }

  async open(create = true): Promise<Store> {
    const store = await openStore({
      address: this.address,
      create,
      clock: () => new Date(this.now),
      salt: () => String(++this.#salts).padStart(32, '0'),
      project: projectOfTests,
      derivation: 'tests',
    })
    this.closeLater(store)
    return store
  }

  closeLater(store: Store): void {
    this.#opened.push(store)
  }

  keep(store: Store, report: string, given: Partial<DraftOfTests> = {}) {
    const draft = draftOf(report, { kind: 'reading', ...given })
    return store.commit(draft.audience, (writer) => writer.append(draft))
  }

  run(statement: string): Promise<void> {
    return this.#ground.run(this.address, statement)
  }
}

export async function codesOf(findings: Promise<readonly { code: string }[]>): Promise<string[]> {
  return (await findings).map((finding) => finding.code)
}
