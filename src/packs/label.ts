// labels.yaml: the language's word for every vocabulary id, contract field and corpus word.

import { judgeLetters } from './phrase.ts'
import type { Complaints } from './problem.ts'
import { branchesOf, linesOf, type Tree } from './tree.ts'
import type { VocabularyFolder } from './vocabulary.ts'

/** List, id, words: the first is printed, the others are understood too. */
export type LabelTable = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

/**
 * Reads the labels and complains about ids that nobody knows, ids without a label, and a label
 * given twice within one list: a corpus file could not tell what it means.
 * @param notYet lists that pack.yaml says have no labels yet
 */
export function readLabels(
  tree: Tree,
  script: string,
  vocabulary: VocabularyFolder,
  notYet: readonly string[],
  complaints: Complaints,
): LabelTable {
  const table: Record<string, Record<string, string[]>> = {}
  for (const list of branchesOf(tree, complaints)) {
    const known = vocabulary.labelled[list.key]
    if (known === undefined) {
      const repair = `use one of ${Object.keys(vocabulary.labelled).join(', ')}`
      complaints.add(list.line, `labels the list "${list.key}", which the vocabulary lacks`, repair)
      continue
    }
    const labels: Record<string, string[]> = {}
    const taken = new Map<string, string>()
    for (const { key, line, value } of branchesOf(list.value, complaints)) {
      if (!known.includes(key)) {
        const repair = `add it to the vocabulary's ${list.key} list, or mend the id`
        complaints.add(line, `labels "${key}", which is no ${list.key}`, repair)
      }
      const words = linesOf(value, complaints)
      if (words.length === 0) {
        complaints.add(line, `has no label for "${key}"`, 'write it on the next line after "- "')
      }
      for (const { line: at, text } of words) {
        judgeLetters(text, script, at, complaints)
        const other = taken.get(text)
        if (other !== undefined) {
          const what = `gives "${text}" to both "${other}" and "${key}"`
          complaints.add(at, what, 'a label must tell its id: word one of them differently')
        }
        taken.set(text, key)
      }
      labels[key] = words.map((one) => one.text)
    }
    for (const id of known) {
      if (labels[id] !== undefined) continue
      complaints.add(list.line, `has no label for the ${list.key} "${id}"`, `add "${id}:" below`)
    }
    table[list.key] = labels
  }
  for (const list of Object.keys(vocabulary.labelled)) {
    if (table[list] !== undefined || notYet.includes(list) || notYet.includes('all')) continue
    complaints.add(tree.line, `has no labels for the list "${list}"`, `add "${list}:" with its ids`)
  }
  return table
}

/** The printed label of each id. */
export function firstLabels(table: LabelTable): Record<string, Record<string, string>> {
  const lists = Object.entries(table).map(([list, labels]) => [
    list,
    Object.fromEntries(Object.entries(labels).map(([id, words]) => [id, words[0] ?? id])),
  ])
  return Object.fromEntries(lists)
}
