// Names of files and of what they declare: nouns and verbs of the trade, spelt out.
import { basename } from 'node:path'
import ts from 'typescript'
import type { Problem } from '../problem.ts'
import { lineOf, type Source, walk } from '../source.ts'

const EMPTY_SUFFIX = /(Data|Info|Manager|Helpers?|Utils?)$/
const EMPTY_NAMES = new Set(['helper', 'helpers', 'manager', 'util', 'utils'])
const EMPTY_FILE = /(^|[-.])(utils?|helpers?|managers?|misc|common)([-.]|$)/
const SHORT: ReadonlyMap<string, string> = new Map([
  ['arr', 'the plural of what it holds'],
  ['btn', 'button'],
  ['cb', 'the verb it does'],
  ['cfg', 'settings'],
  ['ctx', 'context'],
  ['err', 'problem or error'],
  ['evt', 'event'],
  ['idx', 'index or at'],
  ['msg', 'message'],
  ['num', 'count or number'],
  ['obj', 'what it is'],
  ['opts', 'options'],
  ['req', 'request'],
  ['res', 'response'],
  ['str', 'text'],
  ['tmp', 'what it holds meanwhile'],
  ['val', 'value'],
])
const TIMES = 'publishedOn, saidOn, holdsFromOn, holdsToOn, recordedAt, or what else it is'

function judgeFile(path: string): Problem[] {
  const name = basename(path)
  const problems: Problem[] = []
  if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*\.tsx?$/.test(name)) {
    const repair = 'lower case, words joined by hyphens, such as near-copy.ts'
    problems.push({ file: path, line: 1, what: 'has a name not in the form of the others', repair })
  }
  if (EMPTY_FILE.test(name)) {
    const repair = 'name the one idea that it holds; if there are two, make two files'
    problems.push({ file: path, line: 1, what: 'has a name that says nothing', repair })
  }
  return problems
}

function judgeWord(word: string): Pick<Problem, 'what' | 'repair'> | undefined {
  if (word === 'date') {
    return { what: 'declares a bare "date"', repair: `say which time: ${TIMES}` }
  }
  if (EMPTY_SUFFIX.test(word) || EMPTY_NAMES.has(word)) {
    return { what: `declares ${word}`, repair: 'drop the empty word, or say what it is' }
  }
  const instead = SHORT.get(word)
  if (instead) {
    return { what: `abbreviates: ${word}`, repair: `write it out: ${instead}` }
  }
  return undefined
}

/** The name that a node declares, when it declares one of the project's own choosing. */
function declaredName(node: ts.Node): ts.Identifier | undefined {
  const declares =
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isPropertySignature(node) ||
    ts.isPropertyAssignment(node)
  return declares && node.name && ts.isIdentifier(node.name) ? node.name : undefined
}

/** File names and declared names that say nothing, abbreviate, or leave the time open. */
export function judgeNames(file: Source): Problem[] {
  const problems = judgeFile(file.path)
  walk(file, (node) => {
    const name = declaredName(node)
    const complaint = name && judgeWord(name.text)
    if (!name || !complaint) return
    problems.push({ file: file.path, line: lineOf(file, name), ...complaint })
  })
  return problems
}
