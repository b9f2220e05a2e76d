// Trials of the reader, for whoever writes a language or wants to know how far to trust it.
import { createTrials, type Trials } from '../service/index.ts'
import { openLanguages } from './languages.ts'
import { openReader } from './reader.ts'

/** @param live a folder of languages to be read as they stand */
export function openTrials(version: string, root: string, live?: string): Trials {
  return createTrials({
    languages: () => openLanguages(live),
    reader: () => openReader(version, live),
    root,
    ...(live === undefined ? {} : { live }),
  })
}
