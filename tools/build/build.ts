// The whole build, into a folder of its own that takes the place of dist/ only when it is complete.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Metafile } from 'esbuild'
import { ROOT } from '../root.ts'
import { buildAssets } from './asset.ts'
import { bundleIslands, bundleProgram, bundleReader } from './bundle.ts'
import { keepCode } from './code.ts'
import { buildFonts } from './font.ts'
import { fingerprint, isFresh, markBuilt } from './freshness.ts'
import { compileLanguages } from './language.ts'
import { writeLicences } from './licence.ts'

export const DIST = join(ROOT, 'dist')

async function buildInto(into: string, say: (line: string) => void): Promise<void> {
  say(await compileLanguages(into))
  const bundles: (Metafile | undefined)[] = []
  bundles.push(...(await bundleProgram(into)), await bundleReader(into), await bundleIslands(into))
  const made = bundles.filter((bundle) => bundle !== undefined)
  const outputs = made.flatMap((bundle) => Object.entries(bundle.outputs))
  const bytes = outputs.reduce((sum, [, output]) => sum + output.bytes, 0)
  say(`bundles: ${outputs.length} files, ${Math.round(bytes / 1000)} kB`)
  say(`pages: ${await buildAssets(into)} assets, ${buildFonts(into)} cuts of fonts`)
  say(`code: ${Math.round(keepCode(into) / 1000)} kB kept compiled`)
  say(`licences: ${writeLicences(made, into)} packages`)
}

function takePlace(of: string, by: string): void {
  const old = `${of}.old-${process.pid}`
  if (existsSync(of)) renameSync(of, old)
  renameSync(by, of)
  rmSync(old, { recursive: true, force: true })
}

/** Builds dist/ anew. Throws, and leaves the old dist/ standing, when any step fails. */
export async function buildAll(say: (line: string) => void): Promise<void> {
  const from = fingerprint()
  const into = `${DIST}.new-${process.pid}`
  rmSync(into, { recursive: true, force: true })
  mkdirSync(into, { recursive: true })
  try {
    await buildInto(into, say)
    markBuilt(into, from)
    takePlace(DIST, into)
  } finally {
    rmSync(into, { recursive: true, force: true })
  }
}

/** Builds only when something has changed since dist/ was built; true when it built. */
export async function buildIfStale(say: (line: string) => void): Promise<boolean> {
  if (isFresh(DIST)) return false
  await buildAll(say)
  return true
}
