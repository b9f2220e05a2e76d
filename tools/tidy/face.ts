// The face of each layer: an index.ts that says what the folder does and what it never does.
import { rankOf } from '../layers/order.ts'
import type { Problem } from '../problem.ts'
import type { Source } from '../source.ts'
import { openingWords } from './comment.ts'

/** Layers without a face, and faces that leave out what the folder never does. */
export function judgeFaces(files: readonly Source[]): Problem[] {
  const inside = files.filter((file) => file.path.startsWith('src/'))
  const folders = new Set(inside.map((file) => file.path.split('/')[1] ?? ''))
  return [...folders].sort().flatMap((folder) => {
    const path = `src/${folder}/index.ts`
    if (rankOf(folder) === -1) {
      const repair = 'src/ holds layers only; see tools/layers/order.ts'
      return [{ file: `src/${folder}`, line: 1, what: 'is no layer', repair }]
    }
    const face = inside.find((file) => file.path === path)
    if (!face) {
      const repair = 'add it: a comment on what the folder does and never does, then its exports'
      return [{ file: path, line: 1, what: 'is missing', repair }]
    }
    if (/\b(never|nor)\b/i.test(openingWords(face.text))) return []
    const repair = 'add a sentence with "never" to its first comment'
    return [{ file: path, line: 1, what: 'does not say what the folder never does', repair }]
  })
}
