// What is on trial: our own reader, a command of somebody else's, or what was found elsewhere.
import { existsSync, readFileSync } from 'node:fs'
import {
  type FoundStatement,
  type GoldItem,
  type Predictions,
  parsePredictions,
  predictionOf,
} from '../../corpus/index.ts'
import type { Reading } from '../../model/index.ts'
import { Problem, type ReportNote } from '../contract/index.ts'
import { openForeignReader } from './foreign-reader.ts'
import type { ItemSet } from './set.ts'
import type { Bench } from './trials.ts'

export interface OnTrial {
  /** Known once a text of that language was read: a reader's version stands in its readings. */
  name(lang: string): string
  /** What it finds in an item; undefined where it says nothing of it. */
  find(item: GoldItem, lang: string): Promise<readonly FoundStatement[] | undefined>
  /** A whole reading. @throws Problem 'reader-statements' where only statements are at hand */
  read(text: string, lang: string, note: ReportNote): Promise<Reading>
  close(): Promise<void>
}

/** @param reader absent for our own; a file that is there holds what was found, else a command */
export async function openReading(
  bench: Bench,
  reader: string | undefined,
  sets: readonly ItemSet[],
): Promise<OnTrial> {
  if (reader === undefined) return ownReading(bench)
  if (reader.endsWith('.ndjson') && existsSync(reader)) return foundElsewhere(reader, sets)
  const foreign = await openForeignReader(reader)
  return {
    name: () => reader,
    find: async ({ text }) => predictionOf(await foreign.read(text)),
    read: (text) => foreign.read(text),
    close: () => foreign.close(),
  }
}

function ownReading({ reader }: Bench): OnTrial {
  const names = new Map<string, string>()
  const read: OnTrial['read'] = async (text, lang, note) => {
    const reading = await reader.admit(await reader.read(text, lang, note))
    names.set(lang, reading.reader)
    return reading
  }
  return {
    name: (lang) => names.get(lang) ?? '',
    read,
    find: async ({ text, publishedOn }, lang) => {
      const note = publishedOn === undefined ? {} : { publishedOn }
      return predictionOf(await read(text, lang, note))
    },
    close: async () => undefined,
  }
}

/** @throws Problem 'item-broken' */
function foundElsewhere(file: string, sets: readonly ItemSet[]): OnTrial {
  const items = sets.flatMap((set) => set.items)
  const { predictions, problems } = parsePredictions(file, readFileSync(file, 'utf8'), items)
  tellItemProblem(problems)
  const found: Predictions = predictions
  return {
    name: () => file,
    find: async ({ id }) => found.get(id),
    read: async () => {
      throw new Problem('reader-statements', { file }, 2)
    },
    close: async () => undefined,
  }
}

/** @throws Problem 'item-broken' for the first line that can't be used */
export function tellItemProblem(
  problems: readonly { readonly file: string; readonly line: number; readonly cause: string }[],
): void {
  const [first] = problems
  if (first === undefined) return
  const { file, line, cause } = first
  throw new Problem('item-broken', { file, line: String(line), cause }, 2)
}
