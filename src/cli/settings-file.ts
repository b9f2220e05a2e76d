// Finds and reads mithaq.yaml: one name and one value a line.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Problem } from '../service/contract/index.ts'
import { LASTING_NAMES, type OptionName } from './option.ts'
import type { Program } from './program.ts'

const FILE = 'mithaq.yaml'

/** The nearest settings at the folder or above it. */
export function findProjectFile(start: string): string | undefined {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    const file = join(folder, FILE)
    if (existsSync(file)) return file
    if (dirname(folder) === folder) return undefined
  }
}

/** The user's own settings, by the custom of each system. */
export function userFile({
  environment,
  home,
  platform,
}: Pick<Program, 'environment' | 'home' | 'platform'>): string | undefined {
  const file = join(configFolder(environment, home, platform), 'mithaq', FILE)
  return existsSync(file) ? file : undefined
}

function configFolder(environment: Program['environment'], home: string, platform: string): string {
  if (platform === 'win32') return environment.APPDATA ?? join(home, 'AppData', 'Roaming')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  return environment.XDG_CONFIG_HOME || join(home, '.config')
}

/** @throws Problem 'settings-broken', 'setting-unknown' */
export async function readSettingsFile(
  file: string,
): Promise<Readonly<Partial<Record<OptionName, string>>>> {
  const { LineCounter, isMap, isScalar, parseDocument } = await import('yaml')
  const lines = new LineCounter()
  const broken = (offset: number, cause: string): Problem => {
    const line = String(lines.linePos(offset).line || 1)
    return new Problem('settings-broken', { file, line, cause }, 2)
  }
  const tree = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines, schema: 'failsafe' })
  const [error] = tree.errors
  if (error !== undefined) throw broken(error.pos[0], error.message.split('\n')[0] ?? '')
  if (tree.contents === null) return {}
  if (!isMap(tree.contents)) throw broken(0, 'name: value')
  const said: Partial<Record<OptionName, string>> = {}
  for (const { key, value } of tree.contents.items) {
    const name = isScalar(key) ? String(key.value) : ''
    const known = LASTING_NAMES.find((one) => one === name)
    const at = isScalar(key) ? (key.range?.[0] ?? 0) : 0
    if (known === undefined) {
      const line = String(lines.linePos(at).line || 1)
      const values = { file, line, name, known: LASTING_NAMES.join(', ') }
      throw new Problem('setting-unknown', values, 2)
    }
    if (!isScalar(value)) throw broken(at, `${name}: ...`)
    if (value.value !== '' && value.value !== null) said[known] = String(value.value)
  }
  return said
}
