// Where the reader's time goes: a profile of the warm loop, by part of the reader and by function.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { openCompiled } from '../src/packs/index.ts'
import type { makeReader } from '../src/reading/index.ts'
import { buildIfStale, DIST } from '../tools/build/build.ts'
import { READER } from '../tools/build/bundle.ts'
import type { Part, Row } from './table.ts'
import { samplesIn } from './text.ts'

const WARM_UP_MS = 8000
const PROFILE_MS = 6000
const INTERVAL_US = 200
const FUNCTIONS_SHOWN = 10
const PARTS_SHOWN = 12

/** Two tables: parts of src/ with their share of the time, then the hottest functions. */
export async function benchStages(): Promise<Part[]> {
  await buildIfStale((line) => process.stderr.write(`${line}\n`))
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-bench-'))
  try {
    // Not minified, so that functions keep their names and lines their file.
    const outfile = join(folder, 'reading.mjs')
    await build({ ...READER, entryPoints: ['src/reading/index.ts'], minify: false, outfile })
    const shares = await profile(outfile)
    const top = (of: ReadonlyMap<string, number>, count: number): [string, number][] =>
      [...of].sort(([, one], [, other]) => other - one).slice(0, count)
    const row =
      (head: string) =>
      ([what, share]: [string, number]): Row => {
        return { [head]: what, 'per cent': (100 * share).toFixed(1) }
      }
    return [
      {
        name: 'parts',
        notes: ['Share of samples of a profile in which a function of that folder was running.'],
        rows: top(shares.parts, PARTS_SHOWN).map(row('part')),
      },
      {
        name: 'functions',
        notes: ['The functions that ran most, without what they call.'],
        rows: top(shares.functions, FUNCTIONS_SHOWN).map(row('function')),
      },
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

interface Shares {
  readonly parts: ReadonlyMap<string, number>
  readonly functions: ReadonlyMap<string, number>
}

async function profile(outfile: string): Promise<Shares> {
  const bundle = (await import(pathToFileURL(outfile).href)) as { makeReader: typeof makeReader }
  const languages = openCompiled(DIST)
  const { pack } = await languages.load('ar')
  const { vocabulary, parties } = languages
  const reader = bundle.makeReader({ pack, vocabulary, parties, version: 'bench' })
  const texts = samplesIn('ar')
  const loop = (ms: number): void => {
    const end = performance.now() + ms
    while (performance.now() < end)
      for (const text of texts) reader.read(text, { publishedOn: '2025-09-05' })
  }
  loop(WARM_UP_MS)
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL_US })
  await session.post('Profiler.start')
  loop(PROFILE_MS)
  const { profile: taken } = await session.post('Profiler.stop')
  session.disconnect()
  return sharesOf(taken, filesOf(outfile))
}

/** For each line of the bundle the file that it comes from, as the bundler notes it. */
function filesOf(outfile: string): string[] {
  let file = ''
  return readFileSync(outfile, 'utf8')
    .split('\n')
    .map((line) => {
      file = /^\/\/ ((?:src|node_modules)\/\S+)$/.exec(line)?.[1] ?? file
      return file
    })
}

type Profile = Awaited<ReturnType<typeof stopped>>['profile']
declare function stopped(): Promise<import('node:inspector').Profiler.StopReturnType>

function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profile, files: string[]): Shares {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]))
  const parts = new Map<string, number>()
  const functions = new Map<string, number>()
  const total = timeDeltas.reduce((sum, one) => sum + one, 0)
  for (const [at, id] of samples.entries()) {
    const frame = frames.get(id)
    if (frame === undefined) continue
    const share = (timeDeltas[at] ?? 0) / total
    const isOurs = frame.url.endsWith('reading.mjs')
    const file = isOurs ? (files[frame.lineNumber] ?? '') : ''
    const part = /^src\/(reading\/[a-z-]+|[a-z]+)/.exec(file)?.[1]
    const inPart = part ?? (file === '' ? frame.functionName : 'packages')
    add(parts, inPart, share)
    add(functions, isOurs ? `${frame.functionName || 'a closure'}, ${file}` : inPart, share)
  }
  return { parts, functions }
}

function add(to: Map<string, number>, name: string, share: number): void {
  to.set(name, (to.get(name) ?? 0) + share)
}
