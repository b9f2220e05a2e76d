// Says for people what is wrong in a corpus file and where a reading differs from it, with both
// stretches marked.
import type { Spans } from '../text/index.ts'
import type { CorpusProblem } from './case.ts'
import type { Failure } from './compare.ts'
import { FIELDS, type FieldShape } from './field.ts'
import { hull } from './locate.ts'
import type { CaseRun } from './run.ts'
import type { CorpusWords } from './words.ts'
import { type WriteContext, writeBlock, writeValue } from './write.ts'

/** Words for a code; slots in braces. A face may hand in those of its reader's language. */
export type Say = (code: string, values: Readonly<Record<string, string>>) => string

const MESSAGES: Readonly<Record<string, string>> = {
  'no-case': 'words before the first case; open it with "=== a sentence about the case"',
  'no-title': 'a case without a title; write a sentence after "==="',
  'head-word': 'the head word "{label}" is not known; see docs/adding-a-language.md',
  'no-date': 'a case without the date of its report, such as 2031/03/04',
  'no-text': 'a case without a text; write it below "---" and the word for text',
  'no-reading': 'a case without an expectation; write it below "---" and the word for reading',
  'no-sample': 'the text "{path}" is not there',
  block: 'the block "{label}" is not known; use the words for statement, position or event',
  field: 'the field "{label}" is not known in this block',
  'no-block': 'a field before the first block; open one with "*"',
  'none-and-more': 'says that nothing is to be read, and expects something',
  'not-in-text': 'the copied words do not stand in the text; they agree as far as "{agreed}"',
  label: 'the meaning is no label of this language',
  'not-read': 'this was not read',
  unexpected: 'read, and nobody expected it',
  absent: 'this field was not read',
  present: 'read, and should not be there',
  words: 'other words were read',
  meaning: 'something else was read',
  unconfirmed: 'lines that the machine wrote and nobody has confirmed: {lines}',
  unmarked: 'passes, and is still called pending; take that line out',
  wanted: 'wanted',
  read: 'read',
}

/** English, for whoever has no words of their own. */
export const sayPlainly: Say = (code, values) =>
  (MESSAGES[code] ?? code).replace(/\{(\w+)\}/g, (_, slot: string) => values[slot] ?? '')

export interface PrintOptions {
  readonly say?: Say
  /** Opens and closes a marked stretch; underlining in a terminal, brackets elsewhere. */
  readonly marks?: readonly [open: string, close: string]
  /** Lines of the reader's own trace around a stretch. */
  readonly explain?: (run: CaseRun, spans: Spans) => readonly string[]
}

export const UNDERLINE: readonly [string, string] = ['\u001b[4m', '\u001b[24m']
const BRACKETS: readonly [string, string] = ['\u27e6', '\u27e7']
/** Units of the text shown on each side of a stretch. */
const AROUND = 60

export function printProblem(problem: CorpusProblem, say: Say = sayPlainly): string {
  return `${problem.file}:${problem.line} ${say(problem.code, problem.values)}`
}

/** Everything that keeps a case from passing; '' for one that passes or is pending. */
export function printRun(run: CaseRun, words: CorpusWords, options: PrintOptions = {}): string {
  const say = options.say ?? sayPlainly
  const { one, verdict } = run
  if (verdict === 'passed' || verdict === 'pending') return ''
  const top = `${one.file}:${one.line} === ${one.title}`
  if (verdict === 'unmarked') return `${top}\n  ${say('unmarked', {})}`
  const parts = run.failures.map((failure) => printFailure(failure, run, words, options))
  if (verdict === 'unconfirmed') {
    parts.unshift(`  ${say('unconfirmed', { lines: one.unconfirmedLines.join(', ') })}`)
  }
  return [top, ...parts].join('\n')
}

function printFailure(
  failure: Failure,
  run: CaseRun,
  words: CorpusWords,
  { say = sayPlainly, marks = BRACKETS, explain }: PrintOptions,
): string {
  const { kind, field, line, found, foundBlock } = failure
  const { text } = run.reading.report
  const context: WriteContext = { words, reading: run.reading, names: new Map() }
  const where = [words.labelOf('corpus', kind), ...(field ? [words.labelOf('corpus', field)] : [])]
  const what = say(failure.code, { agreed: failure.agreed ?? '' })
  const lines = [`  ${run.one.file}:${line} ${where.join(' > ')}: ${what}`]
  const show = (role: string, value: string, spans: Spans | undefined): void => {
    lines.push(`    ${say(role, {})}: ${value}`)
    if (spans !== undefined && spans.length > 0) lines.push(`      ${excerpt(text, spans, marks)}`)
  }
  if (failure.wanted !== undefined) {
    const none = words.labelOf('corpus', 'none')
    show('wanted', failure.wanted === '' ? none : failure.wanted, failure.wantedSpans)
  }
  if (found !== undefined && field !== undefined) {
    const shape = FIELDS[kind][field] as FieldShape
    const named = { ...context, names: namesIn(run) }
    show('read', writeValue(field, shape, found, named) ?? '', found.spans)
  }
  if (foundBlock !== undefined) {
    lines.push(...writeBlock(foundBlock, context).map((written) => `    ${written}`))
  }
  const spans = found?.spans ?? failure.wantedSpans
  if (explain !== undefined && spans !== undefined) {
    lines.push(...explain(run, spans).map((trace) => `      ${trace}`))
  }
  return lines.join('\n')
}

/** The case's own names of blocks; a statement that it does not name goes by its cue. */
function namesIn({ pairs, reading }: CaseRun): Map<string, string> {
  const { text } = reading.report
  const cues = reading.statements.map(({ id, cue }): [string, string] => [
    id,
    cue.spans.map(([start, end]) => text.slice(start, end)).join('_'),
  ])
  const names = new Map(cues)
  for (const [{ name }, found] of pairs) if (name !== undefined) names.set(found.id, name)
  return names
}

/** The line around a stretch, with the stretch marked. */
function excerpt(text: string, spans: Spans, [open, close]: readonly [string, string]): string {
  const [whole] = hull(spans)
  if (whole === undefined) return ''
  const from = Math.max(text.lastIndexOf('\n', whole[0]) + 1, whole[0] - AROUND)
  const end = text.indexOf('\n', whole[1])
  const to = Math.min(end < 0 ? text.length : end, whole[1] + AROUND)
  let shown = ''
  let at = from
  for (const [start, stop] of spans) {
    shown += `${text.slice(at, start)}${open}${text.slice(start, stop)}${close}`
    at = stop
  }
  return (shown + text.slice(at, to)).replaceAll('\n', ' ')
}
