// Takes from the font packages the cuts that the pages use, and writes one style sheet for them.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../root.ts'

interface Cut {
  readonly family: string
  readonly weights: readonly number[]
  readonly subsets: readonly string[]
}

/** Each weight is a download for somebody: only those that the pages set. */
const CUTS: readonly Cut[] = [
  { family: 'amiri', weights: [700], subsets: ['arabic', 'latin'] },
  { family: 'noto-naskh-arabic', weights: [400, 600], subsets: ['arabic', 'latin'] },
  {
    family: 'ibm-plex-sans-arabic',
    weights: [400, 500, 600],
    subsets: ['arabic', 'latin', 'latin-ext'],
  },
  { family: 'source-serif-4', weights: [400, 600], subsets: ['latin', 'latin-ext'] },
]

/** The rule of one cut, with its range of letters, pointing at our copy of the file. */
export function pickRule(sheet: string, file: string): string {
  const rule = sheet.split('/* ').find((part) => part.startsWith(`${file} */`))
  const range = /unicode-range:[^;]+;/.exec(rule ?? '')?.[0]
  const family = /font-family:[^;]+;/.exec(rule ?? '')?.[0]
  const weight = /font-weight:[^;]+;/.exec(rule ?? '')?.[0]
  if (!range || !family || !weight) throw new Error(`the font package has no cut ${file}`)
  const source = `src:url(font/${file}.woff2) format("woff2");`
  return `@font-face{${family}${weight}font-style:normal;font-display:swap;${source}${range}}`
}

/** Copies the cuts into web/font/ and writes web/font.css; returns how many cuts there are. */
export function buildFonts(into: string): number {
  mkdirSync(join(into, 'web/font'), { recursive: true })
  const rules: string[] = []
  for (const { family, weights, subsets } of CUTS) {
    const folder = join(ROOT, 'node_modules/@fontsource', family)
    for (const weight of weights) {
      const sheet = readFileSync(join(folder, `${weight}.css`), 'utf8')
      for (const subset of subsets) {
        const file = `${family}-${subset}-${weight}-normal`
        rules.push(pickRule(sheet, file))
        const woff2 = `${file}.woff2`
        copyFileSync(join(folder, 'files', woff2), join(into, 'web/font', woff2))
      }
    }
  }
  writeFileSync(join(into, 'web/font.css'), `${rules.join('\n')}\n`)
  return rules.length
}
