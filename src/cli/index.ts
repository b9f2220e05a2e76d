// The command line: words in, sentences or JSON out, and an exit code.
// Never holds a rule of the field: it shows what the use cases give it, which main hands over.
import type { Problem } from '../service/contract/index.ts'
import { EXIT } from './command.ts'
import { COMMANDS } from './commands.ts'
import { parseWords } from './parse.ts'
import { asProblem } from './problem.ts'
import type { Program } from './program.ts'
import { openSession, type Session } from './session.ts'
import { type Flags, resolveSettings } from './settings.ts'

export type { Program, RegisterWanted, ServeWanted, Serving, Shelf } from './program.ts'
export type { Terminal } from './terminal/page.ts'

/** Runs what the words ask for; resolves to the exit code. Throws only for a broken program. */
export async function runCommandLine(words: readonly string[], program: Program): Promise<number> {
  try {
    return await run(words, program)
  } catch (thrown) {
    return tell(asProblem(thrown), words, program)
  }
}

/** In the language asked for; where that is none, this is what is told, in the system's. */
async function tell(problem: Problem, words: readonly string[], program: Program): Promise<number> {
  const { tellProblem } = await import('./telling.ts')
  try {
    const session = await spareSession(words, program, problem)
    tellProblem(await session.notes(), problem)
    return problem.exitCode
  } catch (thrown) {
    return tell(asProblem(thrown), words, program)
  }
}

async function run(words: readonly string[], program: Program): Promise<number> {
  if (words.includes('--version') || words.includes('-V')) {
    program.output.write(`mithaq ${program.version}\n`)
    return EXIT.ok
  }
  if (asksForHelp(words)) {
    const { printHelp } = await import('./help.ts')
    printHelp(await (await spareSession(words, program)).page(), COMMANDS, words)
    return EXIT.ok
  }
  const { command, words: rest, flags } = parseWords(COMMANDS, words)
  const session = openSession(program, await resolveSettings(flags, program))
  try {
    return await command.run(session, rest)
  } finally {
    await session.close()
  }
}

/** True when the words ask for help wherever they do. */
function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--')
  const said = end === -1 ? words : words.slice(0, end)
  return said.length === 0 || said[0] === 'help' || said.some((word) => /^(-h|--help)$/.test(word))
}

/**
 * A session for help and problems: the settings may be what is wrong, so only the language counts.
 */
async function spareSession(
  words: readonly string[],
  program: Program,
  without?: Problem,
): Promise<Session> {
  const at = words.indexOf('--ui')
  const said = words[at + 1] ?? ''
  const flags: Flags = at === -1 ? {} : { ui: said }
  const isSlip = without?.code === 'ui-unknown'
  const settings = isSlip ? undefined : await resolveSettings(flags, program).catch(keepProblem)
  return openSession(program, { json: false, ...(settings?.ui && { ui: settings.ui }) })
}

function keepProblem(thrown: unknown): undefined {
  asProblem(thrown)
  return undefined
}
