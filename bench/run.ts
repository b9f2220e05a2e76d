// npm run bench [PART...] [--write]: measures what the documentation claims, and prints it; with
// --write also into docs/benchmarks.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../tools/root.ts'
import { describeMachine } from './machine.ts'
import { type Part, printPart } from './table.ts'

const PAGE = join(ROOT, 'docs/benchmarks.md')

const PARTS: Readonly<Record<string, () => Promise<readonly Part[]>>> = {
  process: async () => [await (await import('./process.ts')).benchProcess()],
  reader: async () => [await (await import('./reader.ts')).benchReader()],
  stages: async () => (await import('./stage.ts')).benchStages(),
  large: async () => [await (await import('./large.ts')).benchLarge()],
  start: async () => [await (await import('./start.ts')).benchStart()],
  register: async () => (await import('./register.ts')).benchRegister(),
  check: async () => {
    const rows = await (await import('./check.ts')).benchCheck()
    return [{ name: 'check', notes: [], rows }]
  },
}

/** Puts a text between the marks of a part, with the machine that it was measured on. */
function insert(page: string, name: string, text: string): string {
  const [open, close] = [`<!-- bench ${name} -->`, `<!-- end of ${name} -->`]
  const [from, to] = [page.indexOf(open), page.indexOf(close)]
  if (from < 0 || to < from) throw new Error(`${PAGE} has no marks for ${name}`)
  return `${page.slice(0, from + open.length)}\n\n${text}\n\n${page.slice(to)}`
}

const words = process.argv.slice(2)
const isWritten = words.includes('--write')
const asked = words.filter((word) => !word.startsWith('--'))
const unknown = asked.filter((word) => PARTS[word] === undefined)
if (unknown.length > 0) {
  process.stderr.write(
    `bench: no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}\n`,
  )
  process.exit(2)
}
const machine = describeMachine()
process.stdout.write(`${machine}\n`)
for (const name of asked.length > 0 ? asked : Object.keys(PARTS)) {
  process.stderr.write(`bench: ${name} ...\n`)
  for (const part of (await PARTS[name]?.()) ?? []) {
    const text = printPart(part)
    process.stdout.write(`\n### ${part.name}\n\n${text}\n`)
    if (!isWritten) continue
    const page = readFileSync(PAGE, 'utf8')
    writeFileSync(PAGE, insert(page, part.name, `${machine}\n\n${text}`))
  }
}
