// Reads one YAML file into a plain tree that knows its lines; everything but block mappings and
// lists is refused.
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { Complaints } from './problem.ts'

export type Tree =
  | { readonly kind: 'map'; readonly line: number; readonly branches: readonly Branch[] }
  | { readonly kind: 'list'; readonly line: number; readonly items: readonly Tree[] }
  | { readonly kind: 'text'; readonly line: number; readonly text: string }
  | { readonly kind: 'nothing'; readonly line: number }

export interface Branch {
  readonly key: string
  readonly line: number
  readonly value: Tree
}

/**
 * The tree of a YAML source. Problems go to `complaints`; what could be read is returned all the
 * same.
 */
export function readTree(source: string, complaints: Complaints): Tree {
  const lines = new LineCounter()
  // "failsafe" keeps every scalar the text it is: a phrase may look like a number or say "no".
  const document = parseDocument(source, { lineCounter: lines, schema: 'failsafe' })
  for (const error of [...document.errors, ...document.warnings]) {
    const what = `is not YAML that we read: ${error.message.split('\n')[0] ?? ''}`
    const repair =
      'check the indentation; quote a phrase that holds ": " or " #" or starts with a sign'
    complaints.add(lines.linePos(error.pos[0]).line, what.replace(/ at line .*$/, ''), repair)
  }
  const lineOf = (node: Node | null): number => lines.linePos(node?.range?.[0] ?? 0).line || 1
  return grow(document.contents as Node | null, 1, lineOf, complaints)
}

function grow(
  node: Node | null,
  above: number,
  lineOf: (node: Node | null) => number,
  complaints: Complaints,
): Tree {
  if (node === null) return { kind: 'nothing', line: above }
  const line = lineOf(node)
  if (isAlias(node) || (isScalar(node) && node.anchor) || node.tag?.startsWith('!')) {
    complaints.add(line, 'uses an anchor, an alias or a tag', 'write the words out')
    return { kind: 'nothing', line }
  }
  if (isMap(node) || isSeq(node)) {
    if (node.flow && node.items.length > 0) {
      const what = `writes a ${isMap(node) ? 'mapping' : 'list'} on one line`
      complaints.add(line, what, 'give each entry a line of its own: mixed lines read differently')
      return { kind: 'nothing', line }
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => grow(item as Node, line, lineOf, complaints))
      return { kind: 'list', line, items }
    }
    const branches = node.items.map((pair): Branch => {
      const key = pair.key as Node
      const at = lineOf(key)
      const value = grow(pair.value as Node | null, at, lineOf, complaints)
      return { key: isScalar(key) ? String(key.value ?? '') : '?', line: at, value }
    })
    return { kind: 'map', line, branches }
  }
  const text = isScalar(node) ? String(node.value ?? '') : ''
  return text === '' && isScalar(node) && node.source === ''
    ? { kind: 'nothing', line }
    : { kind: 'text', line, text }
}

/** The branches of a mapping; anything else is a complaint and no branches. */
export function branchesOf(tree: Tree, complaints: Complaints): readonly Branch[] {
  if (tree.kind === 'map') return tree.branches
  if (tree.kind === 'nothing') return []
  complaints.add(
    tree.line,
    'has a list or words where keys are wanted',
    'write "key:" and indent what is under it',
  )
  return []
}

/** The lines of a list with their places; anything else is a complaint and no lines. */
export function linesOf(
  tree: Tree,
  complaints: Complaints,
): readonly { readonly line: number; readonly text: string }[] {
  if (tree.kind === 'nothing') return []
  if (tree.kind !== 'list') {
    complaints.add(
      tree.line,
      'has no list where one is wanted',
      'put each entry on a line after "- "',
    )
    return []
  }
  return tree.items.flatMap((item) => {
    if (item.kind === 'text') return [{ line: item.line, text: item.text }]
    complaints.add(item.line, 'has something other than words in a list', 'one phrase a line')
    return []
  })
}

/** The words of a scalar; anything else is a complaint and no words. */
export function textOf(tree: Tree, complaints: Complaints): string {
  if (tree.kind === 'text') return tree.text
  complaints.add(tree.line, 'has no words where some are wanted', 'write them after the colon')
  return ''
}
