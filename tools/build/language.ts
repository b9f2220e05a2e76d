// Compiles languages, vocabulary and parties into dist/, as src/packs says how.
import { relative } from 'node:path'
import { build } from 'esbuild'
import { compileAll } from '../../src/packs/index.ts'
import { ROOT } from '../root.ts'

/** A language's rules with the kit they use, as the text of a module. */
async function bundleRules(path: string): Promise<string> {
  const built = await build({
    absWorkingDir: process.cwd(),
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    minify: true,
    lineLimit: 160,
    logLevel: 'warning',
  })
  return built.outputFiles[0]?.text ?? ''
}

/** One line on what was compiled. @throws PackError with file, line and remedy. */
export async function compileLanguages(into: string): Promise<string> {
  // Relative, so that a problem names a file as the person who mends it would.
  const root = relative(process.cwd(), ROOT) || '.'
  const { languages, parties, bytes } = await compileAll(root, into, bundleRules)
  const size = `${Math.round(bytes / 1000)} kB`
  return `languages: ${languages.join(', ')}; ${parties} parties; ${size}`
}
