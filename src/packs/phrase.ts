// Phrase files: nested keys in Latin letters down to lists of phrases in the language's script, one
// a line.
import type { PackEntry } from '../reading/kit/index.ts'
import type { Complaints } from './problem.ts'
import { foreignLetter } from './script.ts'
import { type Branch, branchesOf, linesOf, type Tree } from './tree.ts'

/** One phrase with the line it stands on. */
export interface PlacedEntry {
  readonly entry: PackEntry
  readonly file: string
  readonly line: number
}

const KEY = /^-?[A-Za-z0-9][A-Za-z0-9:._+-]*$/

/**
 * The phrases of one file, in order.
 * @param name the file's name without ".yaml", the first item of each entry
 * @param script Unicode name of the script that the phrases must be written in
 */
export function readPhrases(
  tree: Tree,
  name: string,
  script: string,
  complaints: Complaints,
): PlacedEntry[] {
  const found: PlacedEntry[] = []
  const descend = (branch: Branch, above: readonly string[]): void => {
    if (!KEY.test(branch.key)) {
      const repair = 'keys are ids in Latin letters; phrases go below them after "- "'
      complaints.add(branch.line, `has "${branch.key}" as a key`, repair)
      return
    }
    const path = [...above, branch.key]
    if (branch.value.kind === 'map') {
      for (const below of branch.value.branches) descend(below, path)
      return
    }
    if (branch.value.kind === 'text') {
      const repair = `put it on the next line after "- ", below "${branch.key}:"`
      complaints.add(branch.line, `has a phrase on the line of its key "${branch.key}"`, repair)
      return
    }
    const lines = linesOf(branch.value, complaints)
    // An empty list says openly that the language has none; a bare key is a slip.
    if (lines.length === 0 && branch.value.kind !== 'list') {
      complaints.add(
        branch.line,
        `has no phrase under "${path.join(' > ')}"`,
        'add one or drop the key',
      )
    }
    for (const { line, text } of lines) {
      judgeLetters(text, script, line, complaints)
      found.push({ entry: [name, path, text.trim()], file: complaints.file, line })
    }
  }
  for (const branch of branchesOf(tree, complaints)) descend(branch, [])
  return found
}

/** Complains about an empty line of a list and about a second script. */
export function judgeLetters(words: string, script: string, line: number, to: Complaints): void {
  if (words.trim() === '') to.add(line, 'has an empty phrase', 'write the phrase or drop the line')
  const foreign = foreignLetter(words, script)
  if (foreign === undefined) return
  const what = `mixes scripts: "${foreign}" is not ${script}`
  to.add(
    line,
    what,
    'write the line in one script; a mixed line reads differently in each direction',
  )
}
