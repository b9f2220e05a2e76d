// A PostgreSQL server of one's own in a temporary folder, which a proof may kill as a whole and
// start again: the processes that it started, by their ids, and no others.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'

const DEBIAN = '/usr/lib/postgresql'
const START_MILLISECONDS_MAX = 30_000
const AGAIN_MILLISECONDS = 25

export interface Cluster {
  readonly address: string
  /** Ends every process of the server at once, as a power cut does, and starts it again. */
  killAndStart(): Promise<void>
  /** Ends it and removes its folder. */
  drop(): Promise<void>
}

/** undefined where the server's programs are not installed. */
export async function makeCluster(): Promise<Cluster | undefined> {
  const programs = findPrograms()
  if (programs === undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-cluster-'))
  const user = unprivileged()
  if (user !== undefined) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const options = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C']
  execFileSync(join(programs, 'initdb'), options, { ...user, cwd: folder, stdio: 'pipe' })
  const port = await freePort()
  const address = `postgres://postgres@127.0.0.1:${port}/postgres`
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=']
  const words = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])]
  const start = async (): Promise<ChildProcess> => {
    const giveUpAt = performance.now() + START_MILLISECONDS_MAX
    for (;;) {
      const place = { ...user, cwd: folder, stdio: 'ignore' } as const
      const server = spawn(join(programs, 'postgres'), words, place)
      if (await answers(address, server, giveUpAt)) return server
      // It will not start while a process of the one before still holds its memory.
      await setTimeout(AGAIN_MILLISECONDS)
    }
  }
  let server = await start()
  return {
    address,
    killAndStart: async () => {
      await kill(server)
      server = await start()
    },
    drop: async () => {
      await kill(server)
      rmSync(folder, { recursive: true })
    },
  }
}

/** The folder that holds both programs: Debian keeps them off the path. */
function findPrograms(): string | undefined {
  const installed = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort().reverse() : []
  const folders = [
    ...installed.map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  return folders.find((folder) =>
    ['initdb', 'postgres'].every((program) => existsSync(join(folder, program))),
  )
}

/** The server refuses to run as root: a root process gives it to nobody. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const idOf = (what: string) => Number(execFileSync('id', [what, 'nobody'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  await new Promise((done) => server.close(done))
  return port
}

/**
 * Waits until it answers, through the recovery after a kill; false where it ended instead.
 * @throws Error of the last attempt when it takes too long
 */
async function answers(address: string, server: ChildProcess, giveUpAt: number): Promise<boolean> {
  for (;;) {
    if (server.exitCode !== null) return false
    const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 2000 })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.end()
      return true
    } catch (problem) {
      if (performance.now() > giveUpAt) throw problem
      await setTimeout(AGAIN_MILLISECONDS)
    }
  }
}

/** The children first: they leave the first process's group, and would outlive it for a while. */
async function kill(server: ChildProcess): Promise<void> {
  const { pid } = server
  if (pid === undefined || server.exitCode !== null) return
  const ended = new Promise((done) => server.once('exit', done))
  process.kill(pid, 'SIGSTOP')
  for (const child of childrenOf(pid)) {
    try {
      process.kill(child, 'SIGKILL')
    } catch (problem) {
      // A backend may have ended by itself meanwhile.
      if ((problem as { code?: string }).code !== 'ESRCH') throw problem
    }
  }
  process.kill(pid, 'SIGKILL')
  await ended
}

function childrenOf(pid: number): readonly number[] {
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  return listed
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([child, parent]) => (parent === pid && child !== undefined ? [child] : []))
}
