// The command at the root starts the built program, and says how to build it when it is not there.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ROOT } from '../tools/root.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-bin-'))
  cpSync(join(ROOT, 'bin'), join(folder, 'bin'), { recursive: true })
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A program of which nothing is kept compiled, as where the engine refuses what is. */
function build(program: string): void {
  mkdirSync(join(folder, 'dist'))
  const run = `exports.run = async (words) => { ${program} }`
  const script = `(function (require, module, exports) { ${run} })`
  writeFileSync(join(folder, 'dist/mithaq.cjs'), script)
}

function start(...words: string[]) {
  // Started as a shell would, so that a lost executable bit or first line shows.
  const run = spawnSync(join(folder, 'bin/mithaq'), words, { encoding: 'utf8' })
  return { exitCode: run.status, stdout: run.stdout, stderr: run.stderr }
}

test('a program that is not built says how to build it', () => {
  expect(start()).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: 'mithaq: not built yet. Run: npm install && npm run build\n',
  })
})

test('a built program gets the words of the command line and sets the exit code', () => {
  build('console.log(words.join("+")); process.exitCode = 3')
  expect(start('read', '--json')).toEqual({ exitCode: 3, stdout: 'read+--json\n', stderr: '' })
})

test('what is kept compiled for another engine is left aside', () => {
  build('console.log(words.join("+"))')
  mkdirSync(join(folder, 'dist/code'))
  writeFileSync(join(folder, 'dist/code/read.code'), 'of another engine')
  expect(start('read')).toEqual({ exitCode: 0, stdout: 'read\n', stderr: '' })
})

test('a package that the built program misses is not taken for a missing build', () => {
  build('require("a-package-that-nobody-installed")')
  const { exitCode, stderr } = start()
  expect(exitCode).not.toBe(0)
  expect(stderr).toContain('a-package-that-nobody-installed')
  expect(stderr).not.toContain('not built yet')
})
