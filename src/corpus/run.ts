// Reads each case of a corpus file and says how it went.
import type { Reading } from '../model/index.ts'
import type { CorpusCase } from './case.ts'
import { type CaseResult, compareCase } from './compare.ts'
import type { CorpusFile } from './parse.ts'
import type { CorpusWords } from './words.ts'

export interface CaseHead {
  readonly lang: string
  readonly publishedOn?: string
  readonly publisher?: string
}

/** Any reader that gives the contract: the text of a case and what its head says. */
export type Read = (text: string, head: CaseHead) => Reading

/**
 * unconfirmed: a line of the machine's that nobody has looked at; unmarked: a pending case that
 * passes and should no longer be called pending. Both fail.
 */
export type Verdict = 'passed' | 'failed' | 'pending' | 'unconfirmed' | 'unmarked'

export interface CaseRun extends CaseResult {
  readonly one: CorpusCase
  readonly reading: Reading
  readonly verdict: Verdict
}

/** What a case's head says, as a reader takes it. */
export function headOf(one: CorpusCase, words: CorpusWords): CaseHead {
  const { publisher } = one.head
  const publishedOn = one.head['published-on']
  return {
    lang: one.head.language ?? words.language,
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ...(publisher === undefined ? {} : { publisher }),
  }
}

/** Reads and compares one case. `wordsMin` as in compareCase. */
export function runCase(one: CorpusCase, words: CorpusWords, read: Read, wordsMin = 1): CaseRun {
  const reading = read(one.text, headOf(one, words))
  const result = compareCase(one, reading, words, wordsMin)
  return { ...result, one, reading, verdict: verdictOf(one, result.failures.length === 0) }
}

function verdictOf(one: CorpusCase, passes: boolean): Verdict {
  if (one.unconfirmedLines.length > 0) return 'unconfirmed'
  if (one.isPending) return passes ? 'unmarked' : 'pending'
  return passes ? 'passed' : 'failed'
}

/** Every case of a file, in order. */
export function runFile(file: CorpusFile, words: CorpusWords, read: Read): CaseRun[] {
  return file.cases.map((one) => runCase(one, words, read))
}
