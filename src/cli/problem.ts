// Tells a person's slip from a broken program.
import { Problem } from '../service/contract/index.ts'

/** @throws what is no Problem: a broken program shows where it broke */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown
  throw thrown
}
