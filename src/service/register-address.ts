// Where the register stands when a person does not say: beside the project's settings, or with the
// user's own files.
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const SETTINGS = 'mithaq.yaml'
const REGISTER = 'mithaq.db'

export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The folder that the person works in. */
  readonly folder: string
  readonly home: string
  readonly platform: string
}

/**
 * The flag, else MITHAQ_REGISTER, else beside the nearest mithaq.yaml, else in the user's data
 * folder.
 */
export function registerAddress(said: string | undefined, around: Surroundings): string {
  const named = said ?? around.environment.MITHAQ_REGISTER
  if (named !== undefined && named !== '') return named
  const project = folderWithSettings(around.folder)
  return join(project ?? dataFolder(around), REGISTER)
}

/** The folder, or the nearest one above it, that holds the settings. */
function folderWithSettings(start: string): string | undefined {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (existsSync(join(folder, SETTINGS))) return folder
    if (dirname(folder) === folder) return undefined
  }
}

/** The folder for what programs keep, by the custom of each system. */
export function dataFolder({ environment, home, platform }: Surroundings): string {
  if (platform === 'win32')
    return join(environment.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'mithaq')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'mithaq')
  return join(environment.XDG_DATA_HOME || join(home, '.local', 'share'), 'mithaq')
}
