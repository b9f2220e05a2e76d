// Reads vocabulary/: the ids of every kind, what they mean and what they must not be used for.
import type { ActionEntry, FactEntry, Vocabulary } from '../model/index.ts'
import { listYaml, readYaml } from './file.ts'
import { type Complaints, complaintsAbout, PackError, type PackProblem } from './problem.ts'
import { type Branch, branchesOf, linesOf, textOf } from './tree.ts'

/** One id of a vocabulary file, as written. */
export interface VocabularyId {
  readonly id: string
  readonly line: number
  readonly means: string
  readonly not?: string
  /** Packs need no phrase for it: it is inferred, or it is the rest. */
  readonly unworded: boolean
  readonly fields: Readonly<Record<string, string>>
  readonly roles: readonly string[]
}

export interface VocabularyFile {
  /** File name without ".yaml", the key in Vocabulary.lists. */
  readonly name: string
  /** The list that labels.yaml calls these ids by: "stance" for stances.yaml. */
  readonly kind: string
  /** The phrase file of a pack whose first keys are these ids. */
  readonly phrases?: string
  /** First keys of that phrase file that are no ids: openers, addressees ... */
  readonly parts: readonly string[]
  readonly ids: readonly VocabularyId[]
}

export interface VocabularyFolder {
  readonly vocabulary: Vocabulary
  readonly files: readonly VocabularyFile[]
  /** Ids that need a label, by the name of their list. */
  readonly labelled: Readonly<Record<string, readonly string[]>>
}

const ID = /^([a-z][a-z0-9]*(-[a-z0-9]+)*|[A-Z]{3})$/
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  action: ['object', 'aspect', 'broader'],
  fact: ['kind', 'roles', 'symmetric', 'deed', 'presupposed'],
}
const OBJECTS = ['place', 'beneficiary', 'target', 'none']
const ASPECTS = ['achieve', 'maintain', 'repeat']

/** @throws PackError with every problem of the folder. */
export function readVocabulary(folder: string): VocabularyFolder {
  const problems: PackProblem[] = []
  const files = listYaml(folder).map((path) => readFileOf(path, problems))
  const named = (name: string) => files.find((one) => one.name === name)?.ids ?? []
  const actions = named('actions').map((one) => [one.id, actionOf(one)])
  const facts = named('facts').map((one) => [one.id, factOf(one)])
  const lists = files.map((one) => [one.name, one.ids.map(({ id }) => id)])
  const labelled = files.map((one) => [one.kind, one.ids.map(({ id }) => id)])
  if (problems.length > 0) throw new PackError(problems)
  return {
    vocabulary: {
      actions: Object.fromEntries(actions),
      facts: Object.fromEntries(facts),
      lists: Object.fromEntries(lists),
    },
    files,
    labelled: Object.fromEntries(labelled),
  }
}

function readFileOf(path: string, problems: PackProblem[]): VocabularyFile {
  const complaints = complaintsAbout(path, problems)
  const branches = branchesOf(readYaml(path, complaints), complaints)
  const find = (key: string) => branches.find((one) => one.key === key)
  const kind = find('kind')
  if (kind === undefined) complaints.add(1, 'lacks "kind:"', 'say what one of its ids is called')
  for (const { key, line } of branches) {
    if (['kind', 'phrases', 'parts', 'ids'].includes(key)) continue
    complaints.add(line, `has the key "${key}"`, 'use kind, phrases, parts and ids')
  }
  const name = path.replace(/^.*\//, '').replace(/\.yaml$/, '')
  const phrases = find('phrases')
  const parts = find('parts')
  const ids = find('ids')
  const kindWord = kind === undefined ? name : textOf(kind.value, complaints)
  return {
    name,
    kind: kindWord,
    ...(phrases === undefined ? {} : { phrases: textOf(phrases.value, complaints) }),
    parts:
      parts === undefined ? [] : branchesOf(parts.value, complaints).map((branch) => branch.key),
    ids:
      ids === undefined
        ? []
        : branchesOf(ids.value, complaints).map((one) => readId(one, kindWord, complaints)),
  }
}

function readId(branch: Branch, kind: string, complaints: Complaints): VocabularyId {
  const fields: Record<string, string> = {}
  let roles: readonly string[] = []
  const known = ['means', 'not', 'unworded', ...(FIELDS[kind] ?? [])]
  for (const { key, line, value } of branchesOf(branch.value, complaints)) {
    if (!known.includes(key)) {
      complaints.add(line, `has the field "${key}"`, `use ${known.join(', ')}`)
    } else if (key === 'roles') roles = linesOf(value, complaints).map((one) => one.text)
    else fields[key] = textOf(value, complaints)
  }
  if (!ID.test(branch.key)) {
    complaints.add(branch.line, `has the id "${branch.key}"`, 'use lower case and hyphens')
  }
  if (fields.means === undefined) {
    complaints.add(branch.line, `does not say what "${branch.key}" means`, 'add "means:"')
  }
  judgeFields(branch, kind, fields, complaints)
  const { means = '', not, unworded, ...rest } = fields
  return {
    id: branch.key,
    line: branch.line,
    means,
    ...(not === undefined ? {} : { not }),
    unworded: unworded === 'yes',
    fields: rest,
    roles,
  }
}

function judgeFields(
  branch: Branch,
  kind: string,
  fields: Readonly<Record<string, string>>,
  complaints: Complaints,
): void {
  const demand = (field: string, among: readonly string[]): void => {
    if (among.includes(fields[field] ?? '')) return
    const what = `gives "${branch.key}" the ${field} "${fields[field] ?? ''}"`
    complaints.add(branch.line, what, `use one of ${among.join(', ')}`)
  }
  if (kind === 'action') {
    demand('object', OBJECTS)
    demand('aspect', ASPECTS)
  }
  if (kind === 'fact') {
    demand('kind', ['event', 'state'])
    for (const field of ['symmetric', 'presupposed'])
      if (fields[field] !== undefined) demand(field, ['yes', 'no'])
  }
}

function actionOf({ id, fields }: VocabularyId): ActionEntry {
  return {
    id,
    ...(fields.broader === undefined ? {} : { broader: fields.broader }),
    object: fields.object as ActionEntry['object'],
    aspect: fields.aspect as ActionEntry['aspect'],
  }
}

function factOf({ id, fields, roles }: VocabularyId): FactEntry {
  const kind = fields.kind as FactEntry['kind']
  return {
    id,
    kind,
    roles,
    symmetric: fields.symmetric === 'yes',
    ...(fields.deed === undefined ? {} : { deed: fields.deed }),
    ...(fields.presupposed === 'yes' ? { presupposed: true } : {}),
  }
}
