// The program as a process: what a shell, a signal, a pipe and a second process make of it.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../../tools/root.ts'
import { finish, inHome, start } from './fixture/program.ts'

const SAMPLE = join(ROOT, 'samples/03-france-uk-pledges.txt')

/** As many short reports as asked for, no two alike. */
function writeReports(folder: string, count: number): string {
  const path = inHome(folder)
  mkdirSync(path, { recursive: true })
  for (let at = 0; at < count; at++) {
    const name = String(at).padStart(4, '0')
    const sent = `سترسل ${at + 3} سفن إلى بعثة المراقبة إذا صمدت الهدنة.`
    const text = `قالت وزيرة الدفاع النرويجية إن بلادها ${sent}`
    writeFileSync(join(path, `${folder}-${name}.txt`), `published: 2031-03-04\n\n${text}\n`)
  }
  return path
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '')
}

describe('reading', () => {
  test('the standard input is a file called -', async () => {
    const told = await finish(['read', '-', '--json'], readFileSync(SAMPLE))
    expect(told).toMatchObject({ exitCode: 0, stderr: '' })
    expect(JSON.parse(told.stdout).report.publishedOn).toBe('2025-09-05')
  })

  test('loads neither the store nor a package that it does without', async () => {
    const coverage = inHome('loaded')
    const { ended, child } = start(['read', SAMPLE, '--json'], { NODE_V8_COVERAGE: coverage })
    child.stdin.end()
    expect((await ended).exitCode).toBe(0)
    const [report = ''] = readdirSync(coverage)
    const { result } = JSON.parse(readFileSync(join(coverage, report), 'utf8'))
    const loaded: string[] = result.map(({ url }: { url: string }) => url)
    expect(loaded.filter((url) => url.endsWith('/bin/program.cjs'))).toHaveLength(1)
    const heavy = /better-sqlite3|dist\/(linkedom|pg|readability|yaml)\.cjs/
    expect(loaded.filter((url) => heavy.test(url))).toEqual([])
  })

  test('whoever stops listening gets no complaint', async () => {
    const { child, ended } = start(['read', SAMPLE, SAMPLE, SAMPLE, '--json'])
    child.stdin.end()
    child.stdout.destroy()
    const { exitCode, stderr } = await ended
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  })

  test('twenty megabytes of text are read', async () => {
    const line = 'كان الطقس معتدلاً أمس على الساحل والجبال القريبة من البحر. '
    const paragraphs = Array.from({ length: 20_000 }, (_, at) => `${at} ${line.repeat(10)}`)
    const news = 'قالت وزيرة الدفاع النرويجية إن بلادها سترسل سفينتين.'
    const text = [news, ...paragraphs].join('\n\n')
    expect(Buffer.byteLength(text)).toBeGreaterThan(20_000_000)
    const told = await finish(['read', '-', '--json'], text)
    expect(told).toMatchObject({ exitCode: 0, stderr: '' })
    const reading = JSON.parse(told.stdout)
    expect(reading.report.text).toHaveLength(text.length)
    expect(reading.statements[0].cue.lemma).toBe('قال')
  }, 300_000)
})

describe('adding', () => {
  test('Ctrl-C ends it between two files, and nothing is half-written', async () => {
    const reports = writeReports('many', 400)
    const register = inHome('stopped.db')
    const running = start(['add', reports, '--register', register, '--json'])
    await running.until(/\n/)
    running.child.kill('SIGINT')
    const { exitCode, stdout, stderr } = await running.ended
    expect(exitCode).toBe(130)
    expect(stderr).toContain('Stopped on request')
    const added = linesOf(stdout).map((line) => JSON.parse(line))
    expect(added.length).toBeGreaterThan(0)
    expect(added.length).toBeLessThan(400)
    expect((await finish(['doctor', '--register', register])).exitCode).toBe(0)
    const again = await finish(['add', reports, '--register', register, '--json'])
    const outcomes = linesOf(again.stdout).map((line) => JSON.parse(line).outcome)
    expect(outcomes.filter((outcome) => outcome === 'known')).toHaveLength(added.length)
    expect(outcomes.filter((outcome) => outcome === 'added')).toHaveLength(400 - added.length)
  }, 180_000)

  test('two processes add to one register, and both succeed', async () => {
    const [one, other] = [writeReports('one', 30), writeReports('other', 60)]
    const register = inHome('shared.db')
    const add = (folder: string) => finish(['add', folder, '--register', register, '--json'])
    const [first, second] = await Promise.all([add(one), add(other)])
    expect([first.exitCode, second.exitCode]).toEqual([0, 0])
    const lines = linesOf(first.stdout + second.stdout).map((line) => JSON.parse(line))
    // The first thirty texts are the same in both folders: each is added by one of the two.
    const added = lines.filter(({ outcome }) => outcome === 'added')
    expect(new Set(added.map(({ report }) => report)).size).toBe(60)
    expect(added).toHaveLength(60)
    expect((await finish(['doctor', '--register', register])).exitCode).toBe(0)
  }, 180_000)

  test('the same folder again adds nothing and says so', async () => {
    const reports = writeReports('again', 3)
    const register = inHome('again.db')
    await finish(['add', reports, '--register', register])
    const told = await finish(['add', reports, '--register', register])
    expect(told.exitCode).toBe(0)
    expect(told.stdout.match(/^known /gm)).toHaveLength(3)
  })
})

describe('serving', () => {
  test('prints its address, answers, and stops when it is asked to', async () => {
    const register = inHome('served.db')
    const running = start(['serve', '--port', '0', '--register', register])
    const [url] = await running.until(/http:\/\/\S+/)
    const page = await fetch(`${url}/en/board`)
    expect(page.status).toBe(200)
    running.child.kill('SIGTERM')
    expect((await running.ended).exitCode).toBe(0)
    await expect(fetch(url)).rejects.toThrow()
  }, 60_000)

  test('a port that somebody else has is told, with the way out', async () => {
    const first = start(['serve', '--port', '0', '--register', inHome('a.db')])
    const [url] = await first.until(/http:\/\/\S+/)
    const told = await finish(['serve', '--port', new URL(url).port, '--register', inHome('b.db')])
    expect(told.exitCode).toBe(1)
    expect(told.stderr).toContain('Another program listens on port')
    first.child.kill('SIGINT')
    expect((await first.ended).exitCode).toBe(0)
  }, 60_000)

  test('the demonstration shows the samples on the newest’s day and leaves nothing', async () => {
    const running = start(['demo', '--port', '0', '--ui', 'en'])
    const [url] = await running.until(/http:\/\/\S+/)
    await running.until(/9 March 2027/)
    const board = await (await fetch(`${url}/en/board.json`)).json()
    expect(board).toMatchObject({ asOf: '2027-03-09', counts: { reports: 16 } })
    const kept = inHome('.cache', 'mithaq', 'demo')
    expect(readdirSync(kept)).toHaveLength(1)
    running.child.kill('SIGINT')
    expect((await running.ended).exitCode).toBe(0)
    expect(readdirSync(kept)).toEqual([])
  }, 120_000)
})
