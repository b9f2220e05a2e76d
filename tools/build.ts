// npm run build: languages, bundles, pages and fonts into dist/; with --types the declarations too.
import { spawnSync } from 'node:child_process'
import { buildAll, buildIfStale } from './build/build.ts'
import { ROOT } from './root.ts'

const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

const wanted = new Set(process.argv.slice(2))
if (wanted.has('--if-stale')) {
  if (!(await buildIfStale(say))) say('dist/ is up to date')
} else {
  await buildAll(say)
}

if (wanted.has('--types')) {
  const tsc = `${ROOT}/node_modules/typescript/bin/tsc`
  const run = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.types.json'], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  process.exitCode = run.status ?? 1
}
