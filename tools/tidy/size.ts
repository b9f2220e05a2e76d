// How long a file and a line may be, and how long files are on the whole.
import type { Problem } from '../problem.ts'
import type { Source } from '../source.ts'

export const LINES_MAX = 400
export const COLUMNS_MAX = 100
export const MEDIAN_MAX = 90
export const P90_MAX = 250

/** Lines of a text, an end mark on the last one or not. */
export function countLines(text: string): number {
  return text === '' ? 0 : text.replace(/\n$/, '').split('\n').length
}

/** A file or a line beyond the limit; a line that is one long address passes. */
export function judgeSize(file: Source): Problem[] {
  const problems: Problem[] = []
  const lines = countLines(file.text)
  if (lines > LINES_MAX) {
    problems.push({
      file: file.path,
      line: LINES_MAX + 1,
      what: `has ${lines} lines, over ${LINES_MAX}`,
      repair: 'split it: one idea a file',
    })
  }
  file.text.split('\n').forEach((words, at) => {
    const columns = [...words].length
    if (columns <= COLUMNS_MAX || /https?:\/\/\S{60}/.test(words)) return
    problems.push({
      file: file.path,
      line: at + 1,
      what: `has ${columns} columns, over ${COLUMNS_MAX}`,
      repair: 'break the line; npm run format does most',
    })
  })
  return problems
}

/** The value below which a share of the numbers lies, by nearest rank. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}

/** Files that have grown on the whole, which no single one shows. */
export function judgeSpread(files: readonly Source[]): Problem[] {
  const lines = files.map((file) => countLines(file.text))
  const limits = [
    { share: 0.5, max: MEDIAN_MAX, name: 'the median' },
    { share: 0.9, max: P90_MAX, name: 'nine tenths' },
  ]
  return limits.flatMap(({ share, max, name }) => {
    const found = quantile(lines, share)
    if (found <= max) return []
    const longest = [...files].sort((a, b) => countLines(b.text) - countLines(a.text))[0]
    const what = `is the longest of too many long files: ${name} of src/ has ${found} lines`
    const repair = `split long files until that is at most ${max}`
    return [{ file: longest?.path ?? 'src', line: 1, what, repair }]
  })
}
