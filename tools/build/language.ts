// Compiles languages, vocabulary and parties into modules of dist/, as src/packs says how.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from '../root.ts'

const FACE = join(ROOT, 'src/packs/index.ts')

/** One line on what was compiled. Throws with file, line and remedy when a pack is wrong. */
export async function compileLanguages(into: string): Promise<string> {
  if (!existsSync(FACE)) return 'languages: nothing compiled, src/packs does not stand yet'
  const packs = await import(pathToFileURL(FACE).href)
  const compiled = await packs.compileAll(ROOT, into)
  return `languages: ${JSON.stringify(compiled)}`
}
