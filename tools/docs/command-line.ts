// Writes docs/reference/command-line.md from the commands, their options and their messages.
import { COMMANDS } from '../../src/cli/commands.ts'
import { LASTING_NAMES, OPTIONS, type OptionName, SHARED } from '../../src/cli/option.ts'
import { loadLanguages } from '../../src/packs/index.ts'

const HEAD = `# The command line

Written by \`npm run docs\` from the commands themselves; do not edit it by hand.

Data goes to the standard output, progress and remarks to the standard error. \`--json\` prints
JSON, one document a line. \`-\` is the standard input; a folder stands for the texts in it. There
are no colours where the output is no terminal, where \`NO_COLOR\` is set, or where the terminal has
none. Messages come in the language of \`--ui\`, else of \`MITHAQ_UI\`, else of the system
(\`LC_ALL\`, \`LC_MESSAGES\`, \`LANG\`). Words of a report stand between Unicode isolates, so that
a terminal that knows directions does not mix them with ours; control characters in them are taken
out, and signs that turn a direction are shown as \`<U+202E>\`.
`

const TAIL = `## Exit codes

| code | means |
|---|---|
| 0 | done |
| 1 | failed: nothing of what was asked could be done |
| 2 | wrong usage: an option, a date, a fact that nobody named |
| 3 | there were changes (with \`--exit-code\`, where a command has it) |
| 4 | some sources failed, the others are done |
| 5 | integrity: the register is not what was written |
| 130 | stopped by Ctrl-C; what was begun is whole |

## Settings

A setting is looked for on the command line, then in the environment, then in the nearest
\`mithaq.yaml\` at the working folder or above it, then in the user's own (\`~/.config/mithaq/\`,
\`~/Library/Application Support/mithaq/\`, \`%APPDATA%\\mithaq\\\`). A file has one \`name: value\`
a line; a path in it is meant from the file.

| name | environment |
|---|---|
`

const REGISTER = `
The register is a file, \`mithaq.db\`, beside the nearest \`mithaq.yaml\`, else in the user's data
folder (\`~/.local/share/mithaq/\`, \`~/Library/Application Support/mithaq/\`,
\`%LOCALAPPDATA%\\mithaq\\\`), unless \`register\` names another file or a \`postgres://\` address.
`

/** The whole page. */
export async function writeCommandLine(): Promise<string> {
  const languages = await loadLanguages()
  const id = languages.ids.find((one) => languages.head(one)?.script === 'Latin') ?? ''
  const { messages } = languages.labelsOf(id)
  const say = (key: string): string => messages[`cli.${key}`] ?? ''
  const options = (names: readonly OptionName[]): string =>
    names.map((name) => `| \`${OPTIONS[name].flags}\` | ${say(`option.${name}`)} |\n`).join('')
  const table = (names: readonly OptionName[]): string =>
    names.length === 0 ? '' : `\n| option | does |\n|---|---|\n${options(names)}`
  const commands = COMMANDS.map(({ name, takes, options: own }) => {
    const usage = ['mithaq', name, ...takes].join(' ')
    return `### \`${usage}\`\n\n${say(`command.${name}`)}\n${table(own)}`
  })
  const settings = LASTING_NAMES.map(
    (name) => `| \`${name}\` | \`MITHAQ_${name.toUpperCase().replaceAll('-', '_')}\` |\n`,
  ).join('')
  const shared = `## Options of every command\n${table(SHARED)}`
  const parts = [HEAD, '## Commands\n', ...commands, shared, `${TAIL}${settings}${REGISTER}`]
  return parts.join('\n')
}
