// Reads one language folder whole: head, folding, clitics, labels, messages and every phrase file.
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Pack } from '../reading/kit/index.ts'
import { foldText, makeFolding } from '../text/index.ts'
import { NO_CLITICS, readClitics } from './clitic.ts'
import { judgeDuplicates, judgeIds, preferFirst } from './duplicate.ts'
import { listYaml, readYaml } from './file.ts'
import { readFolding } from './folding.ts'
import { type Head, readHead } from './head.ts'
import { type LabelTable, readLabels } from './label.ts'
import { readMessages } from './message.ts'
import { type PlacedEntry, readPhrases } from './phrase.ts'
import { complaintsAbout, PackError, type PackProblem } from './problem.ts'
import type { Tree } from './tree.ts'
import type { VocabularyFolder } from './vocabulary.ts'

export interface LanguageFolder {
  readonly head: Head
  readonly pack: Pack
  readonly labels: LabelTable
  readonly messages: Readonly<Record<string, string>>
  readonly entries: readonly PlacedEntry[]
  /** First name of each party that the folder names. */
  readonly partyNames: Readonly<Record<string, string>>
}

/** Files that are no phrase files: each has a shape of its own. */
const SPECIAL = ['pack', 'labels', 'messages', 'folding', 'clitics']
const EMPTY: Tree = { kind: 'nothing', line: 1 }

/**
 * Reads the folder of one language.
 * @throws PackError with every problem found, each with file, line and remedy.
 */
export function readLanguage(folder: string, vocabulary: VocabularyFolder): LanguageFolder {
  const problems: PackProblem[] = []
  const complain = (name: string) => complaintsAbout(`${folder}/${name}.yaml`, problems)
  const trees = new Map<string, Tree>()
  for (const path of listYaml(folder)) {
    const name = basename(path, '.yaml')
    trees.set(name, readYaml(path, complain(name)))
  }
  const head = readHead(trees.get('pack') ?? EMPTY, basename(folder), complain('pack'))
  const letters = readFolding(trees.get('folding') ?? EMPTY, complain('folding'))
  const clitics = trees.get('clitics')
  const placed = [...trees.keys()]
    .filter((name) => !SPECIAL.includes(name))
    .flatMap((name) => readPhrases(trees.get(name) as Tree, name, head.script, complain(name)))
  const labels = readLabels(
    trees.get('labels') ?? EMPTY,
    head.script,
    vocabulary,
    head.notYet.labels ?? [],
    complain('labels'),
  )
  const messages = readMessages(trees.get('messages') ?? EMPTY, complain('messages'))
  const folding = makeFolding(letters.letters, letters.dropped)
  const fold = (phrase: string): string => foldText(folding, phrase)
  judgeIds(placed, vocabulary, problems)
  judgeDuplicates(placed, head, vocabulary, fold, problems)
  if (problems.length > 0) throw new PackError(problems)
  const entries = preferFirst(placed, head, fold)
  const body = {
    id: head.id,
    name: head.name,
    direction: head.direction,
    script: head.script,
    stages: head.stages,
    traits: head.traits,
    functionWords: head.functionWords,
    folding: letters,
    clitics: clitics === undefined ? NO_CLITICS : readClitics(clitics, complain('clitics')),
    entries: entries.map((one) => one.entry),
  }
  if (problems.length > 0) throw new PackError(problems)
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 12)
  return {
    head,
    pack: { ...body, hash },
    labels,
    messages,
    entries,
    partyNames: partyNamesOf(entries),
  }
}

function partyNamesOf(entries: readonly PlacedEntry[]): Record<string, string> {
  const names: Record<string, string> = {}
  for (const { entry } of entries) {
    const [file, path, phrase] = entry
    const id = path[0] as string
    if (file === 'parties' && path[1] === 'names') names[id] ??= phrase
  }
  return names
}
