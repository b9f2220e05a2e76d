// npm run eval [WORD...]: evaluates the reader on all gold that is at hand, against the frozen
// runs.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { buildIfStale } from './build/build.ts'
import { ROOT } from './root.ts'

/** Evaluation files that may not be shipped stand beside the repository, where there are any. */
const SHARED = join(ROOT, '../shared/eval')

function below(folder: string, ...names: string[]): string[] {
  const path = join(folder, ...names)
  return existsSync(path) ? [relative(ROOT, path)] : []
}

const names = existsSync(SHARED) ? readdirSync(SHARED) : []
const sets = names
  .filter((name) => name.endsWith('-dev.ndjson'))
  .sort()
  .flatMap((name) => below(SHARED, name))
const languages = readdirSync(join(ROOT, 'languages'))
const gold = languages.flatMap((name) => below(ROOT, 'languages', name, 'corpus', 'reports'))

function run(...words: string[]): number {
  const all = [join(ROOT, 'bin/mithaq'), 'eval', ...words]
  return spawnSync(process.execPath, all, { cwd: ROOT, stdio: 'inherit' }).status ?? 1
}

await buildIfStale((line) => process.stderr.write(`${line}\n`))
const asked = process.argv.slice(2)
const isOwn = asked.some((word) => word === '--on' || existsSync(join(ROOT, word)))
if (isOwn) process.exitCode = run(...asked)
else {
  if (sets.length === 0) process.stderr.write('no ../shared/eval here: only our own gold is read\n')
  process.exitCode = run(...sets, ...gold, '--frozen', 'bench/frozen', ...asked)
  // That set counts beliefs and wishes too; these two kinds are what a reader of speech is after.
  const broad = sets.filter((path) => path.endsWith('en-dev.ndjson'))
  if (broad.length > 0 && !asked.includes('--json') && process.exitCode === 0)
    process.exitCode = run(...broad, '--kind', 'speech,according')
}
