// A flag outweighs the environment, the environment the project's settings, and those the user's
// own.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { resolveSettings } from './settings.ts'

let home = ''
let folder = ''

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'mithaq-settings-'))
  folder = join(home, 'project', 'inside')
  mkdirSync(folder, { recursive: true })
})
afterEach(() => rmSync(home, { recursive: true }))

function around(environment: Record<string, string> = {}) {
  return { environment, folder, home, platform: 'linux' }
}

function writeProject(text: string): void {
  writeFileSync(join(home, 'project', 'mithaq.yaml'), text)
}

function writeUser(text: string): void {
  mkdirSync(join(home, '.config', 'mithaq'), { recursive: true })
  writeFileSync(join(home, '.config', 'mithaq', 'mithaq.yaml'), text)
}

describe('where a setting comes from', () => {
  test('the user’s own file counts where nothing else speaks', async () => {
    writeUser('as-of: 2031-01-01\nport: 8080\n')
    expect(await resolveSettings({}, around())).toEqual({
      json: false,
      'as-of': '2031-01-01',
      port: '8080',
    })
  })

  test('each outweighs the next', async () => {
    writeUser('as-of: 2031-01-01\nport: 1\nhost: user\nui: xx\n')
    writeProject('as-of: 2031-02-02\nport: 2\nhost: project\n')
    const environment = { MITHAQ_AS_OF: '2031-03-03', MITHAQ_PORT: '3' }
    const settings = await resolveSettings({ 'as-of': '2031-04-04' }, around(environment))
    expect(settings).toEqual({
      json: false,
      'as-of': '2031-04-04',
      port: '3',
      host: 'project',
      ui: 'xx',
    })
  })

  test('an empty variable says nothing', async () => {
    writeProject('port: 2\n')
    expect((await resolveSettings({}, around({ MITHAQ_PORT: '' }))).port).toBe('2')
  })

  test('a path in a file is meant from the file', async () => {
    writeProject('register: data/our.db\n')
    expect((await resolveSettings({}, around())).register).toBe(
      join(home, 'project', 'data', 'our.db'),
    )
  })

  test('an address in a file is no path', async () => {
    writeProject('register: postgres://host/register\n')
    expect((await resolveSettings({}, around())).register).toBe('postgres://host/register')
  })

  test('what is said of one text can’t be set for all', async () => {
    const settings = await resolveSettings({}, around({ MITHAQ_PUBLISHER: 'Harbour Wire' }))
    expect(settings.publisher).toBeUndefined()
  })
})

describe('a settings file that is wrong', () => {
  test.each([
    ['a name that is none', 'port: 1\nregistre: x\n', 'setting-unknown', '2'],
    ['no mapping', '- port\n', 'settings-broken', '1'],
    ['no YAML', 'port: 1\nui: "x" y\n', 'settings-broken', '2'],
    ['a list where a value belongs', 'port:\n  - 1\n', 'settings-broken', '1'],
  ])('%s is told with file and line', async (_, text, code, line) => {
    writeProject(text)
    const file = join(home, 'project', 'mithaq.yaml')
    await expect(resolveSettings({}, around())).rejects.toMatchObject({
      code,
      exitCode: 2,
      values: { file, line },
    })
  })
})
