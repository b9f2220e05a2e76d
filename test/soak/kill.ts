// The proof that acknowledged means kept: writers are killed at random moments, and the register is
// searched for losses.
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { drawFrom } from '../../src/corpus/index.ts'
import type { Entry } from '../../src/register/index.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { projectOfTests } from './register.ts'

const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url))
/** Entries that the writer adds in each commit. */
const ENTRIES_A_COMMIT = 2
const WRITERS_A_ROUND = 2
/** Longest life of a writer after it has opened the register. */
const LIFE_MILLISECONDS_MAX = 250
/** Longest time between two cuts of the connections. */
const CUT_MILLISECONDS_MAX = 300

export interface KillReport {
  readonly acknowledged: number
  readonly lost: readonly string[]
  readonly doubled: readonly string[]
  readonly halfWritten: readonly string[]
  /** Findings of the chain and of the derived rows, as JSON. */
  readonly unsound: readonly string[]
}

export interface Killing {
  readonly address: string
  readonly rounds: number
  /** The same seed draws the same moments. */
  readonly seed: number
  /** Cuts every connection to the register; called at random moments while the writers live. */
  readonly cut?: () => Promise<void>
  /** Cuts begin once a writer of the round has opened the register: a cut takes long. */
  readonly isCutLate?: boolean
}

/**
 * Starts two writers a round on one register, which add and decide, and kills each at a random
 * moment after it has opened.
 */
export async function killWriters({
  address,
  rounds,
  seed,
  cut,
  isCutLate = false,
}: Killing): Promise<KillReport> {
  const draw = drawFrom(seed)
  const acknowledged: string[] = []
  for (let round = 0; round < rounds; round++) {
    const lives = Array.from({ length: WRITERS_A_ROUND }, () => draw() * LIFE_MILLISECONDS_MAX)
    let isRound = true
    let opened = () => {}
    const isOpen = new Promise<void>((resolve) => {
      opened = resolve
    })
    const writers = lives.map((life, index) =>
      runAndKill(address, `round${round}-${index}`, { life: Math.floor(life), opened }),
    )
    const cutting = (async () => {
      if (isCutLate) await isOpen
      while (cut !== undefined && isRound) {
        await setTimeout(draw() * CUT_MILLISECONDS_MAX)
        await cut()
      }
    })()
    for (const told of await Promise.all(writers)) acknowledged.push(...told)
    isRound = false
    await cutting
    // Opening again after every round: a register that can't be opened is a loss too.
    await (await openAt(address)).close()
  }
  return searchRegister(address, acknowledged)
}

/** What the writer acknowledged before it died. */
async function runAndKill(
  address: string,
  name: string,
  { life, opened }: { readonly life: number; readonly opened: () => void },
): Promise<string[]> {
  const writer = spawn(process.execPath, ['--import', 'tsx', WRITER, address, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = ''
  writer.stdout?.setEncoding('utf8')
  writer.stdout?.on('data', (words: string) => {
    if (told === '') setTimeout(life).then(() => writer.kill('SIGKILL'))
    opened()
    told += words
  })
  const end = await ended(writer)
  if (end !== 'SIGKILL') throw new Error(`the writer ended by itself: ${end}`)
  // The last line may be cut; what is not whole was not told.
  return told.split('\n').slice(1, -1)
}

/** The signal that ended it, else its exit code. */
function ended(writer: ChildProcess): Promise<NodeJS.Signals | number | null> {
  return new Promise((resolve, reject) => {
    writer.on('error', reject)
    writer.on('close', (code, signal) => resolve(signal ?? code))
  })
}

async function searchRegister(
  address: string,
  acknowledged: readonly string[],
): Promise<KillReport> {
  const store = await openAt(address)
  const entries = new Map<string, number>()
  for await (const { body } of store.entries('open')) {
    const key = keyOf(body)
    entries.set(key, (entries.get(key) ?? 0) + 1)
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

/** What the writer said of the commit that the entry came with. */
function keyOf(body: Entry['body']): string {
  if (body.kind === 'reading') return body.reading.report.id
  if (body.kind === 'requirement') return body.requirement.id
  if (body.kind === 'filed') return JSON.stringify(body.filed)
  if (body.kind !== 'decision') return body.report
  return body.decided.what === 'undo' ? body.decided.decision : body.id
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
