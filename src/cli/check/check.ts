// Asks of each pair whether its text supports the sentence that is claimed of it.
import type { Words } from '../../packs/index.ts'
import { type CheckLine, Problem } from '../../service/contract/index.ts'
import { readBytes } from '../../sources/index.ts'
import { EXIT } from '../command.ts'
import type { Session } from '../session.ts'
import { clean } from '../terminal/clean.ts'
import type { Page } from '../terminal/page.ts'
import { isolate } from '../terminal/style.ts'

interface Pair {
  readonly id: string
  readonly lang?: string
  readonly text: string
  readonly claim: string
}

/**
 * @throws Problem for a file that can't be read or a row that is no pair, before anything is said
 */
export async function checkFiles(session: Session, files: readonly string[]): Promise<number> {
  const pairs: Pair[] = []
  for (const file of files) pairs.push(...(await readPairs(file)))
  const useCases = await session.useCases()
  const lines = await useCases.check(pairs)
  const page = session.settings.json ? undefined : await session.page()
  for (const line of lines)
    if (page === undefined) session.json(line)
    else page.paragraph(lineWords(page, line), 0, 2)
  return EXIT.ok
}

async function readPairs(file: string): Promise<Pair[]> {
  const found = await readBytes(file)
  if (found.kind === 'refused') throw new Problem(found.code, found.values)
  const rows = new TextDecoder().decode(found.bytes).split('\n')
  return rows.flatMap((row, at) => (row.trim() === '' ? [] : [readPair(row, file, at + 1)]))
}

function readPair(row: string, file: string, line: number): Pair {
  const broken = (cause: string): Problem =>
    new Problem('row-broken', { file, line: String(line), cause })
  let value: unknown
  try {
    value = JSON.parse(row)
  } catch (thrown) {
    throw broken((thrown as SyntaxError).message)
  }
  const pair = (value ?? {}) as Readonly<Record<string, unknown>>
  for (const field of ['id', 'text', 'claim'])
    if (typeof pair[field] !== 'string') throw broken(field)
  return pair as unknown as Pair
}

function lineWords({ words, style }: Page, line: CheckLine): string {
  const { id, checked, supports, why, reason } = line
  const key = checked ? (supports ? 'supported' : 'unsupported') : 'unchecked'
  const verdict = style('strong', words.say(`check.${key}`))
  const told = words.say('read.detail', { field: clean(id), value: verdict })
  const meaning = reason === undefined ? clean(why) : reasonWords(words, reason, why)
  return meaning === '' ? told : words.say('read.meaning', { said: told, meaning })
}

/** The reason in the reader's language; in English where the language has no words for it. */
function reasonWords(
  words: Words,
  { kind, about = '', ...named }: NonNullable<CheckLine['reason']>,
  why: string,
): string {
  const key = `check.reason.${kind}`
  if (!words.has(key)) return clean(why)
  const said = Object.entries(named).map(([slot, value]) => [slot, isolate(clean(value))])
  const topic = words.has(`check.about.${about}`) ? words.say(`check.about.${about}`) : about
  return words.say(key, { ...Object.fromEntries(said), about: topic })
}
