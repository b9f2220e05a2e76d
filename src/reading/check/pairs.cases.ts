// Pairs of text and claim for tests and bench: files under languages/<xx>/corpus/check, one kind of
// claim a heading.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A claim and whether its text supports it; `kind` is "holds" or what is flipped. */
export interface PairCase {
  readonly id: string
  readonly lang: string
  readonly title: string
  readonly text: string
  readonly claim: string
  readonly kind: string
  readonly holds: boolean
}

const LANGUAGES = join(dirname(fileURLToPath(import.meta.url)), '../../../languages')
const HOLDS = 'holds'

/** Every pair of a language, in the order of files and lines. */
export function pairsOf(lang: string): PairCase[] {
  const folder = join(LANGUAGES, lang, 'corpus/check')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.claims'))
    .sort()
    .flatMap((name) => parsePairs(lang, name, readFileSync(join(folder, name), 'utf8')))
}

/**
 * "=== title", "--- text" and the text, then "--- holds" or "--- <what is flipped>" with one claim
 * a line.
 */
function parsePairs(lang: string, file: string, source: string): PairCase[] {
  const found: PairCase[] = []
  for (const block of source.split(/^=== /m).slice(1)) {
    const [title = '', ...lines] = block.split('\n')
    const parts = lines.join('\n').split(/^--- /m).slice(1)
    let text = ''
    for (const part of parts) {
      const [kind = '', ...rest] = part.split('\n')
      const body = rest.join('\n').trim()
      if (kind === 'text') {
        text = body
        continue
      }
      for (const claim of body.split('\n')) {
        const id = `${file}:${found.length + 1}`
        found.push({ id, lang, title, text, claim, kind, holds: kind === HOLDS })
      }
    }
  }
  return found
}
