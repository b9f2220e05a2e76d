// What holds for one run: the flag, else the environment, else mithaq.yaml, else the user's own.
import { dirname, isAbsolute, join } from 'node:path'
import { LASTING_NAMES, type OptionName, type SwitchName } from './option.ts'
import type { Program } from './program.ts'
import { findProjectFile, readSettingsFile, userFile } from './settings-file.ts'

export type Flags = Readonly<Partial<Record<OptionName, string | true>>>
export type Settings = Readonly<Partial<Record<Exclude<OptionName, SwitchName>, string>>> &
  Readonly<Partial<Record<SwitchName, boolean>>> & { readonly json: boolean }

type Around = Pick<Program, 'environment' | 'folder' | 'home' | 'platform'>

/** @throws Problem for a settings file that can't be understood */
export async function resolveSettings(flags: Flags, around: Around): Promise<Settings> {
  const sources = [
    fromFlags(flags),
    fromEnvironment(around.environment),
    await fromFile(findProjectFile(around.folder)),
    await fromFile(userFile(around)),
  ]
  return { ...Object.assign({}, ...sources.reverse()), ...switchesIn(flags) }
}

function switchesIn(flags: Flags): Pick<Settings, SwitchName> & { json: boolean } {
  const given = Object.entries(flags).filter(([, value]) => value === true)
  return { json: false, ...Object.fromEntries(given) }
}

type Said = Readonly<Partial<Record<OptionName, string>>>

function fromFlags(flags: Flags): Said {
  const said = Object.entries(flags).filter(([, value]) => typeof value === 'string')
  return Object.fromEntries(said)
}

function fromEnvironment(environment: Around['environment']): Said {
  const said = LASTING_NAMES.flatMap((name) => {
    const value = environment[`MITHAQ_${name.toUpperCase().replaceAll('-', '_')}`]
    return value === undefined || value === '' ? [] : [[name, value] as const]
  })
  return Object.fromEntries(said)
}

async function fromFile(file: string | undefined): Promise<Said> {
  const said = file === undefined ? {} : await readSettingsFile(file)
  const places = (['register', 'languages'] as const).flatMap((name) => {
    const place = said[name]
    const isPath = place !== undefined && !/^[a-z]+:\/\//.test(place) && !isAbsolute(place)
    // A path in a file is meant from the file, wherever one works.
    return isPath ? [[name, join(dirname(file ?? ''), place)] as const] : []
  })
  return { ...said, ...Object.fromEntries(places) }
}
