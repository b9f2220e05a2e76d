// The program: wires languages, reader, register and pages to the command line, each loaded when
// needed.
// Never decides anything itself: what is read, kept or shown is the business of the layers.
import { runCommandLine } from '../cli/index.ts'
import { makeProgram } from './program.ts'

/** Runs the words of a command line and sets the exit code. Rejects only for a broken program. */
export async function run(words: readonly string[]): Promise<void> {
  process.exitCode = await runCommandLine(words, makeProgram())
}
