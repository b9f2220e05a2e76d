// Tells the troubles of store and sources as problems that every face can put into words.
import type { Refusal } from '../sources/index.ts'
import { StoreProblem, type StoreProblemCode } from '../store/index.ts'
import { Problem } from './contract/index.ts'

const INTEGRITY: readonly StoreProblemCode[] = ['register-damaged', 'backup-damaged']

/** Troubles of the register as a whole: the next file would meet them too. */
const LASTING: readonly string[] = [
  'register-disk-full',
  'register-disk-failed',
  'register-read-only',
  'register-unreachable',
  'register-damaged',
  'register-newer',
]

export function isLasting(problem: Problem): boolean {
  return LASTING.includes(problem.code)
}

/** A StoreProblem as a Problem; anything else is a broken program and stays what it is. */
export function asProblem(thrown: unknown): unknown {
  if (!(thrown instanceof StoreProblem)) return thrown
  const exitCode = INTEGRITY.includes(thrown.code) ? 5 : 1
  return new Problem(thrown.code, thrown.values, exitCode)
}

export function refusalAsProblem({ code, values }: Refusal): Problem {
  return new Problem(code, values)
}

/** Runs work whose StoreProblems become Problems. */
export async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    throw asProblem(thrown)
  }
}
