// Reads the longest and dullest texts in a process of its own, and prints a line about each: read
// whole, they would keep a test runner from answering for minutes.
// tsx long-text.ts LANGUAGE UNITS MARKS
import { openSoak } from './corpus-texts.ts'
import { unsoundness } from './soundness.ts'

/** What is printed of one text. */
export interface LongText {
  readonly name: string
  readonly units: number
  readonly seconds: number
  /** Absent when all is sound. */
  readonly wrong?: string
}

const [language = '', units = '', marks = ''] = process.argv.slice(2)
const [length, count] = [Number(units), Number(marks)]
const { readers, sources } = await openSoak()
const reader = readers.find(({ lexicon }) => lexicon.pack.id === language)
if (reader === undefined) throw new Error(`there is no language "${language}"`)

const fill = (words: string, size: number): string =>
  words.repeat(Math.ceil(size / words.length)).slice(0, size)
const joined = sources.join(' ')
const word = reader.lexicon.pack.functionWords[0] ?? 'a'

const TEXTS: Readonly<Record<string, string>> = {
  'reports without a full stop': fill(joined.replace(/[.!?؟…\n]/g, ''), length),
  'reports without a mark or a line end': fill(joined.replace(/[^\p{L}\p{N} ]/gu, ''), length),
  'one word that does not end': fill('ب', length),
  'one number that does not end': fill('7', length),
  'one function word again and again': fill(`${word} `, length),
  'one report again and again': fill(`${sources[0]}\n`, length),
  'straight quotation marks': fill('"', count),
  'opening quotation marks': fill('«', count),
  'quotation marks that open and close': fill('«»“”', count),
  'quotation marks around words': fill(`"${word}" «${word}» `, count * 5),
  'colons and commas': fill(': , ، ', count),
  'full stops': fill('.', count),
  'empty lines': fill('\n', count),
  'lines of one letter': fill('a\nب\n', count),
  'signs that turn a direction': fill('\u202e\u2066', count),
}

for (const [name, text] of Object.entries(TEXTS)) {
  const started = performance.now()
  let wrong: string | undefined
  let seconds = 0
  try {
    const reading = reader.read(text, { publishedOn: '2031-03-04' })
    seconds = (performance.now() - started) / 1000
    wrong = unsoundness(reading, text)
  } catch (thrown) {
    wrong = (thrown as Error).stack?.split('\n').slice(0, 4).join('\n') ?? String(thrown)
  }
  const told: LongText = { name, units: text.length, seconds, ...(wrong && { wrong }) }
  process.stdout.write(`${JSON.stringify(told)}\n`)
}
