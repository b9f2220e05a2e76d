// The proof that acknowledged means kept: writers are killed at random moments, and the register is
// searched for losses.
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { openStore, type Store } from '../../src/store/index.ts'
import { projectOfTests } from './register.ts'

const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url))
/** Entries that the writer adds in each commit. */
const ENTRIES_A_COMMIT = 2
const WRITERS_A_ROUND = 2
/** Longest life of a writer after it has opened the register. */
const LIFE_MILLISECONDS_MAX = 250

export interface KillReport {
  readonly acknowledged: number
  readonly lost: readonly string[]
  readonly doubled: readonly string[]
  readonly halfWritten: readonly string[]
  /** Findings of the chain and of the derived rows, as JSON. */
  readonly unsound: readonly string[]
}

/**
 * Starts two writers a round on one register and kills each at a random moment after it has opened.
 * @param seed the same seed draws the same moments
 */
export async function killWriters(
  address: string,
  rounds: number,
  seed: number,
): Promise<KillReport> {
  const draw = drawer(seed)
  const acknowledged: string[] = []
  for (let round = 0; round < rounds; round++) {
    const writers = Array.from({ length: WRITERS_A_ROUND }, (_, index) =>
      runAndKill(address, `round${round}-${index}`, Math.floor(draw() * LIFE_MILLISECONDS_MAX)),
    )
    for (const told of await Promise.all(writers)) acknowledged.push(...told)
    // Opening again after every round: a register that can't be opened is a loss too.
    await (await openAt(address)).close()
  }
  return searchRegister(address, acknowledged)
}

/** What the writer acknowledged before it died. */
async function runAndKill(address: string, name: string, life: number): Promise<string[]> {
  const writer = spawn(process.execPath, ['--import', 'tsx', WRITER, address, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = ''
  writer.stdout?.setEncoding('utf8')
  writer.stdout?.on('data', (words: string) => {
    if (told === '') setTimeout(() => writer.kill('SIGKILL'), life)
    told += words
  })
  const signal = await ended(writer)
  if (signal !== 'SIGKILL') throw new Error(`the writer ended by itself: ${signal}`)
  // The last line may be cut; what is not whole was not told.
  return told.split('\n').slice(1, -1)
}

function ended(writer: ChildProcess): Promise<NodeJS.Signals | null> {
  return new Promise((resolve, reject) => {
    writer.on('error', reject)
    writer.on('close', (_, signal) => resolve(signal))
  })
}

async function searchRegister(
  address: string,
  acknowledged: readonly string[],
): Promise<KillReport> {
  const store = await openAt(address)
  const entries = new Map<string, number>()
  for await (const { body } of store.entries('open')) {
    const report = body.kind === 'reading' ? body.reading.report.id : reportOf(body)
    entries.set(report, (entries.get(report) ?? 0) + 1)
  }
  const halfWritten: string[] = []
  for (const [report, count] of entries)
    if (count < ENTRIES_A_COMMIT || (await store.text(report)) === undefined)
      halfWritten.push(report)
  const findings = [...(await store.verifyChain()), ...(await store.verifyProjections())]
  await store.close()
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((report) => !entries.has(report)),
    doubled: [...entries].filter(([, count]) => count > ENTRIES_A_COMMIT).map(([report]) => report),
    halfWritten,
    unsound: findings.map((finding) => JSON.stringify(finding)),
  }
}

function reportOf(body: object): string {
  return 'report' in body ? String(body.report) : ''
}

function openAt(address: string): Promise<Store> {
  return openStore({
    address,
    create: true,
    clock: () => new Date(),
    salt: () => randomBytes(16).toString('hex'),
    project: projectOfTests,
    derivation: 'tests',
  })
}

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
function drawer(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
