// Copies what the pages need beside their scripts: style sheets made small, pictures as they are.
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { ROOT } from '../root.ts'
import { listFiles } from '../source.ts'

const FOLDER = 'src/web/asset'

/** Puts everything under src/web/asset into web/; returns how many files that is. */
export async function buildAssets(into: string): Promise<number> {
  if (!existsSync(join(ROOT, FOLDER))) return 0
  const files = listFiles(FOLDER)
  const sheets = files.filter((path) => path.endsWith('.css'))
  await build({
    absWorkingDir: ROOT,
    entryPoints: sheets,
    outbase: FOLDER,
    outdir: join(into, 'web'),
    bundle: true,
    minify: true,
    target: 'es2022',
    logLevel: 'warning',
    // Written by the font step; the browser loads them, not the bundler.
    external: ['*.woff2', '*.svg', './font.css'],
  })
  for (const path of files.filter((file) => !file.endsWith('.css'))) {
    cpSync(join(ROOT, path), join(into, 'web', path.slice(FOLDER.length + 1)))
  }
  return files.length
}
