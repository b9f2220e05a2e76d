// Starts the web over given use cases, with its style sheets and script built into a folder of
// their own.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { UseCases } from '../../src/service/contract/index.ts'
import { createWeb, loadAssets, type Serving, serveWeb, type Web } from '../../src/web/index.ts'
import { buildAssets } from '../../tools/build/asset.ts'
import { bundleIslands } from '../../tools/build/bundle.ts'
import { buildFonts } from '../../tools/build/font.ts'
import { languagesOfPages } from './fixture/languages.ts'

export interface Built {
  readonly folder: string
  remove(): void
}

/** The build's own steps, so that what is tested is what is shipped. */
export async function buildWeb(): Promise<Built> {
  const into = mkdtempSync(join(tmpdir(), 'mithaq-web-'))
  await buildAssets(into)
  await bundleIslands(into)
  buildFonts(into)
  return { folder: join(into, 'web'), remove: () => rmSync(into, { recursive: true }) }
}

/** The app alone, for requests without a network. */
export function webOver(useCases: UseCases, built: Built, problems: unknown[] = []): Web {
  return createWeb({
    useCases,
    languages: languagesOfPages(),
    assets: loadAssets(built.folder),
    hosts: ['127.0.0.1', 'localhost'],
    report: (problem) => problems.push(problem),
    isWritable: true,
  })
}

/** The app listening on a free port of the loopback address. */
export function serveOver(
  useCases: UseCases,
  built: Built,
  problems: unknown[] = [],
): Promise<Serving> {
  return serveWeb(webOver(useCases, built, problems), { port: 0 })
}
