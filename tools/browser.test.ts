// A browser for the tests is taken from the environment, else from the PATH, else asked for.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findBrowser } from './browser.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-browser-'))
  for (const name of ['CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH', 'CHROMIUM_PATH', 'CHROMIUM']) {
    vi.stubEnv(name, '')
  }
  vi.stubEnv('PATH', folder)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

function place(name: string): string {
  const path = join(folder, name)
  writeFileSync(path, '')
  chmodSync(path, 0o755)
  return path
}

test('the one that the environment names comes first', () => {
  place('chromium')
  const named = place('my-browser')
  vi.stubEnv('CHROMIUM', named)
  expect(findBrowser()).toEqual({ kind: 'browser', path: named })
})

test('a named one that cannot be run is not quietly replaced', () => {
  place('chromium')
  vi.stubEnv('CHROMIUM', join(folder, 'absent'))
  expect(findBrowser()).toMatchObject({
    kind: 'no-browser',
    reason: expect.stringContaining('absent'),
  })
})

test.runIf(process.platform === 'linux')('else the first one on the PATH is taken', () => {
  const path = place('chromium-browser')
  expect(findBrowser()).toEqual({ kind: 'browser', path })
})

test.runIf(process.platform === 'linux')('a machine without one is told what to do', () => {
  expect(findBrowser()).toMatchObject({
    kind: 'no-browser',
    reason: expect.stringContaining('CHROMIUM'),
  })
})
