// clitics.yaml: what is glued to the words of each class, and how principal parts are inflected.
import type { CliticClass, Clitics, ParadigmRow } from '../reading/kit/index.ts'
import type { Complaints } from './problem.ts'
import { type Branch, branchesOf, linesOf, type Tree, textOf } from './tree.ts'

export const NO_CLITICS: Clitics = {
  classes: {},
  joins: [],
  openings: [],
  inflection: {},
  weak: '',
  meanings: {},
}

/** Reads the file; a key that we don't know is a complaint. */
export function readClitics(tree: Tree, complaints: Complaints): Clitics {
  let clitics: Clitics = NO_CLITICS
  for (const branch of branchesOf(tree, complaints)) {
    const { key, value } = branch
    if (key === 'classes') clitics = { ...clitics, classes: readClasses(value, complaints) }
    else if (key === 'joins') clitics = { ...clitics, joins: readJoins(value, complaints) }
    else if (key === 'openings') clitics = { ...clitics, openings: readOpenings(value, complaints) }
    else if (key === 'weak') clitics = { ...clitics, weak: words(branch, complaints).join('') }
    else if (key === 'meanings') clitics = { ...clitics, meanings: readLists(value, complaints) }
    else if (key === 'inflection') {
      clitics = { ...clitics, inflection: readInflection(value, complaints) }
    } else {
      const repair = 'use classes, joins, openings, inflection, weak or meanings'
      complaints.add(branch.line, `has the key "${key}"`, repair)
    }
  }
  for (const name of Object.keys(clitics.inflection)) {
    if (clitics.classes[name] !== undefined) continue
    const repair = `add "${name}" under "classes", or mend the name`
    complaints.add(tree.line, `inflects the class "${name}", which has no clitics`, repair)
  }
  return clitics
}

function words(branch: Branch, complaints: Complaints): string[] {
  return linesOf(branch.value, complaints).map((one) => one.text)
}

function readLists(tree: Tree, complaints: Complaints): Record<string, string[]> {
  const lists = branchesOf(tree, complaints).map((one) => [one.key, words(one, complaints)])
  return Object.fromEntries(lists)
}

function readClasses(tree: Tree, complaints: Complaints): Record<string, CliticClass> {
  const classes: Record<string, CliticClass> = {}
  for (const branch of branchesOf(tree, complaints)) {
    const sides = branchesOf(branch.value, complaints)
    const odd = sides.find((side) => side.key !== 'before' && side.key !== 'after')
    if (odd !== undefined)
      complaints.add(odd.line, `has the key "${odd.key}"`, 'use before or after')
    const side = (name: string) => {
      const found = sides.find((one) => one.key === name)
      return found === undefined ? [] : words(found, complaints)
    }
    classes[branch.key] = { before: side('before'), after: side('after') }
  }
  return classes
}

function readJoins(tree: Tree, complaints: Complaints): [string, string][] {
  if (tree.kind !== 'list') {
    if (tree.kind !== 'nothing') complaints.add(tree.line, 'has no list of joins', 'use "- glued:"')
    return []
  }
  return tree.items.flatMap((item): [string, string][] => {
    const pair = branchesOf(item, complaints)
    const glued = pair.find((one) => one.key === 'glued')
    const alone = pair.find((one) => one.key === 'alone')
    if (glued === undefined || alone === undefined) {
      complaints.add(item.line, 'has a join that lacks a side', 'write both "glued:" and "alone:"')
      return []
    }
    return [[textOf(glued.value, complaints), textOf(alone.value, complaints)]]
  })
}

function readOpenings(tree: Tree, complaints: Complaints): [string, string, string][] {
  const items = tree.kind === 'list' ? tree.items : []
  return items.flatMap((item): [string, string, string][] => {
    const sides = branchesOf(item, complaints)
    const [after, glued, alone] = ['after', 'glued', 'alone'].map((key) =>
      sides.find((one) => one.key === key),
    )
    if (after === undefined || glued === undefined || alone === undefined) {
      const repair = 'write "after:", "glued:" and "alone:"'
      complaints.add(item.line, 'has an opening that lacks a side', repair)
      return []
    }
    const text = (branch: Branch) => textOf(branch.value, complaints)
    return [[text(after), text(glued), text(alone)]]
  })
}

function readInflection(
  tree: Tree,
  complaints: Complaints,
): Record<string, Record<string, ParadigmRow[]>> {
  const classes: Record<string, Record<string, ParadigmRow[]>> = {}
  for (const branch of branchesOf(tree, complaints)) {
    const parts: Record<string, ParadigmRow[]> = {}
    for (const part of branchesOf(branch.value, complaints)) {
      parts[part.key] = branchesOf(part.value, complaints).flatMap((row) =>
        linesOf(row.value, complaints).map(({ line, text }): ParadigmRow => {
          if ([...text].filter((sign) => '-~^'.includes(sign)).length !== 1) {
            const repair = 'write one of "-" (stem), "~" (without first letter), "^" (without last)'
            complaints.add(line, `has the pattern "${text}", which names no stem`, repair)
          }
          return [row.key, text]
        }),
      )
    }
    classes[branch.key] = parts
  }
  return classes
}
