// First start to a served board, and what a page weighs.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfStale } from '../tools/build/build.ts'
import { ROOT } from '../tools/root.ts'
import { median, type Part, type Row, verdict } from './table.ts'

const STARTS = 7
const VISITS = 25
const SCRIPT_BYTES_MAX = 50_000

interface Visit {
  readonly firstByteMs: number
  readonly body: string
}

export async function benchStart(): Promise<Part> {
  await buildIfStale((line) => process.stderr.write(`${line}\n`))
  const starts: number[] = []
  let page: { rows: Row[] } = { rows: [] }
  for (let turn = 0; turn < STARTS; turn++) {
    await withDemo(async (url, ms) => {
      starts.push(ms)
      if (turn === STARTS - 1) page = { rows: await weighPage(url) }
    })
  }
  return {
    name: 'start',
    notes: [
      'mithaq demo in a fresh home: sixteen samples read into a fresh register, and served. ' +
        `Medians of ${STARTS} starts and ${VISITS} visits, by the wall clock.`,
    ],
    rows: [
      { what: 'start to the served board', result: `${Math.round(median(starts))} ms` },
      ...page.rows,
    ],
  }
}

/** Starts the demonstration, and ends it again. `ms` counts until its address is told. */
async function withDemo(work: (url: string, ms: number) => Promise<void>): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'mithaq-bench-'))
  const started = performance.now()
  const child = spawn(
    process.execPath,
    [join(ROOT, 'bin/mithaq'), 'demo', '--port', '0', '--json'],
    { env: { PATH: process.env.PATH ?? '', HOME: home }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ended = new Promise((done) => child.once('exit', done))
  try {
    const line = await firstLine(child.stdout)
    await work(JSON.parse(line).url, performance.now() - started)
  } finally {
    child.kill('SIGTERM')
    await ended
    rmSync(home, { recursive: true, force: true })
  }
}

async function firstLine(stream: AsyncIterable<Buffer>): Promise<string> {
  let told = ''
  for await (const chunk of stream) {
    told += chunk.toString()
    if (told.includes('\n')) return told.split('\n')[0] as string
  }
  throw new Error('the demonstration ended before it told its address')
}

async function weighPage(url: string): Promise<Row[]> {
  const first = await visit(url)
  const visits: number[] = []
  for (let turn = 0; turn < VISITS; turn++) visits.push((await visit(url)).firstByteMs)
  const sources = [...first.body.matchAll(/<script[^>]*\bsrc="([^"]+)"/g)].map((hit) => hit[1])
  const inline = [...first.body.matchAll(/<script[^>]*>([^<]+)</g)].map((hit) => hit[1] ?? '')
  let scriptBytes = inline.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  for (const source of new Set(sources))
    scriptBytes += Buffer.byteLength((await visit(new URL(source ?? '', url).href)).body)
  return [
    {
      what: 'the board’s page',
      result: `${Buffer.byteLength(first.body).toLocaleString('en')} bytes`,
    },
    {
      what: 'its scripts',
      result: `${scriptBytes.toLocaleString('en')} bytes`,
      goal: 'under 50,000',
      verdict: verdict(scriptBytes < SCRIPT_BYTES_MAX),
    },
    { what: 'time to first byte, first visit', result: `${first.firstByteMs.toFixed(0)} ms` },
    { what: 'time to first byte, later visits', result: `${median(visits).toFixed(1)} ms` },
  ]
}

async function visit(url: string): Promise<Visit> {
  const started = performance.now()
  const answer = await fetch(url)
  const reader = answer.body?.getReader()
  const first = await reader?.read()
  const firstByteMs = performance.now() - started
  const chunks = first?.value === undefined ? [] : [first.value]
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read())
    chunks.push(next.value)
  return { firstByteMs, body: Buffer.concat(chunks).toString() }
}
