// Bundles the program, the reader alone, and the islands, each for where it runs.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildOptions, build, type Metafile } from 'esbuild'
import { ROOT } from '../root.ts'

const SHARED = {
  absWorkingDir: ROOT,
  bundle: true,
  format: 'esm',
  minify: true,
  metafile: true,
  logLevel: 'warning',
  legalComments: 'none',
  // A crash prints the line it happened on; without breaks that is the whole program.
  lineLimit: 160,
} satisfies BuildOptions

/**
 * The program. What is imported lazily stays a chunk of its own, beside the entry rather than in
 * a folder, so that `import.meta.url` means dist/ wherever a line of code ends up.
 */
export async function bundleProgram(into: string): Promise<Metafile> {
  const built = await build({
    ...SHARED,
    entryPoints: { mithaq: 'src/main/index.ts' },
    outdir: into,
    splitting: true,
    chunkNames: '[name]-[hash]',
    platform: 'node',
    target: 'node20.19',
    // Native, or wanted only by those who install it themselves.
    external: ['better-sqlite3', 'pg-native'],
    // Packages in the older module format call require, which a module must first make.
    banner: {
      js: [
        "import { createRequire as createRequireHere } from 'node:module'",
        'const require = createRequireHere(import.meta.url)',
      ].join('\n'),
    },
  })
  return built.metafile
}

/** How the reader is bundled: without store, network or Node's modules, for any host. */
export const READER = {
  ...SHARED,
  entryPoints: { reading: 'src/reading/index.ts' },
  platform: 'browser',
  target: 'es2022',
} satisfies BuildOptions

/** The reader alone, as the package gives it out under mithaq/reading. */
export async function bundleReader(into: string): Promise<Metafile> {
  return (await build({ ...READER, outdir: into })).metafile
}

/** The islands: one script a page element, sharing chunks; none when there are no islands. */
export async function bundleIslands(into: string): Promise<Metafile | undefined> {
  const folder = join(ROOT, 'src/web/island')
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => /^[a-z-]+\.tsx?$/.test(name) && name !== 'index.ts')
    : []
  if (names.length === 0) return undefined
  const built = await build({
    ...SHARED,
    entryPoints: names.map((name) => `src/web/island/${name}`),
    outdir: join(into, 'web'),
    splitting: true,
    chunkNames: '[name]-[hash]',
    platform: 'browser',
    target: 'es2022',
  })
  return built.metafile
}
