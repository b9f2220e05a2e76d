// What every use case works with: the clock, who acts, the languages, and the register once it is
// needed.
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Store } from '../store/index.ts'
import { Problem } from './contract/index.ts'
import type { Reader } from './reader.ts'
import { told } from './trouble.ts'

export interface ServiceOptions {
  /** Path of a file or a `postgres://` address. */
  readonly register: string
  /** Makes the folder of a register that nobody chose by name. */
  readonly makeFolder?: boolean
  /** Makes an empty register where none stands, also to look at. */
  readonly create?: boolean
  /** Loads languages and reader; asked once, when a text is read or a view is computed. */
  readonly reader: () => Promise<Reader>
  readonly clock?: () => Date
  /** Who signs what is added. */
  readonly author?: string
  /** The restricted circle that new entries belong to, seen beside what is open. */
  readonly circle?: string
  /** IANA zone in which a civil day of recording ends. */
  readonly zone?: string
}

export interface Desk {
  readonly clock: () => Date
  readonly zone: string
  readonly author: string
  /** The audience that new entries belong to, and those that views see. */
  readonly audience: string
  readonly audiences: readonly string[]
  reader(): Promise<Reader>
  /** @throws Problem of the register, 'register-missing' unless it is to be made */
  store(create?: boolean): Promise<Store>
  close(): Promise<void>
}

const OPEN = 'open'
/** Letters of any script, digits and hyphens: a name that stands in findings and in addresses. */
const CIRCLE = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,63}$/u
const SALT_BYTES = 16

/** @throws Problem 'circle-unreadable' for a name that is no circle's */
export function makeDesk(options: ServiceOptions): Desk {
  const { circle } = options
  if (circle !== undefined && (circle === OPEN || !CIRCLE.test(circle)))
    throw new Problem('circle-unreadable', { value: circle }, 2)
  let reader: Promise<Reader> | undefined
  let store: Promise<Store> | undefined
  const desk: Desk = {
    clock: options.clock ?? (() => new Date()),
    zone: options.zone ?? 'UTC',
    author: options.author ?? 'local',
    audience: circle ?? OPEN,
    audiences: circle === undefined ? [OPEN] : [OPEN, circle],
    reader: () => {
      reader ??= options.reader()
      return reader
    },
    store: async (create = false) => {
      const opening = store ?? openRegister(desk, options, create || options.create === true)
      store = opening
      try {
        return await opening
      } catch (problem) {
        // Not there now is no reason never to look again.
        if (store === opening) store = undefined
        throw problem
      }
    },
    close: async () => {
      const opened = store
      store = undefined
      await (await opened)?.close()
    },
  }
  return desk
}

async function openRegister(desk: Desk, options: ServiceOptions, create: boolean): Promise<Store> {
  const [{ isServerAddress, openStore }, { makeDerivation }, reader] = await Promise.all([
    import('../store/index.ts'),
    import('./project.ts'),
    desk.reader(),
  ])
  const { register, makeFolder } = options
  if (create && makeFolder && !isServerAddress(register))
    mkdirSync(dirname(register), { recursive: true })
  return told(() =>
    openStore({
      address: register,
      create,
      clock: desk.clock,
      salt: () => randomBytes(SALT_BYTES).toString('hex'),
      ...makeDerivation(reader.reference),
    }),
  )
}
