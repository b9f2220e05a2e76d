// Texts that no outlet would print: our own reports cut, spliced, stripped and strewn with what
// breaks readers, each one the same whenever its seed and number are.
import { drawFrom } from '../../src/corpus/index.ts'

type Draw = () => number
type Mutation = (text: string, draw: Draw, others: readonly string[]) => string

/** Texts stay near this length, in units: an ordinary report. */
const LENGTH_MAX = 2500
const MUTATIONS_MAX = 4
/** Sources in one text: most of ours are single sentences. */
const PARTS_MAX = 6

const MARKS = [...'"«»“”„‹›‘’()[]{}:;,.!?—–-…،؛؟']
const CONTROLS = [...'\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2069']
/** Lone surrogates, private and unassigned units, joined signs, letters with many marks. */
const UNITS = [
  ...['\ud800', '\udfff', '\ufffd', '\ufeff', '\u0000', '\ue000', '\uffff', '\u0085', '\u2028'],
  ...['\u0640\u0640\u0640', '\u064b\u064c\u0651\u0670', 'e\u0301\u0302\u0303', '\ud83d\ude00'],
  ...['\u0130', '\u00df', '\ufdfa', '\ufefb', '\u3000', '\u4e2d\u6587', '\u05d0', '\u0430'],
]
/** Numbers and days at which arithmetic goes wrong. */
const NUMBERS = [
  ...['0', '99999999999999999999', '1.2.3.4', '1,,5', '٩٩٩٩٩٩', '-7', '3/0', '0/0', '1e308'],
  ...['31/02/2031', '2031/13/45', '00/00/0000', '29 فبراير 2030', '2031-02-30', '100%', '½'],
]

const MUTATIONS: readonly Mutation[] = [
  cut,
  cut,
  splice,
  splice,
  (text, draw) => text.replace(/["«»“”„‹›]/g, (mark) => (draw() < 0.5 ? '' : mark)),
  (text, draw) => text.replace(/[.!?؟,،؛;:]/g, (mark) => (draw() < 0.6 ? '' : mark)),
  (text, draw) => text.replace(/[ \n]/g, (blank) => (draw() < 0.1 ? '' : blank)),
  (text, draw) => text.replace(/[\u064b-\u0652]|[هةيىأإآا]/g, (one) => pick(draw, [one, one, 'ا'])),
  strew(MARKS, 40),
  strew(CONTROLS, 40),
  strew(UNITS, 20),
  strew(NUMBERS, 12),
  strew(['\n', '\n\n', '\r\n', '\t', '\u00a0'], 20),
  shuffleWords,
  repeat,
  (text) => `${text}\n\n${text}`,
  (text) => [...text].reverse().join(''),
  (text) => text.toUpperCase(),
  (text) => text.normalize('NFD'),
]

/** Text `number` of the run that a seed makes of the sources. */
export function mutate(sources: readonly string[], seed: number, number: number): string {
  const draw = drawFrom(seed + number * 7919)
  const parts = Array.from({ length: between(draw, 1, PARTS_MAX) }, () => pick(draw, sources))
  let text = parts.join('\n\n')
  for (let turn = 1 + Math.floor(draw() * MUTATIONS_MAX); turn > 0; turn--)
    text = pick(draw, MUTATIONS)(text, draw, sources).slice(0, 4 * LENGTH_MAX)
  return text.length > LENGTH_MAX ? cut(text, draw).slice(0, LENGTH_MAX) : text
}

function pick<T>(draw: Draw, all: readonly T[]): T {
  return all[Math.floor(draw() * all.length)] as T
}

function between(draw: Draw, low: number, high: number): number {
  return low + Math.floor(draw() * (high - low + 1))
}

function cut(text: string, draw: Draw): string {
  // Mostly little at either end: what is left of a report shall still say something.
  const start = Math.floor(draw() ** 3 * text.length)
  return text.slice(start, text.length - Math.floor(draw() ** 3 * (text.length - start)))
}

/** A piece of another text in the middle of a word, where the language may change. */
function splice(text: string, draw: Draw, others: readonly string[]): string {
  const at = between(draw, 0, text.length)
  return (
    text.slice(0, at) + cut(pick(draw, others), draw) + text.slice(between(draw, at, text.length))
  )
}

function strew(pieces: readonly string[], countMax: number): Mutation {
  return (text, draw) => {
    let found = text
    for (let count = between(draw, 1, countMax); count > 0; count--) {
      const at = between(draw, 0, found.length)
      found = found.slice(0, at) + pick(draw, pieces) + found.slice(at)
    }
    return found
  }
}

function shuffleWords(text: string, draw: Draw): string {
  const words = text.split(' ')
  for (let count = between(draw, 1, 30); count > 0; count--) {
    const [one, other] = [between(draw, 0, words.length - 1), between(draw, 0, words.length - 1)]
    const kept = words[one] as string
    words[one] = words[other] as string
    words[other] = kept
  }
  return words.join(' ')
}

function repeat(text: string, draw: Draw): string {
  const start = between(draw, 0, text.length)
  const piece = text.slice(start, between(draw, start, Math.min(text.length, start + 60)))
  return text.slice(0, start) + piece.repeat(between(draw, 2, 20)) + text.slice(start)
}
