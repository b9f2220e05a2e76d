// The demonstration: the samples read into a fresh register of their own, served, and thrown away
// after.
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type AddLine, Problem, type UseCases } from '../../service/contract/index.ts'
import { addSummary } from '../add/line.ts'
import type { Program } from '../program.ts'
import type { Session } from '../session.ts'
import { start, untilStopped } from './serve.ts'
import { viewedOn } from './viewed-on.ts'

export async function serveSamples(session: Session): Promise<number> {
  const folder = makeFolder(demoFolder(session.program))
  try {
    const useCases = await session.useCases({ register: join(folder, 'mithaq.db'), create: true })
    await fill(session, useCases)
    const asOf = session.when.asOf ?? (await newestDay(useCases))
    const when = { ...session.when, ...(asOf === undefined ? {} : { asOf }) }
    const serving = await start(session, viewedOn(useCases, when))
    await greet(session, serving.url, asOf)
    return await untilStopped(session, serving)
  } finally {
    await session.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @throws Problem 'samples-missing' where not one could be read */
async function fill(session: Session, useCases: UseCases): Promise<void> {
  const { samples } = session.program
  const lines: AddLine[] = []
  for await (const line of useCases.add([samples], {})) lines.push(line)
  if (lines.every(({ outcome }) => outcome === 'failed'))
    throw new Problem('samples-missing', { folder: samples })
  addSummary(await session.notes(), lines)
}

/** Some samples tell of an invented future; the view that shows them all is the newest one's. */
async function newestDay(useCases: UseCases): Promise<string | undefined> {
  const sources = await useCases.sources({ asOf: '9999-12-31' })
  return sources
    .flatMap(({ publishedOn }) => publishedOn ?? [])
    .sort()
    .at(-1)
}

async function greet(session: Session, url: string, asOf: string | undefined): Promise<void> {
  if (session.settings.json) {
    session.json({ url, asOf })
    return
  }
  const page = await session.page()
  const { command } = session.program
  page.say('demo.address', { url: page.style('place', url) })
  if (asOf !== undefined) page.say('demo.day', { day: page.words.day(asOf) })
  page.say('demo.own', { command })
  const notes = await session.notes()
  notes.say('serve.stop')
}

function demoFolder({ environment, home, platform }: Program): string {
  const cache =
    platform === 'win32'
      ? (environment.LOCALAPPDATA ?? join(home, 'AppData', 'Local'))
      : platform === 'darwin'
        ? join(home, 'Library', 'Caches')
        : environment.XDG_CACHE_HOME || join(home, '.cache')
  return join(cache, 'mithaq', 'demo')
}

/** A folder of this process's own; what a killed one left behind is cleared away. */
function makeFolder(above: string): string {
  const folder = join(above, String(process.pid))
  mkdirSync(above, { recursive: true })
  for (const name of readdirSync(above))
    if (/^\d+$/.test(name) && !isRunning(Number(name)))
      rmSync(join(above, name), { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  return folder
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    // It runs, and belongs to somebody else.
    return (problem as NodeJS.ErrnoException).code === 'EPERM'
  }
}
