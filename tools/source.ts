// Lists and parses the project's own source files for the checks of layers and tidiness.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import ts from 'typescript'
import { ROOT } from './root.ts'

export interface Source {
  /** Path from the root of the repository, with forward slashes. */
  readonly path: string
  readonly text: string
  readonly tree: ts.SourceFile
  /**
   * Tests, the case tables that several run, and their fixtures may do what the program may not.
   */
  readonly isTest: boolean
}

const LEFT_OUT = new Set(['node_modules', 'dist', 'coverage', 'test-results', '.git'])

/** Paths, from the root, of all files under a folder that is kept in the repository. */
export function listFiles(folder: string, root: string = ROOT): string[] {
  const found: string[] = []
  const visit = (place: string): void => {
    for (const entry of readdirSync(place, { withFileTypes: true })) {
      if (LEFT_OUT.has(entry.name) || entry.name.startsWith('dist.')) continue
      const path = join(place, entry.name)
      if (entry.isDirectory()) visit(path)
      else found.push(relative(root, path).split(sep).join('/'))
    }
  }
  visit(join(root, folder))
  return found.sort()
}

/** A source from its path and text; the text need not be on disk, so that a rule can be tried. */
export function source(path: string, text: string): Source {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  return {
    path,
    text,
    tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, kind),
    isTest: /(\.test|[./]cases)\.tsx?$|^test\/|\/fixture\//.test(path),
  }
}

/** Every TypeScript file of the project's own, parsed. */
export function readSources(): Source[] {
  return listFiles('.')
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => source(path, readFileSync(join(ROOT, path), 'utf8')))
}

/** The line, from 1, on which a node starts. */
export function lineOf(file: Source, node: ts.Node): number {
  return file.tree.getLineAndCharacterOfPosition(node.getStart(file.tree)).line + 1
}

/** Calls `see` for every node below the root, parents first. */
export function walk(file: Source, see: (node: ts.Node) => void): void {
  const visit = (node: ts.Node): void => {
    see(node)
    ts.forEachChild(node, visit)
  }
  ts.forEachChild(file.tree, visit)
}
