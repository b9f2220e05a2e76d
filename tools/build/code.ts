// Keeps the engine's compiled form of the program, for each command whose start is felt: of those
// functions that it calls.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
// biome-ignore lint/correctness/useImportExtensions: the types stand beside, in program.d.cts
import { QUICK } from '../../bin/program.cjs'
import { ROOT } from '../root.ts'

const REPORT = 'samples/01-paris-meeting.txt'

/** What is run of each command, in turn, on the register of those before. */
const RUNS: Readonly<Record<string, readonly string[]>> = {
  add: ['add', REPORT],
  read: ['read', REPORT],
  board: ['board'],
  'what-if': ['what-if', 'ceasefire=yes'],
}

/** In a process like any other: other flags of the engine would make another form. */
const SCRIPT = `
const { writeFileSync } = require('node:fs')
const [program, dist, file, ...words] = process.argv.slice(1)
const { run, compiled } = require(program).openProgram(dist)
run(words).then(() => writeFileSync(file, compiled()))
`

/** Writes code/COMMAND.code into the folder of the build; returns their bytes together. */
export function keepCode(into: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-code-'))
  try {
    for (const [name, words] of Object.entries(RUNS)) {
      const told = [...words, '--register', join(folder, 'mithaq.db')]
      const line = ['-e', SCRIPT, join(ROOT, 'bin/program.cjs'), into, join(folder, name), ...told]
      const made = spawnSync(process.execPath, line, { cwd: ROOT, encoding: 'utf8' })
      if (made.status !== 0) throw new Error(`the built program does not run:\n${made.stderr}`)
    }
    // Only now: one that is there already would be taken up into the next.
    mkdirSync(join(into, 'code'))
    const kept = QUICK.map((name) => join(into, 'code', `${name}.code`))
    for (const file of kept) copyFileSync(join(folder, basename(file, '.code')), file)
    return kept.reduce((sum, file) => sum + statSync(file).size, 0)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
