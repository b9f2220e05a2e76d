// Long texts: whether time grows with the text and no faster, and what memory they take.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildIfStale, DIST } from '../tools/build/build.ts'
import { type Part, type Row, short, verdict } from './table.ts'
import { longText } from './text.ts'

const SIZES_MB = [1, 10, 50]
const BYTES_A_MB = 1_000_000
/** design.md: 150 MB and 12 bytes for each byte of text. */
const MEMORY_BASE_MB = 150
const MEMORY_TIMES = 12

/** Reads a file with the bundled reader and prints seconds, statements and the most memory held. */
const READ = `
import { readFileSync } from 'node:fs'
import { makeReader } from ${JSON.stringify(pathToFileURL(join(DIST, 'reading.js')).href)}
import { pack } from ${JSON.stringify(pathToFileURL(join(DIST, 'languages/ar.js')).href)}
const read = (name) => JSON.parse(readFileSync(${JSON.stringify(`${DIST}/`)} + name, 'utf8'))
const [vocabulary, parties] = [read('vocabulary.json'), read('parties.json')]
const reader = makeReader({ pack: JSON.parse(pack), vocabulary, parties, version: 'bench' })
const text = readFileSync(process.argv[1], 'utf8')
const before = process.cpuUsage()
const { statements } = reader.read(text, { publishedOn: '2025-09-05' })
const { user, system } = process.cpuUsage(before)
const { maxRSS } = process.resourceUsage()
const seconds = (user + system) / 1e6
console.log(JSON.stringify({ seconds, statements: statements.length, maxRSS }))
`

export async function benchLarge(): Promise<Part> {
  await buildIfStale((line) => process.stderr.write(`${line}\n`))
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-bench-'))
  try {
    const rows = SIZES_MB.map((size): Row => {
      const path = join(folder, `${size}.txt`)
      writeFileSync(path, longText(size * BYTES_A_MB))
      return sizeRow(size, path)
    })
    return {
      name: 'large',
      notes: [
        'Paragraphs of the samples in an order that never comes again, one report; the bundled ' +
          'reader in a fresh process, time of the processor with the warm-up in it.',
      ],
      rows,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function sizeRow(size: number, path: string): Row {
  const words = ['--input-type=module', '--eval', READ, path]
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  if (status !== 0) {
    const cause = stderr.trim().split('\n').at(-1) ?? ''
    return { 'MB of text': size, seconds: `failed: ${cause}` }
  }
  const { seconds, statements, maxRSS } = JSON.parse(stdout)
  const held = maxRSS / 1024
  const limit = MEMORY_BASE_MB + MEMORY_TIMES * size
  return {
    'MB of text': size,
    seconds: short(seconds),
    'seconds a MB': short(seconds / size),
    statements: statements.toLocaleString('en'),
    'resident MB': Math.round(held),
    goal: `at most ${limit} MB`,
    verdict: verdict(held <= limit),
  }
}
