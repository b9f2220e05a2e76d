// npm run build: languages, bundles, pages and fonts into dist/; with --types the declarations too.
import { spawnSync } from 'node:child_process'
import { PackError } from '../src/packs/index.ts'
import { buildAll, buildIfStale } from './build/build.ts'
import { ROOT } from './root.ts'

const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** A pack that is wrong is the work of whoever writes it, who needs its lines and not ours. */
function explain(problem: unknown): never {
  if (!(problem instanceof PackError)) throw problem
  say(problem.message)
  say('the build stops here; dist/ is as it was')
  process.exit(1)
}

const wanted = new Set(process.argv.slice(2))
if (wanted.has('--if-stale')) {
  if (!(await buildIfStale(say).catch(explain))) say('dist/ is up to date')
} else {
  await buildAll(say).catch(explain)
}

if (wanted.has('--types')) {
  const tsc = `${ROOT}/node_modules/typescript/bin/tsc`
  const run = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.types.json'], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  process.exitCode = run.status ?? 1
}
