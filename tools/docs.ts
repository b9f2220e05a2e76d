// npm run docs: writes the generated pages of docs/ and what others show of a terminal; with
// --check
// only says which are stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale } from './build/build.ts'
import { PAGES, type Page } from './docs/page.ts'
import { pagesWithTranscripts, rewriteTranscripts } from './docs/transcript.ts'
import { ROOT } from './root.ts'

const isCheck = process.argv.includes('--check')
const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}
await buildIfStale(say)
const shown = pagesWithTranscripts().map((path): Page => {
  return { path, write: async () => rewriteTranscripts(readFileSync(join(ROOT, path), 'utf8')) }
})
let stale = 0
for (const { path, write } of [...PAGES, ...shown]) {
  const place = join(ROOT, path)
  const text = await write()
  if (existsSync(place) && readFileSync(place, 'utf8') === text) continue
  stale++
  if (!isCheck) writeFileSync(place, text)
  say(isCheck ? `${path} is stale; run npm run docs` : `${path} written`)
}
process.exitCode = isCheck && stale > 0 ? 1 : 0
