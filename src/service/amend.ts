// Ties an outlet's correction, retraction or clarification to the report that it speaks of,
// whichever of the two was added first.
import { createHash } from 'node:crypto'
import type { Amends, Report } from '../model/index.ts'
import type { EntryBody } from '../register/index.ts'
import type { Writer } from '../store/index.ts'
import { wordsOf } from '../text/index.ts'

type Fold = (text: string) => Promise<string>
type Amendment = Extract<EntryBody, { kind: 'amendment' }>

const HOWS: readonly Amends['how'][] = ['correction', 'retraction', 'clarification']
const HASH_DIGITS = 16
const ID_DIGITS = 10

function hashOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts), 'utf8').digest('hex')
}

/** A title at an outlet, in whatever spelling. */
async function titleHash(publisher: string, title: string, fold: Fold): Promise<string> {
  const named = [await fold(publisher), await fold(title)]
  const words = named.map((text) => wordsOf(text).join(' '))
  return hashOf(...words).slice(0, HASH_DIGITS)
}

export interface AmendmentClues {
  /** By which this report is found, and the ones that it asks for. */
  readonly own: readonly string[]
  readonly asked: readonly string[]
  readonly title?: string
}

/** Clues of a report: its title, and each title that it may amend. */
export async function amendmentClues(report: Report, fold: Fold): Promise<AmendmentClues> {
  const { publisher, title, amends, text } = report
  if (publisher === undefined) return { own: [], asked: [] }
  const own = title === undefined ? undefined : await titleHash(publisher, title, fold)
  const quoted = (amends?.titles ?? []).map(([start, end]) => text.slice(start, end))
  const hashes = await Promise.all(quoted.map((words) => titleHash(publisher, words, fold)))
  const asked = [...new Set(hashes)].filter((hash) => hash !== own)
  return {
    own: [
      ...(own === undefined ? [] : [`title:${own}`]),
      ...asked.map((hash) => `${amends?.how}:${hash}`),
    ],
    asked: asked.map((hash) => `title:${hash}`),
    ...(own === undefined ? {} : { title: own }),
  }
}

/**
 * What follows from a new report: that it amends a kept one, and that kept ones amend it. Where
 * several reports bear one title nobody can tell which is meant, and a person decides.
 */
export async function findAmendments(
  writer: Pick<Writer, 'sharing'>,
  { id, amends }: Pick<Report, 'id' | 'amends'>,
  clues: AmendmentClues,
  audiences: readonly string[],
): Promise<readonly Amendment[]> {
  const found: Amendment[] = []
  for (const clue of clues.asked) {
    const [report, ...others] = await writer.sharing([clue], 2, audiences)
    const isClear = report !== undefined && others.length === 0
    if (isClear && amends !== undefined) found.push(amendment(amends.how, report, id))
  }
  if (clues.title === undefined) return found
  const [bearing] = await writer.sharing([`title:${clues.title}`], 1, audiences)
  if (bearing !== undefined) return found
  for (const how of HOWS)
    for (const by of await writer.sharing([`${how}:${clues.title}`], WAITING_MAX, audiences))
      found.push(amendment(how, id, by))
  return found
}

/** An outlet corrects one report a few times at most. */
const WAITING_MAX = 8

function amendment(how: Amends['how'], report: string, by: string): Amendment {
  const id = `a${hashOf(how, report, by).slice(0, ID_DIGITS)}`
  return { kind: 'amendment', id, how, report, by }
}
