// The program: wires languages, reader, register and pages to the command line, each loaded when
// needed.
// Never decides anything itself: what is read, kept or shown is the business of the layers.
import { runCommandLine } from '../cli/index.ts'
import { makeProgram } from './program.ts'

process.exitCode = await runCommandLine(process.argv.slice(2), makeProgram())
