// Where the register stands: named, beside the settings, or with the user's files.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { registerAddress } from './register-address.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-address-'))
  mkdirSync(join(folder, 'desk/below'), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

function around(environment: Record<string, string> = {}, platform = 'linux') {
  return { environment, folder: join(folder, 'desk/below'), home: '/h', platform }
}

it('is named by the flag before the environment', () => {
  const environment = { MITHAQ_REGISTER: 'postgres://somewhere/mithaq' }
  expect(registerAddress('here.db', around(environment))).toBe('here.db')
  expect(registerAddress(undefined, around(environment))).toBe('postgres://somewhere/mithaq')
})

it('stands beside the nearest settings above the folder', () => {
  writeFileSync(join(folder, 'mithaq.yaml'), '')
  expect(registerAddress(undefined, around())).toBe(join(folder, 'mithaq.db'))
  writeFileSync(join(folder, 'desk/mithaq.yaml'), '')
  expect(registerAddress(undefined, around())).toBe(join(folder, 'desk/mithaq.db'))
})

it.each([
  ['linux', {}, '/h/.local/share/mithaq/mithaq.db'],
  ['linux', { XDG_DATA_HOME: '/d', MITHAQ_REGISTER: '' }, '/d/mithaq/mithaq.db'],
  ['darwin', {}, '/h/Library/Application Support/mithaq/mithaq.db'],
  ['win32', { LOCALAPPDATA: '/l' }, '/l/mithaq/mithaq.db'],
])('stands with the files of the user on %s with %o', (platform, environment, address) => {
  expect(registerAddress(undefined, around(environment, platform))).toBe(address)
})
