// folding.yaml: groups of letters that count as one, signs that are dropped, words that are elided.
import type { Pack } from '../reading/kit/index.ts'
import type { Complaints } from './problem.ts'
import { type Branch, branchesOf, linesOf, type Tree } from './tree.ts'

export type FoldingTable = Pack['folding']

const CODE = /^U\+([0-9A-F]{4})(?:\.\.U\+([0-9A-F]{4}))?$/

/** Reads the groups; the first letter of each is the one that the others become. */
export function readFolding(tree: Tree, complaints: Complaints): FoldingTable {
  const letters: Record<string, string> = {}
  let dropped = ''
  let elided: string[] = []
  for (const branch of branchesOf(tree, complaints)) {
    if (branch.key === 'elided') {
      elided = readElided(branch, complaints)
      continue
    }
    if (branch.key !== 'equal' && branch.key !== 'dropped') {
      const repair = 'use "equal", "dropped" or "elided"'
      complaints.add(branch.line, `has the key "${branch.key}"`, repair)
      continue
    }
    for (const { line, text } of linesOf(branch.value, complaints)) {
      if (branch.key === 'dropped') dropped += readCodes(text, line, complaints)
      else joinGroup(letters, text, line, complaints)
    }
  }
  for (const [from, to] of Object.entries(letters)) {
    const further = letters[to]
    if (further !== undefined) letters[from] = further
  }
  return elided.length === 0 ? { letters, dropped } : { letters, dropped, elided }
}

function readElided(branch: Branch, complaints: Complaints): string[] {
  return linesOf(branch.value, complaints).map(({ line, text }) => {
    if (!/^\p{L}+['\u2019]$/u.test(text)) {
      complaints.add(line, `elides "${text}"`, "write the word with its apostrophe: l'")
    }
    return text
  })
}

function joinGroup(
  letters: Record<string, string>,
  text: string,
  line: number,
  complaints: Complaints,
): void {
  const [stays, ...others] = text.trim().split(/\s+/)
  if (
    stays === undefined ||
    others.length === 0 ||
    [stays, ...others].some((one) => one.length !== 1)
  ) {
    const repair = 'write single letters with a space between them, the one that stays first'
    complaints.add(line, `has no group of letters in "${text}"`, repair)
    return
  }
  for (const other of others) {
    if (letters[other] !== undefined) {
      complaints.add(line, `folds "${other}" twice`, 'leave each letter in one group')
    }
    letters[other] = stays
  }
}

function readCodes(text: string, line: number, complaints: Complaints): string {
  const found = CODE.exec(text.trim())
  const first = Number.parseInt(found?.[1] ?? '', 16)
  const last = found?.[2] === undefined ? first : Number.parseInt(found[2], 16)
  if (Number.isNaN(first) || last < first) {
    complaints.add(line, `has no code point in "${text}"`, 'write U+064B or U+064B..U+0652')
    return ''
  }
  let signs = ''
  for (let code = first; code <= last; code++) signs += String.fromCharCode(code)
  return signs
}
