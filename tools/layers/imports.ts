// Finds what a source file imports, and where in src/ a relative import leads.
import { posix } from 'node:path'
import ts from 'typescript'
import { lineOf, type Source, walk } from '../source.ts'

export interface Import {
  readonly specifier: string
  readonly line: number
  /** Only types cross; nothing is loaded. */
  readonly isType: boolean
  /** Path from the root of the repository when the import is relative. */
  readonly target?: string
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node)) return node.importClause?.isTypeOnly === true
  if (ts.isExportDeclaration(node)) return node.isTypeOnly
  return ts.isImportTypeNode(node)
}

function specifierOf(node: ts.Node): ts.Expression | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return node.argument.literal as ts.Expression
  }
  if (!ts.isCallExpression(node)) return undefined
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require'
  return isImport || isRequire ? node.arguments[0] : undefined
}

/** Every import, re-export, dynamic import and require of a file, in order. */
export function findImports(file: Source): Import[] {
  const found: Import[] = []
  walk(file, (node) => {
    const expression = specifierOf(node)
    if (!expression || !ts.isStringLiteralLike(expression)) return
    const specifier = expression.text
    const isRelative = specifier.startsWith('.')
    found.push({
      specifier,
      line: lineOf(file, node),
      isType: isTypeOnly(node),
      ...(isRelative && { target: posix.join(posix.dirname(file.path), specifier) }),
    })
  })
  return found
}

/** The layer of a path in src/, or undefined outside it. */
export function layerOf(path: string): string | undefined {
  const parts = path.split('/')
  return parts[0] === 'src' && parts.length > 2 ? parts[1] : undefined
}
