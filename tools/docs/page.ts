// The generated pages of docs/ and what writes each.
import { writeCommandLine } from './command-line.ts'
import { writeWords } from './words.ts'

export interface Page {
  /** Path from the root of the repository, with forward slashes. */
  readonly path: string
  write(): Promise<string>
}

export const PAGES: readonly Page[] = [
  { path: 'docs/words.md', write: writeWords },
  { path: 'docs/reference/command-line.md', write: writeCommandLine },
]
