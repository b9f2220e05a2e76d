// No language in src/: no letter outside Latin, no language code, no language's name in a name.
import ts from 'typescript'
import type { Problem } from '../problem.ts'
import { lineOf, type Source, walk } from '../source.ts'

/** Codes that are no English word and no name of anything else that the program writes. */
const CODES = new Set([
  'ar',
  'de',
  'en',
  'es',
  'fa',
  'fr',
  'he',
  'ja',
  'ku',
  'ps',
  'ru',
  'ur',
  'zh',
])
const NAMES = /(arabic|english|french|hebrew|kurdish|persian|russian|turkish|ukrainian)/i

const MOVE = 'put it into languages/<xx>/ and let the pack bring it'

/** A letter, mark or digit of a script other than Latin. */
const FOREIGN = /(?=[\p{L}\p{M}\p{N}])[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u

function judgeLetters(file: Source): Problem[] {
  const decode = (words: string): string =>
    words
      .replace(/\\u\{([0-9a-f]{1,6})\}/gi, (_, hex: string) => letter(hex))
      .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => letter(hex))
  return file.text.split('\n').flatMap((words, at) => {
    const found = FOREIGN.exec(decode(words))
    if (!found) return []
    const code = found[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
    const what = `holds a letter outside Latin, U+${code}`
    return [{ file: file.path, line: at + 1, what, repair: MOVE }]
  })
}

function letter(hex: string): string {
  const code = Number.parseInt(hex, 16)
  const isLone = code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
  return isLone ? '' : String.fromCodePoint(code)
}

function isCode(words: string): boolean {
  return CODES.has(words.split('-')[0] ?? '') && /^[a-z]{2}(-[A-Z]{2}|-[A-Z][a-z]{3})?$/.test(words)
}

/** The code that a node writes: as a string, a key, or a property. */
function codeOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return isCode(node.text) ? node.text : undefined
  const isKey =
    (ts.isPropertyAssignment(node) || ts.isPropertySignature(node)) && ts.isIdentifier(node.name)
  if (isKey && CODES.has(node.name.getText())) return node.name.getText()
  if (ts.isPropertyAccessExpression(node) && CODES.has(node.name.text)) return node.name.text
  return undefined
}

/** Everything in a program file of src/ that would make it know a language. */
export function judgeLanguage(file: Source): Problem[] {
  if (file.isTest || !file.path.startsWith('src/')) return []
  const problems = judgeLetters(file)
  walk(file, (node) => {
    const code = codeOf(node)
    if (code !== undefined) {
      const what = `holds the language code "${code}"`
      problems.push({ file: file.path, line: lineOf(file, node), what, repair: MOVE })
    }
    if (ts.isIdentifier(node) && NAMES.test(node.text)) {
      const what = `names a language: ${node.text}`
      const repair =
        'name the property of the language that matters here, and read it from the pack'
      problems.push({ file: file.path, line: lineOf(file, node), what, repair })
    }
  })
  return problems
}
