// A build is stale when what it was made from has changed, and only then.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint, isFresh, markBuilt } from './freshness.ts'

let root = ''
let dist = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mithaq-fresh-'))
  dist = join(root, 'dist')
  for (const folder of ['dist', 'src/corpus', 'languages/xx/corpus']) {
    mkdirSync(join(root, folder), { recursive: true })
  }
  write('src/corpus/index.ts')
  write('languages/xx/pack.yaml')
  markBuilt(dist, fingerprint(root))
})
afterEach(() => rmSync(root, { recursive: true }))

function write(path: string, text = 'as it was'): void {
  writeFileSync(join(root, path), text)
}

test('a build of what stands there is fresh', () => {
  expect(isFresh(dist, root)).toBe(true)
})

test('a folder without a mark is not taken for a build', () => {
  expect(isFresh(join(root, 'src'), root)).toBe(false)
})

test.each([
  ['a changed source', () => write('src/corpus/index.ts', 'changed')],
  ['a changed pack', () => write('languages/xx/pack.yaml', 'changed')],
  ['a source more', () => write('src/corpus/case.ts')],
  ['a source less', () => rmSync(join(root, 'src/corpus/index.ts'))],
])('%s makes it stale', (_, change) => {
  change()
  expect(isFresh(dist, root)).toBe(false)
})

test.each([
  ['a test', 'src/corpus/index.test.ts'],
  ['a case of a language', 'languages/xx/corpus/speech.txt'],
  ['a page of the documentation', 'README.md'],
])('%s is not in it and leaves it fresh', (_, path) => {
  write(path)
  expect(isFresh(dist, root)).toBe(true)
})
