// Bundles the program, the reader alone, and the islands, each for where it runs.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild'
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

/** Packages that a short run does without, each a script of its own beside the program. */
const LATE = [
  '@mozilla/readability',
  'csv-parse/sync',
  'fflate',
  'hyparquet-writer',
  'linkedom',
  'pg',
  'read-excel-file/node',
  'yaml',
]

const NODE = {
  ...SHARED,
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  platform: 'node',
  target: 'node20.19',
  // Native, or wanted only by those who install it themselves.
  external: ['better-sqlite3', 'pg-native'],
} satisfies BuildOptions

/** The file name of a package of `LATE`: of "@mozilla/readability", "readability". */
const nameOf = (late: string): string =>
  late.startsWith('@') ? late.slice(late.indexOf('/') + 1) : (late.split('/')[0] ?? late)

const keepLate: Plugin = {
  name: 'late packages',
  setup: (building) => {
    building.onResolve({ filter: /^[@a-z]/ }, ({ path }) =>
      LATE.includes(path) ? { path: `./${nameOf(path)}.cjs`, external: true } : undefined,
    )
  },
}

/** The command line's library can run a command as a program of its own; none of ours is one. */
const dropPrograms: Plugin = {
  name: 'no programs for commands',
  setup: (building) => {
    building.onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'nothing' } : undefined,
    )
    building.onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: '' }))
  },
}

/** All beyond ASCII as escapes: esbuild leaves those of patterns as they are. */
export function escapeLetters(script: string): string {
  return script.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/**
 * The program: one script whose value is a function, so that the engine can keep the compiled form
 * of all of it (bin/program.cjs). What is imported lazily is still run only when it is asked for.
 */
export async function bundleProgram(into: string): Promise<Metafile[]> {
  const program = await build({
    ...NODE,
    entryPoints: { mithaq: 'src/main/index.ts' },
    outdir: into,
    // Read as Latin-1, a letter of a byte each.
    charset: 'ascii',
    plugins: [keepLate, dropPrograms],
    define: { 'import.meta.url': 'scriptAddress' },
    // The engine gives a script from its kept compiled form nothing to import with.
    supported: { 'dynamic-import': false },
    banner: { js: '(function (require, module, exports, scriptAddress) {' },
    footer: { js: '})' },
  })
  const file = join(into, 'mithaq.cjs')
  writeFileSync(file, escapeLetters(readFileSync(file, 'utf8')))
  const entryPoints = Object.fromEntries(LATE.map((late) => [nameOf(late), late]))
  const late = await build({ ...NODE, entryPoints, outdir: into })
  return [program.metafile, late.metafile]
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
