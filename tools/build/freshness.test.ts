// A build is stale when what it was made from has changed, and only then.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint, isFresh, markBuilt } from './freshness.ts'

let dist = ''

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'mithaq-dist-'))
})
afterEach(() => rmSync(dist, { recursive: true }))

test('a folder without a mark is not taken for a build', () => {
  writeFileSync(join(dist, 'mithaq.js'), '')
  expect(isFresh(dist)).toBe(false)
})

test('a build from another state of the tree is stale', () => {
  markBuilt(dist, 'another state')
  expect(isFresh(dist)).toBe(false)
})

test('the fingerprint tells nothing apart that a build does not read', () => {
  const before = fingerprint()
  writeFileSync(join(dist, 'note.txt'), 'beside the tree')
  expect(fingerprint()).toBe(before)
})
