// From the words of the command line to a command, what it is to work on, and its flags.
import { Command as Line } from 'commander'
import { Problem } from '../service/contract/index.ts'
import type { Command } from './command.ts'
import { OPTIONS, type OptionName, SHARED } from './option.ts'
import type { Flags } from './settings.ts'

export interface Asked {
  readonly command: Command
  readonly words: readonly string[]
  readonly flags: Flags
}

/** What each option and command says of itself in the help; only the help needs it. */
export type Describe = (kind: 'command' | 'option', name: string) => string

const CODES: Readonly<Record<string, string>> = {
  'commander.unknownOption': 'option-unknown',
  'commander.unknownCommand': 'command-unknown',
  'commander.missingArgument': 'argument-missing',
  'commander.optionMissingArgument': 'option-value-missing',
  'commander.excessArguments': 'argument-extra',
}

/**
 * The library says what is wrong in prose of one language; we take from it what is wrong with what.
 */
class TellingLine extends Line {
  override createCommand(name?: string): Line {
    return new TellingLine(name)
  }
  override help(): never {
    throw new Problem('command-missing', {}, 2)
  }
  override error(message: string, options: { code?: string } = {}): never {
    const word = /'([^']*)'/.exec(message)?.[1] ?? ''
    const near = /\(Did you mean (?:one of )?(.*)\?\)/.exec(message)?.[1] ?? ''
    const code = CODES[options.code ?? ''] ?? 'usage'
    throw new Problem(code, { word, near, command: this.name() }, 2)
  }
}

/** The grammar of all commands; `see` is called with the one that was asked for. */
export function makeGrammar(
  commands: readonly Command[],
  describe: Describe,
  see: (asked: Asked) => void,
): Line {
  const grammar = new TellingLine('mithaq').helpOption(false).helpCommand(false)
  const addOption = (line: Line, name: OptionName): Line =>
    line.option(OPTIONS[name].flags, describe('option', name))
  for (const name of SHARED) addOption(grammar, name)
  for (const command of commands) {
    const line = grammar
      .command([command.name, ...command.takes].join(' '))
      .description(describe('command', command.name))
      .helpOption(false)
      .allowExcessArguments(false)
      .action(() => see({ command, words: line.args, flags: flagsOf(line) }))
    for (const name of command.options) addOption(line, name)
  }
  return grammar
}

/** Flags under the names that the documentation has: "as-of", not "asOf". */
function flagsOf(line: Line): Flags {
  const said = Object.entries(line.optsWithGlobals())
  return Object.fromEntries(
    said.map(([name, value]) => [name.replace(/[A-Z]/g, (one) => `-${one.toLowerCase()}`), value]),
  )
}

/** @throws Problem, exit code 2, for what can't be understood */
export function parseWords(commands: readonly Command[], words: readonly string[]): Asked {
  let asked: Asked | undefined
  const grammar = makeGrammar(
    commands,
    () => '',
    (found) => {
      asked = found
    },
  )
  grammar.parse(words, { from: 'user' })
  if (asked === undefined) throw new Problem('command-missing', {}, 2)
  return asked
}
