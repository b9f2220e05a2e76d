// What the command line needs of the rest of the program; main provides it, a test its own.
import type { Languages } from '../packs/index.ts'
import type { Trials, UseCases } from '../service/contract/index.ts'
import type { Terminal } from './terminal/page.ts'

/** The languages at hand, as far as speaking to people goes. */
export type Shelf = Pick<Languages, 'ids' | 'head' | 'labelsOf' | 'vocabulary'>

export interface RegisterWanted {
  /** File or `postgres://` address; absent: where the user's register is by custom. */
  readonly register?: string | undefined
  /** Folder of languages to be read live. */
  readonly languages?: string | undefined
  /** Who signs what is added and decided. */
  readonly author?: string | undefined
  /** The restricted circle in which one works; absent: what is open alone. */
  readonly circle?: string | undefined
  /** Makes an empty register where none stands. */
  readonly create?: boolean
}

export interface ServeWanted {
  readonly useCases: UseCases
  readonly languages?: string | undefined
  /** 0 takes a free one. */
  readonly port: number
  readonly host: string
  /** Told of what no page can mend. */
  readonly report: (problem: unknown) => void
}

export interface Serving {
  /** "http://127.0.0.1:4180". */
  readonly url: string
  /** Lets running answers end, then closes. */
  stop(): Promise<void>
}

export interface Program {
  readonly version: string
  /** How a person calls the program, for messages that tell them to. */
  readonly command: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The folder that the person works in, and their own. */
  readonly folder: string
  readonly home: string
  readonly platform: string
  /** Folder of the samples that the demonstration reads. */
  readonly samples: string
  readonly output: Terminal
  readonly notes: Terminal
  languages(live?: string): Promise<Shelf>
  useCases(wanted: RegisterWanted): Promise<UseCases>
  /** @param live folder of languages to be read as they stand */
  trials(live?: string): Promise<Trials>
  /** Rejects with the system's error, such as EADDRINUSE, when the port can't be had. */
  serve(wanted: ServeWanted): Promise<Serving>
  /** Aborted when the person (Ctrl-C) or the system asks to stop; from the first call on. */
  interruption(): AbortSignal
}
