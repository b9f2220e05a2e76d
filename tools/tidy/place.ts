// Keeps the places of one machine, and the way the work was set up, out of the repository.
import type { Problem } from '../problem.ts'

const HOME = /(^|[\s"'`(=:])(\/(work|root|home|Users)\/[A-Za-z0-9_.-]+)/

/** Absolute paths into somebody's home in a text that is kept. */
export function judgePlaces(path: string, text: string): Problem[] {
  return text.split('\n').flatMap((words, at) => {
    const found = HOME.exec(words)
    if (!found) return []
    const repair = 'write a path from the root of the repository, or take it from a setting'
    return [{ file: path, line: at + 1, what: `names a place of one machine, ${found[2]}`, repair }]
  })
}
