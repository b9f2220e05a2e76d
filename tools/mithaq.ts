// Runs bin/mithaq with the arguments given, after building what has changed.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { buildIfStale } from './build/build.ts'
import { ROOT } from './root.ts'

await buildIfStale((line) => process.stderr.write(`${line}\n`))
const child = spawn(process.execPath, [`${ROOT}/bin/mithaq`, ...process.argv.slice(2)], {
  stdio: 'inherit',
})
// Ctrl-C in a terminal reaches the child by itself, and twice would mean "at once" to it.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => child.kill('SIGTERM'))
child.on('exit', (code, signal) => {
  process.exitCode = code ?? 128 + (signal ? constants.signals[signal] : 0)
})
