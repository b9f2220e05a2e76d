// A frozen run: right and wrong for each item and field, without a word of its text, to be kept and
// compared case by case.
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Figure } from './counts.ts'
import type { CaseScore } from './gold-score.ts'
import type { ItemScore } from './item-score.ts'

/** Signs by the id of an item: a group for each statement or position, "x2" for two too many. */
export interface FrozenRun {
  readonly reader: string
  /** Precision, recall and F1 in per cent, then right, found and wanted. */
  readonly figures: Readonly<Record<string, readonly number[]>>
  readonly items: Readonly<Record<string, string>>
}

const RIGHT = '+'
const WRONG = '-'
const MISSED = '.'
const LEFT_OUT = '~'

/** Longer ids may be words of a headline; they are kept as a hash. */
const ID_LENGTH_MAX = 16
const HASH_DIGITS = 12

function idOf(id: string): string {
  if (id.length <= ID_LENGTH_MAX) return id
  return createHash('sha256').update(id).digest('hex').slice(0, HASH_DIGITS)
}

/** Each statement as its cue, source and content, and the speaker where the clause names none. */
export function freezeItems(
  reader: string,
  figures: Readonly<Record<string, Figure>>,
  scores: readonly ItemScore[],
): FrozenRun {
  const items = scores.map(({ item, verdicts, extra }): [string, string] => {
    const groups = verdicts.map(({ isCounted, found, cue, source, content, speaker }) => {
      if (!isCounted) return LEFT_OUT
      if (found === undefined) return MISSED
      const told = speaker === undefined ? [] : [speaker === 'right']
      return signsOf([cue, source, content, ...told])
    })
    return [idOf(item.id), line(groups, extra.length)]
  })
  return { reader, figures: roundFigures(figures), items: Object.fromEntries(items) }
}

/** Each block as FIELDS_JUDGED has it, cases numbered in their file. */
export function freezeCases(
  reader: string,
  figures: Readonly<Record<string, Figure>>,
  scores: readonly CaseScore[],
): FrozenRun {
  const numbers = new Map<string, number>()
  const items = scores.map(({ run, verdicts }): [string, string] => {
    const file = basename(run.one.file, '.txt')
    const number = (numbers.get(file) ?? 0) + 1
    numbers.set(file, number)
    const groups = verdicts.map(({ kind, isFound, fields }) => {
      return `${kind[0]}${isFound ? signsOf(fields) : MISSED}`
    })
    return [`${file}/${number}`, line(groups, run.one.isOpen ? 0 : run.extra.length)]
  })
  return { reader, figures: roundFigures(figures), items: Object.fromEntries(items) }
}

function signsOf(fields: readonly boolean[]): string {
  return fields.map((is) => (is ? RIGHT : WRONG)).join('')
}

function line(groups: readonly string[], extra: number): string {
  return [...groups, ...(extra === 0 ? [] : [`x${extra}`])].join(' ')
}

function roundFigures(figures: Readonly<Record<string, Figure>>): FrozenRun['figures'] {
  const percent = (share: number): number => Math.round(1000 * share) / 10
  const rounded = Object.entries(figures).map(([name, one]) => {
    const { precision, recall, f1, right, found, gold } = one
    return [name, [percent(precision), percent(recall), percent(f1), right, found, gold]]
  })
  return Object.fromEntries(rounded)
}

export interface FrozenChange {
  readonly id: string
  /** Undefined for an item that was not there, or is no longer. */
  readonly before?: string
  readonly after?: string
}

/** Items that are read otherwise, in the order of the new run. */
export function changesBetween(before: FrozenRun, after: FrozenRun): FrozenChange[] {
  const ids = [...new Set([...Object.keys(after.items), ...Object.keys(before.items)])]
  return ids.flatMap((id) => {
    const [old, now] = [before.items[id], after.items[id]]
    if (old === now) return []
    const was = old === undefined ? {} : { before: old }
    return [{ id, ...was, ...(now === undefined ? {} : { after: now }) }]
  })
}

/** JSON with an item a line, so that a change of one is a change of one line. */
export function printFrozen({ reader, figures, items }: FrozenRun): string {
  const object = (entries: Readonly<Record<string, unknown>>): string => {
    const lines = Object.entries(entries).map(
      ([id, value]) => `    ${JSON.stringify(id)}: ${JSON.stringify(value)}`,
    )
    return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`
  }
  const parts = [
    `  "reader": ${JSON.stringify(reader)}`,
    `  "figures": ${object(figures)}`,
    `  "items": ${object(items)}`,
  ]
  return `{\n${parts.join(',\n')}\n}\n`
}
