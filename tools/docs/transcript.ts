// What the documentation shows of a terminal: the blocks marked `console`, run and compared.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../root.ts'

export interface Exchange {
  /** What stands after "$ ". */
  readonly command: string
  /** Lines that the page shows; "..." stands for any lines. */
  readonly shown: readonly string[]
  /** Line of the page, from 1, on which the command stands. */
  readonly line: number
}

const ELISION = '...'

/** Markdown files at the root and under docs/, from the root, that show a terminal. */
export function pagesWithTranscripts(): string[] {
  const inDocs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
  const all = [...readdirSync(ROOT), ...inDocs.map((path) => `docs/${path}`)]
  return all
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md'))
    .filter((path) => exchangesIn(readFileSync(join(ROOT, path), 'utf8')).length > 0)
    .sort()
}

/** Every command of the blocks marked `console`, with what the page says that it prints. */
export function exchangesIn(page: string): Exchange[] {
  const found: { command: string; shown: string[]; line: number }[] = []
  let isInside = false
  for (const [at, text] of page.split('\n').entries()) {
    if (/^```/.test(text)) isInside = text.trim() === '```console'
    else if (isInside && text.startsWith('$ '))
      found.push({ command: text.slice(2), shown: [], line: at + 1 })
    else if (isInside) found.at(-1)?.shown.push(text)
  }
  return found
}

/**
 * Runs commands one after the other in an empty home beside the samples; resolves to their lines.
 */
export function runCommands(commands: readonly string[]): string[][] {
  const home = mkdtempSync(join(tmpdir(), 'mithaq-docs-'))
  try {
    mkdirSync(join(home, 'bin'))
    symlinkSync(join(ROOT, 'bin/mithaq'), join(home, 'bin/mithaq'))
    symlinkSync(join(ROOT, 'samples'), join(home, 'samples'))
    let exitCode = 0
    return commands.map((command) => {
      const run = spawnSync('sh', ['-c', `(exit ${exitCode}); { ${command}\n} 2>&1`], {
        cwd: home,
        encoding: 'utf8',
        env: { PATH: `${home}/bin:${process.env.PATH}`, HOME: home, TZ: 'UTC', LANG: 'C.UTF-8' },
      })
      exitCode = run.status ?? 1
      return shownLines(run.stdout)
    })
  } finally {
    rmSync(home, { recursive: true })
  }
}

/** Without the signs that keep directions apart, which nobody sees on a page. */
function shownLines(output: string): string[] {
  const lines = output.replace(/[\u2066-\u2069]/g, '').split('\n')
  return lines.map((line) => line.trimEnd()).slice(0, -1)
}

/** True when the lines are those shown, with any lines in the place of each "...". */
export function matches(lines: readonly string[], shown: readonly string[]): boolean {
  const at = shown.indexOf(ELISION)
  if (at === -1) return lines.length === shown.length && lines.every((one, i) => one === shown[i])
  if (!matches(lines.slice(0, at), shown.slice(0, at))) return false
  const rest = shown.slice(at + 1)
  for (let from = at; from <= lines.length; from++)
    if (matches(lines.slice(from), rest)) return true
  return false
}

/** The page with what its commands print now; a block with "..." that still fits stays. */
export function rewriteTranscripts(page: string): string {
  const exchanges = exchangesIn(page)
  const printed = runCommands(exchanges.map(({ command }) => command))
  const lines = page.split('\n')
  // From the end, so that line numbers of those before stay right.
  for (const [at, { shown, line }] of [...exchanges.entries()].reverse()) {
    const now = printed[at] ?? []
    if (!matches(now, shown)) lines.splice(line, shown.length, ...now)
  }
  return lines.join('\n')
}
