// npm run dev: serves the samples, and builds and starts again whenever a file changes.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, watch } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale } from './build/build.ts'
import { ROOT } from './root.ts'

const WATCHED = ['src', 'languages', 'vocabulary', 'parties', 'samples']
/** Editors write a file in several steps; a build per step would serve half a change. */
const QUIET_MS = 200

const say = (line: string): void => {
  process.stderr.write(`dev: ${line}\n`)
}

let server: ChildProcess | undefined

function stop(): Promise<void> {
  const running = server
  server = undefined
  if (!running || running.exitCode !== null) return Promise.resolve()
  return new Promise((done) => {
    running.once('exit', () => done())
    running.kill('SIGTERM')
  })
}

async function restart(): Promise<void> {
  try {
    await buildIfStale(say)
  } catch (problem) {
    say(`${problem instanceof Error ? problem.message : problem}`)
    say('the last good build goes on; mend the file and save it')
    return
  }
  await stop()
  const words = ['demo', ...process.argv.slice(2)]
  server = spawn(process.execPath, [join(ROOT, 'bin/mithaq'), ...words], { stdio: 'inherit' })
}

let timer: NodeJS.Timeout | undefined
let turn = restart()
for (const folder of WATCHED.map((name) => join(ROOT, name)).filter(existsSync)) {
  watch(folder, { recursive: true }, (_, name) => {
    if (name?.endsWith('.test.ts')) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      turn = turn.then(restart)
    }, QUIET_MS)
  })
}
process.on('SIGINT', () => void stop().then(() => process.exit(0)))
