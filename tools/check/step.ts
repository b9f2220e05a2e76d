// One step of npm test: a command, run to its end, with its outcome and its seconds.
import { spawnSync } from 'node:child_process'
import { ROOT } from '../root.ts'

export interface Step {
  readonly name: string
  readonly command: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}

export interface Outcome {
  readonly name: string
  readonly passed: boolean
  readonly seconds: number
}

/** A command of a package that the project installs, by its path below node_modules. */
export function nodeCommand(path: string, ...words: string[]): string[] {
  return [process.execPath, `${ROOT}/node_modules/${path}`, ...words]
}

/** A TypeScript file of the project's own. */
export function toolCommand(path: string, ...words: string[]): string[] {
  return nodeCommand('tsx/dist/cli.mjs', `${ROOT}/${path}`, ...words)
}

/** Runs a step with its output where ours goes and without input. */
export function runStep(step: Step): Outcome {
  const started = performance.now()
  const [program = '', ...words] = step.command
  const run = spawnSync(program, words, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...step.environment },
  })
  if (run.error) process.stderr.write(`${step.name}: ${run.error.message}\n`)
  const seconds = (performance.now() - started) / 1000
  return { name: step.name, passed: run.status === 0, seconds }
}
