// Rewrites what a reading gives otherwise, and marks every line that it wrote, so that nothing is
// blessed unread.
import { FIELDS, type FieldShape } from './field.ts'
import type { CorpusFile } from './parse.ts'
import type { CaseRun } from './run.ts'
import type { CorpusWords } from './words.ts'
import { type WriteContext, writeBlock, writeValue } from './write.ts'

export interface Update {
  readonly source: string
  readonly written: number
}

/**
 * The file with changed values of fields that stand there and with what nobody expected; titles,
 * notes, order and spacing stay. Blocks that were not read stay too: taking an expectation away is
 * for a person. Pending cases are left alone.
 */
export function updateFile(file: CorpusFile, runs: readonly CaseRun[], words: CorpusWords): Update {
  const lines: (string | undefined)[] = [...file.lines]
  const added = new Map<number, string[]>()
  const mark = words.direction === 'rtl' ? '\u061f' : '?'
  let written = 0
  const put = (line: number, texts: readonly string[]): void => {
    added.set(line, [...(added.get(line) ?? []), ...texts])
    written += texts.length
  }
  for (const run of runs) {
    if (run.one.isPending) continue
    const context: WriteContext = { words, reading: run.reading, names: namesOf(run) }
    for (const failure of run.failures) {
      const { code, field, kind, line, found } = failure
      if (field === undefined || code === 'not-in-text' || code === 'label') continue
      const shape = FIELDS[kind][field] as FieldShape
      const none = words.labelOf('corpus', 'none')
      const value = found === undefined ? none : writeValue(field, shape, found, context)
      if (value === undefined) continue
      const text = `${mark}   ${words.labelOf('corpus', field)}: ${value}`
      if (code === 'present' && failure.wanted === undefined) put(line, [text])
      else {
        lines[line - 1] = text
        written++
      }
    }
    const extra = run.one.isOpen ? [] : run.extra
    const blocks = extra.flatMap((found) =>
      writeBlock(found, context).map((text) => `${mark} ${text}`),
    )
    if (blocks.length > 0) {
      dropNone(lines, run, words)
      put(lastLineOf(file.lines, run), blocks)
    }
  }
  const source = lines.flatMap((line, at) => [
    ...(line === undefined ? [] : [line]),
    ...(added.get(at + 1) ?? []),
  ])
  return { source: source.join('\n'), written }
}

/** Names that the case gave, and new ones for statements that it did not expect. */
function namesOf(run: CaseRun): Map<string, string> {
  const names = new Map<string, string>()
  for (const [block, found] of run.pairs)
    if (block.name !== undefined) names.set(found.id, block.name)
  let next = 1
  const taken = new Set(names.values())
  for (const found of run.extra) {
    if (found.kind !== 'statement') continue
    while (taken.has(String(next))) next++
    names.set(found.id, String(next))
    taken.add(String(next))
  }
  return names
}

function dropNone(lines: (string | undefined)[], run: CaseRun, words: CorpusWords): void {
  for (let at = run.one.readingLine; at < run.one.lineAfter - 1; at++) {
    const line = lines[at]
    if (line !== undefined && words.idOf('corpus', line.trim()) === 'none') lines[at] = undefined
  }
}

function lastLineOf(lines: readonly string[], run: CaseRun): number {
  let last = run.one.lineAfter - 1
  while (last > run.one.readingLine && (lines[last - 1] as string).trim() === '') last--
  return last
}
