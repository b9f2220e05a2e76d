// The reader in a warm loop: beside one pass over the same text, and beside two English libraries.
import compromise from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import type { Reader } from '../src/reading/index.ts'
import { openReader } from './compiled.ts'
import { type Contender, paceOf } from './pace.ts'
import { type Part, type Row, short, verdict } from './table.ts'
import { countSentences, fillWith, plainText, samplesIn } from './text.ts'

const READ_PASSES_MAX = 400
const PLAIN_PASSES_MAX = 20
const WINK_TIMES_MIN = 5
const COMPROMISE_TIMES_MIN = 30
const NOTE = { publishedOn: '2025-09-05' }
const BYTES_A_MB = 1_000_000

/** The sum of all units: the least that anything can do which looks at a text. */
function pass(text: string): number {
  let sum = 0
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at)
  return sum
}

function reading(reader: Reader, texts: readonly string[]): () => number {
  return () => {
    let found = 0
    for (const text of texts) found += reader.read(text, NOTE).statements.length
    return found
  }
}

export async function benchReader(): Promise<Part> {
  const reader = await openReader('ar')
  const samples = samplesIn('ar')
  const joined = samples.join('\n\n')
  const plain = plainText()
  const english = fillWith(samplesIn('en'), joined.length)
  const wink = winkNlp(model)
  const contenders: Contender[] = [
    { name: 'samples', run: reading(reader, samples) },
    { name: 'pass', run: () => pass(joined) },
    { name: 'plain', run: reading(reader, [plain]) },
    { name: 'plain pass', run: () => pass(plain) },
    { name: 'wink', run: () => wink.readDoc(english).tokens().length() },
    { name: 'compromise', run: () => compromise(english).quotations().length },
  ]
  const pace = paceOf(contenders)
  const of = (name: string): number => pace.get(name) ?? Number.NaN
  const [winkCount, compromiseCount] = [
    wink.readDoc(english).sentences().length(),
    compromise(english).sentences().length,
  ]
  const perSecond = (count: number, name: string): number => (1000 * count) / of(name)
  const ours = perSecond(countSentences(joined), 'samples')
  const theirs = {
    wink: perSecond(winkCount, 'wink'),
    compromise: perSecond(compromiseCount, 'compromise'),
  }
  return {
    name: 'reader',
    notes: [noteOf(reader, samples, plain)],
    rows: [
      paceRow('samples, Arabic', joined, of('samples'), of('pass'), READ_PASSES_MAX),
      paceRow('a landscape, nothing said', plain, of('plain'), of('plain pass'), PLAIN_PASSES_MAX),
      timesRow('wink-nlp, English, whole pipeline', ours, theirs.wink, WINK_TIMES_MIN),
      timesRow('compromise, English, .quotations()', ours, theirs.compromise, COMPROMISE_TIMES_MIN),
    ],
  }
}

function noteOf(reader: Reader, samples: readonly string[], plain: string): string {
  const readings = samples.map((text) => reader.read(text, NOTE))
  const count = (field: 'statements' | 'positions'): number =>
    readings.reduce((sum, one) => sum + one[field].length, 0)
  const joined = samples.join('\n\n')
  const sentences = countSentences(joined)
  const [statements, positions] = [count('statements'), count('positions')]
  const density = (statements / sentences).toFixed(2)
  const landscape = reader.read(plain, NOTE).statements.length
  return (
    `The samples have ${joined.length.toLocaleString('en')} units, ${sentences} sentences, ` +
    `${statements} statements (${density} a sentence) and ${positions} positions; ` +
    `in the landscape ${landscape === 0 ? 'nothing' : landscape} is found. MB are of UTF-8; ` +
    'times are of the processor, medians of 21 rounds in turns, in one process.'
  )
}

function paceRow(name: string, text: string, ms: number, passMs: number, passesMax: number): Row {
  const passes = ms / passMs
  const megabytes = Buffer.byteLength(text) / BYTES_A_MB
  return {
    what: name,
    'MB/s': short(megabytes / (ms / 1000)),
    'sentences/s': short((1000 * countSentences(text)) / ms),
    result: `${short(passes)} passes of charCodeAt`,
    goal: `at most ${passesMax}`,
    verdict: verdict(passes <= passesMax),
  }
}

function timesRow(name: string, ours: number, theirs: number, timesMin: number): Row {
  const times = ours / theirs
  return {
    what: name,
    'sentences/s': short(theirs),
    result: `Mithaq reads ${short(times)} times as many`,
    goal: `at least ${timesMin} times`,
    verdict: verdict(times >= timesMin),
  }
}
