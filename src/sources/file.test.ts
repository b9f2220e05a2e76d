// What the paths that a person names stand for, and how a file is read.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LIMIT_BYTES, listFiles, readBytes } from './index.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-sources-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, words = 'words'): string {
  writeFileSync(join(folder, name), words)
  return join(folder, name)
}

async function listed(...paths: string[]): Promise<string[]> {
  const found: string[] = []
  for await (const item of listFiles(paths))
    found.push(item.kind === 'file' ? item.path : `${item.code} ${item.values.file}`)
  return found.map((path) => path.replaceAll(`${folder}/`, ''))
}

describe('paths', () => {
  it('stand for themselves in the order given, whatever their ending', async () => {
    expect(await listed(write('b.txt'), '-', write('a.md'))).toEqual(['b.txt', '-', 'a.md'])
  })

  it('of a folder stand for the texts and pages in it and below it, by name', async () => {
    mkdirSync(join(folder, 'in/below'), { recursive: true })
    for (const name of ['2.txt', '10.txt', 'below/1.html', 'README.md', '.hidden.txt'])
      write(`in/${name}`)
    expect(await listed(join(folder, 'in'))).toEqual(['in/10.txt', 'in/2.txt', 'in/below/1.html'])
  })

  it('that lead nowhere are named in their place, and the rest goes on', async () => {
    mkdirSync(join(folder, 'in'))
    symlinkSync(join(folder, 'gone'), join(folder, 'in/1.txt'))
    write('in/2.txt')
    mkdirSync(join(folder, 'empty'))
    const paths = ['nowhere.txt', 'in', 'empty', 'in/2.txt/3.txt'].map((name) => join(folder, name))
    expect(await listed(...paths)).toEqual([
      'file-missing nowhere.txt',
      'file-missing in/1.txt',
      'in/2.txt',
      'folder-empty empty',
      'file-missing in/2.txt/3.txt',
    ])
  })
})

describe('a file', () => {
  it('is read whole', async () => {
    const read = await readBytes(write('a.txt', 'x'.repeat(3_000_000)))
    expect(read.kind === 'bytes' && read.bytes.length).toBe(3_000_000)
  })

  it('of no bytes is read as that', async () => {
    expect(await readBytes(write('a.txt', ''))).toMatchObject({ kind: 'bytes' })
  })

  it('that is not there, or is a folder, is refused by name', async () => {
    const path = join(folder, 'gone')
    expect(await readBytes(path)).toMatchObject({ code: 'file-missing', values: { file: path } })
    expect(await readBytes(folder)).toMatchObject({ code: 'file-unreadable' })
  })

  it('over the limit is refused before it is read', async () => {
    const path = write('big.txt')
    truncateSync(path, LIMIT_BYTES + 1)
    expect(await readBytes(path)).toMatchObject({ code: 'text-too-long' })
  })

  it('that is a pipe without end is refused once it is over the limit', async () => {
    const path = join(folder, 'pipe')
    expect(spawnSync('mkfifo', [path]).status).toBe(0)
    const { exec } = await import('node:child_process')
    const writer = exec(`cat /dev/zero > ${path}`)
    expect(await readBytes(path)).toMatchObject({ code: 'text-too-long' })
    writer.kill()
  })
})
