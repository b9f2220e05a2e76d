// messages.yaml: what pages and commands say in the language, by dotted key.
import type { Complaints } from './problem.ts'
import { branchesOf, type Tree } from './tree.ts'

/** Flattens nested keys into dotted ones; a message is the words under its key. */
export function readMessages(tree: Tree, complaints: Complaints): Record<string, string> {
  const messages: Record<string, string> = {}
  const descend = (below: Tree, above: string): void => {
    for (const { key, line, value } of branchesOf(below, complaints)) {
      const path = above === '' ? key : `${above}.${key}`
      if (value.kind === 'map') descend(value, path)
      else if (value.kind === 'text') messages[path] = value.text
      else {
        const repair = 'write the message after the colon or on the next line, indented'
        complaints.add(line, `has no message under "${path}"`, repair)
      }
    }
  }
  descend(tree, '')
  return messages
}
