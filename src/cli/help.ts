// Help in the reader's language: `mithaq --help` and `mithaq read --help`.
import type { Command } from './command.ts'
import { makeGrammar } from './parse.ts'
import type { Page } from './terminal/page.ts'
import { isolate } from './terminal/style.ts'
import { widthOf } from './terminal/width.ts'

const COLUMNS = 80

/**
 * Prints the help of the command that the words name, of the whole program where they name none.
 */
export function printHelp(
  page: Page,
  commands: readonly Command[],
  asked: readonly string[],
): void {
  const { words } = page
  const describe = (kind: string, name: string): string => words.say(`${kind}.${name}`)
  const grammar = makeGrammar(commands, describe, () => undefined)
  const found = grammar.commands.find((line) => asked.includes(line.name()))
  const shown = found ?? grammar
  if (found === undefined) grammar.description(words.say('about'))
  const isTurned = words.language.direction === 'rtl'
  const keep = (term: string): string => (isTurned ? isolate(term) : term)
  shown.configureHelp({
    helpWidth: COLUMNS,
    showGlobalOptions: true,
    displayWidth: widthOf,
    styleTitle: (title) =>
      words.say(`help.${title.replace(':', '').toLowerCase().replace(' ', '-')}`),
    styleUsage: keep,
    styleOptionTerm: keep,
    styleSubcommandTerm: keep,
    subcommandTerm: (line) => [line.name(), ...takesOf(commands, line.name())].join(' '),
  })
  shown.usage([...(found ? takesOf(commands, found.name()) : ['<command>']), '[options]'].join(' '))
  for (const line of shown.helpInformation().trimEnd().split('\n')) page.line(line)
  page.blank()
  page.say(found === undefined ? 'help.more' : 'help.pages')
}

function takesOf(commands: readonly Command[], name: string): readonly string[] {
  return commands.find((command) => command.name === name)?.takes ?? []
}
