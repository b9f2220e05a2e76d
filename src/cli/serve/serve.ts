// Serves the pages of a register until somebody asks to stop.
import { Problem, type UseCases } from '../../service/contract/index.ts'
import { EXIT } from '../command.ts'
import { asProblem } from '../problem.ts'
import type { Serving } from '../program.ts'
import type { Session } from '../session.ts'
import { tellProblem } from '../telling.ts'
import { viewedOn } from './viewed-on.ts'

const PORT = 4180
const HOST = '127.0.0.1'

export async function serveRegister(session: Session): Promise<number> {
  const useCases = await session.useCases({ create: true })
  const serving = await start(session, viewedOn(useCases, session.when))
  await sayAddress(session, serving)
  return untilStopped(session, serving)
}

/** @throws Problem 'port-unreadable', 'port-taken', 'port-refused', 'host-unknown' */
export async function start(session: Session, useCases: UseCases): Promise<Serving> {
  const { settings, program } = session
  const { host = HOST, languages } = settings
  const port = portOf(settings.port)
  const report = (problem: unknown): void => {
    program.notes.write(`${problem instanceof Error ? problem.stack : String(problem)}\n`)
  }
  const wanted = { useCases, languages, host, report }
  try {
    return await program.serve({ ...wanted, port: port ?? PORT })
  } catch (thrown) {
    const isTaken = (thrown as NodeJS.ErrnoException).code === 'EADDRINUSE'
    // Nobody asked for this very port: another one does as well.
    if (isTaken && port === undefined) return program.serve({ ...wanted, port: 0 })
    throw explain(thrown, String(port ?? PORT), host)
  }
}

function portOf(said: string | undefined): number | undefined {
  if (said === undefined) return undefined
  const port = /^\d{1,5}$/.test(said) ? Number(said) : Number.NaN
  if (port <= 65535) return port
  throw new Problem('port-unreadable', { value: said }, 2)
}

const CODES: Readonly<Record<string, string>> = {
  EADDRINUSE: 'port-taken',
  EACCES: 'port-refused',
  EADDRNOTAVAIL: 'host-unknown',
  ENOTFOUND: 'host-unknown',
}

function explain(thrown: unknown, port: string, host: string): unknown {
  const code = CODES[(thrown as NodeJS.ErrnoException).code ?? '']
  return code === undefined ? thrown : new Problem(code, { port, host })
}

async function sayAddress(session: Session, { url }: Serving): Promise<void> {
  if (session.settings.json) session.json({ url })
  else (await session.page()).say('serve.address', { url })
  ;(await session.notes()).say('serve.stop')
}

/** Waits for Ctrl-C or the system, then lets running answers end. */
export async function untilStopped(session: Session, serving: Serving): Promise<number> {
  const signal = session.program.interruption()
  if (!signal.aborted)
    await new Promise<void>((done) =>
      signal.addEventListener('abort', () => done(), { once: true }),
    )
  await serving
    .stop()
    .catch(async (thrown) => tellProblem(await session.notes(), asProblem(thrown)))
  return EXIT.ok
}
