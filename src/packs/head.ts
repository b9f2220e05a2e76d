// pack.yaml: what a language is, what its pack can do, and what it openly can't yet.
import { TRAITS, type Trait } from '../reading/kit/index.ts'
import type { Complaints } from './problem.ts'
import { isScript } from './script.ts'
import { type Branch, branchesOf, linesOf, type Tree, textOf } from './tree.ts'

/** Ids by phrase file; the id "all" stands for every id of the file. */
export type IdsByFile = Readonly<Record<string, readonly string[]>>

export interface Head {
  readonly id: string
  readonly name: string
  readonly direction: 'rtl' | 'ltr'
  readonly script: string
  readonly stages: readonly string[]
  readonly traits: readonly Trait[]
  readonly functionWords: readonly string[]
  /** Ids without a phrase, said openly so that nobody takes silence for "nothing found". */
  readonly notYet: IdsByFile
  /** File, id, and the phrases that belong to this id first although another has them too. */
  readonly prefer: Readonly<Record<string, IdsByFile>>
}

export const STAGES: readonly string[] = [
  'speech',
  'positions',
  'conditions',
  'windows',
  'quantities',
  'events',
]

const KEYS = [
  'id',
  'name',
  'direction',
  'script',
  'stages',
  'traits',
  'function-words',
  'not-yet',
  'prefer',
]

/** Reads pack.yaml of the folder called `folder`. */
export function readHead(tree: Tree, folder: string, complaints: Complaints): Head {
  const branches = branchesOf(tree, complaints)
  for (const { key, line } of branches) {
    if (!KEYS.includes(key)) complaints.add(line, `has the key "${key}"`, `use ${KEYS.join(', ')}`)
  }
  const find = (key: string): Branch | undefined => branches.find((one) => one.key === key)
  const scalar = (key: string): string => {
    const branch = find(key)
    if (branch !== undefined) return textOf(branch.value, complaints)
    complaints.add(tree.line, `lacks "${key}:"`, `add it; see languages/_blank/pack.yaml`)
    return ''
  }
  const lines = (key: string) => {
    const branch = find(key)
    return branch === undefined ? [] : linesOf(branch.value, complaints)
  }
  const head: Head = {
    id: scalar('id'),
    name: scalar('name'),
    direction: scalar('direction') === 'rtl' ? 'rtl' : 'ltr',
    script: scalar('script'),
    stages: lines('stages').map((one) => one.text),
    traits: lines('traits')
      .map((one) => one.text)
      .filter(isTrait),
    functionWords: lines('function-words').map((one) => one.text),
    notYet: idsByFile(find('not-yet')?.value, complaints),
    prefer: Object.fromEntries(
      mapBranches(find('prefer')?.value, complaints).map((one) => [
        one.key,
        idsByFile(one.value, complaints),
      ]),
    ),
  }
  judge(head, folder, branches, complaints)
  for (const { line, text } of lines('stages')) {
    if (STAGES.includes(text)) continue
    complaints.add(line, `names the stage "${text}"`, `use ${STAGES.join(', ')}`)
  }
  for (const { line, text } of lines('traits')) {
    if (!isTrait(text))
      complaints.add(line, `names the trait "${text}"`, `use ${TRAITS.join(', ')}`)
  }
  return head
}

function isTrait(word: string): word is Trait {
  return (TRAITS as readonly string[]).includes(word)
}

function judge(
  head: Head,
  folder: string,
  branches: readonly Branch[],
  complaints: Complaints,
): void {
  const lineOf = (key: string): number => branches.find((one) => one.key === key)?.line ?? 1
  if (head.id !== folder && head.id !== '') {
    const repair = 'give folder and id the same name, the BCP 47 code of the language'
    complaints.add(lineOf('id'), `has the id "${head.id}" in the folder "${folder}"`, repair)
  }
  if (head.script !== '' && !isScript(head.script)) {
    const repair = 'use the name that Unicode gives the script, such as Arabic or Latin'
    complaints.add(lineOf('script'), `names the script "${head.script}"`, repair)
  }
  if (head.functionWords.length < 10) {
    const repair = 'list ten or more of the commonest little words: the language is told by them'
    complaints.add(lineOf('function-words'), 'has too few function words', repair)
  }
}

function mapBranches(tree: Tree | undefined, complaints: Complaints): readonly Branch[] {
  const isEmptyList = tree?.kind === 'list' && tree.items.length === 0
  return tree === undefined || isEmptyList ? [] : branchesOf(tree, complaints)
}

function idsByFile(tree: Tree | undefined, complaints: Complaints): IdsByFile {
  const lists = mapBranches(tree, complaints).map((one) => [
    one.key,
    linesOf(one.value, complaints).map(({ text }) => text),
  ])
  return Object.fromEntries(lists)
}
