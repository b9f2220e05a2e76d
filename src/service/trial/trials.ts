// Trials over the languages at hand; nothing is loaded before one is asked for.
import { join } from 'node:path'
import type { Languages } from '../../packs/index.ts'
import type { Trials } from '../contract/index.ts'
import type { Reader } from '../reader.ts'

export interface TrialOptions {
  readonly languages: () => Promise<Languages>
  readonly reader: () => Promise<Reader>
  /** The folder that holds languages/ and samples/. */
  readonly root: string
  /** Where the folders of languages stand when it is not below `root`. */
  readonly live?: string
}

/** What a trial works with. */
export interface Bench {
  readonly languages: Languages
  readonly reader: Reader
  readonly root: string
  /** The folder of the languages' folders. */
  readonly folder: string
}

export function createTrials(options: TrialOptions): Trials {
  const { root, live } = options
  const open = async (): Promise<Bench> => {
    const [languages, reader] = await Promise.all([options.languages(), options.reader()])
    return { languages, reader, root, folder: live ?? join(root, 'languages') }
  }
  return {
    evaluate: async (wanted) => (await import('./evaluate.ts')).evaluate(await open(), wanted),
    corpus: async (wanted) => (await import('./expectation.ts')).runCorpus(await open(), wanted),
  }
}
