// npm run docs: writes the generated pages of docs/; with --check only says which are stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PAGES } from './docs/page.ts'
import { ROOT } from './root.ts'

const isCheck = process.argv.includes('--check')
let stale = 0
for (const { path, write } of PAGES) {
  const place = join(ROOT, path)
  const text = await write()
  if (existsSync(place) && readFileSync(place, 'utf8') === text) continue
  stale++
  if (!isCheck) writeFileSync(place, text)
  process.stderr.write(isCheck ? `${path} is stale; run npm run docs\n` : `${path} written\n`)
}
process.exitCode = isCheck && stale > 0 ? 1 : 0
