// Tells whether dist/ was built from what now stands in the tree.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../root.ts'
import { listFiles } from '../source.ts'

const INPUTS = ['src', 'languages', 'vocabulary', 'parties', 'tools/build', 'tools/build.ts']
const LONE = ['package.json', 'package-lock.json', 'tsconfig.json']
/** What stands among them and goes into no build: tests, and the cases of a language. */
const LEFT_OUT = /\.test\.tsx?$|^languages\/[^/]+\/corpus\//
const MARK = 'built.json'

function filesOf(input: string, root: string): string[] {
  const place = join(root, input)
  if (!existsSync(place)) return []
  return statSync(place).isDirectory() ? listFiles(input, root) : [input]
}

/** A fingerprint of everything that a build reads: names, sizes and times of change. */
export function fingerprint(root: string = ROOT): string {
  const hash = createHash('sha256')
  for (const path of [...INPUTS, ...LONE].flatMap((input) => filesOf(input, root))) {
    if (LEFT_OUT.test(path)) continue
    const { size, mtimeMs } = statSync(join(root, path))
    hash.update(`${path}\0${size}\0${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/** Writes into a finished build what it was made from. */
export function markBuilt(into: string, from: string): void {
  writeFileSync(join(into, MARK), `${JSON.stringify({ from })}\n`)
}

/** True when dist/ stands and nothing that a build reads has changed since. */
export function isFresh(dist: string, root: string = ROOT): boolean {
  const mark = join(dist, MARK)
  if (!existsSync(mark)) return false
  return JSON.parse(readFileSync(mark, 'utf8')).from === fingerprint(root)
}
