// The glossary: every id with its word in each language, what it means and what it does not.
import { type Glossary, readGlossary } from '../../src/packs/index.ts'
import { ROOT } from '../root.ts'

const OPENING = `# Words

Every id of the vocabulary with its word in each language that has labels. Made by
\`npm run docs\` from \`vocabulary/\` and \`languages/*/labels.yaml\`; change those, not this page.
`

/** The page docs/words.md. @throws PackError when a folder is wrong. */
export async function writeWords(): Promise<string> {
  const glossary = await readGlossary(ROOT)
  return [OPENING, ...glossary.lists.map((list) => writeList(list, glossary))].join('\n')
}

function writeList(list: Glossary['lists'][number], { languages }: Glossary): string {
  const title = `## ${list.kind}\n\n${list.about}\n`
  const head = ['id', ...languages.map((one) => one.name), 'means', 'not']
  const hasNot = list.ids.some((one) => one.not !== undefined)
  const rows = list.ids.map((one) => [
    `\`${one.id}\``,
    ...languages.map((language) => language.labels[list.kind]?.[one.id] ?? ''),
    one.means,
    one.not ?? '',
  ])
  const kept = hasNot ? head : head.slice(0, -1)
  const lines = [kept, kept.map(() => '---'), ...rows.map((row) => row.slice(0, kept.length))]
  return `${title}\n${lines.map((cells) => `| ${cells.map(quoteBars).join(' | ')} |`).join('\n')}\n`
}

function quoteBars(cell: string): string {
  return cell.replaceAll('|', '\\|')
}
