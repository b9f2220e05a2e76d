// What the command line gets of this process, and of the layers that it may not see.
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Program, Terminal } from '../cli/index.ts'
import { openLanguages } from './languages.ts'

/** The folder that holds package.json and samples/: above dist/, or above src/main/. */
const ROOT = ['../', '../../']
  .map((above) => fileURLToPath(new URL(above, import.meta.url)))
  .find((folder) => existsSync(`${folder}package.json`))

export function makeProgram(): Program {
  const environment = process.env
  const around = { environment, folder: process.cwd(), home: homedir() }
  return {
    ...around,
    platform: process.platform,
    version: versionOf(ROOT),
    command: commandOf(process.argv[1], around.folder),
    samples: `${ROOT}samples`,
    output: openTerminal(process.stdout),
    notes: openTerminal(process.stderr),
    languages: openLanguages,
    useCases: async (wanted) => {
      const { openUseCases } = await import('./use-cases.ts')
      return openUseCases(wanted, { ...around, platform: process.platform }, versionOf(ROOT))
    },
    trials: async (live) =>
      (await import('./trials.ts')).openTrials(versionOf(ROOT), ROOT ?? '.', live),
    serve: async (wanted) => (await import('./serve.ts')).serve(wanted),
    interruption: catchInterruption,
  }
}

function versionOf(root: string | undefined): string {
  return JSON.parse(readFileSync(`${root}package.json`, 'utf8')).version
}

/**
 * As it can be typed again: the file in the tree where one works, else the name that is installed.
 */
function commandOf(file: string | undefined, folder: string): string {
  const below = file === undefined ? '' : relative(folder, file)
  return below.startsWith('..') || below.includes('node_modules') || below === '' ? 'mithaq' : below
}

const COLUMNS = 80

function openTerminal(stream: NodeJS.WriteStream): Terminal {
  let isGone = false
  // Whoever reads us may stop (`mithaq read ... | head`); what we are doing is done all the same.
  stream.on('error', (problem: NodeJS.ErrnoException) => {
    if (problem.code !== 'EPIPE') throw problem
    isGone = true
  })
  return {
    write: (text) => {
      if (!isGone) stream.write(text)
    },
    columns: stream.columns ?? COLUMNS,
    hasColours: stream.isTTY === true && stream.hasColors(),
  }
}

let interruption: AbortController | undefined

/** The first signal asks to stop where nothing is half done; a second one stops at once. */
function catchInterruption(): AbortSignal {
  if (interruption !== undefined) return interruption.signal
  const controller = new AbortController()
  interruption = controller
  const codes = { SIGINT: 130, SIGTERM: 143 } as const
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(codes[signal])
      controller.abort(signal)
    })
  return controller.signal
}
