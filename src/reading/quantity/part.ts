// Parts of a number: one word or figure, what it is worth, and how it joins the one before.
import { copyWith, glues, type Hit, hitsAt, type Sentence, type Token } from '../kit/index.ts'
import { figureOf } from './figure.ts'

/**
 * figure: digits. cardinal: a word of fixed worth. one, two, many: a scale word in the singular,
 * dual and plural.
 * fraction: of the scale after or before it. few: "several", three to nine.
 */
export interface Part {
  readonly kind: 'figure' | 'cardinal' | 'one' | 'two' | 'many' | 'fraction' | 'few'
  readonly value: number
  readonly to: number
  readonly joined: boolean
  readonly definite: boolean
  /** A figure without separators. */
  readonly isPlain?: boolean
}

const FRACTIONS: Readonly<Record<string, number>> = { half: 0.5, third: 1 / 3, quarter: 0.25 }
const KINDS = ['cardinal', 'fraction', 'few'] as const
const FORMS = ['one', 'two', 'many'] as const

/**
 * What the token at `at` may be worth, the longest reading first; with an "and" before it where one
 * stands apart.
 */
export function partsAt(sentence: Sentence, at: number): readonly Part[] {
  const token = sentence.tokens[at]
  if (token === undefined) return []
  if (token.kind === 'number') return figureAt(sentence, at, token)
  if (token.kind === 'mark') return []
  const found: Part[] = []
  let alone: Hit | undefined
  for (const hit of hitsAt(sentence, at, 'numbers')) {
    if (hit.entry.id === 'and' && hit.before === '' && hit.after === '') alone = hit
    const part = partOf(sentence, hit)
    if (part !== undefined) found.push(part)
  }
  if (found.length > 0 || alone === undefined) return found
  const next = sentence.tokens[alone.to]
  if (next === undefined || next.kind === 'mark') return []
  return partsAfterAnd(sentence, alone.to).map((part) => copyWith(part, { joined: true }))
}

function partsAfterAnd(sentence: Sentence, at: number): readonly Part[] {
  const isAnd = hitsAt(sentence, at, 'numbers').some(({ entry }) => entry.id === 'and')
  return isAnd ? [] : partsAt(sentence, at)
}

function figureAt(sentence: Sentence, at: number, token: Token): readonly Part[] {
  const scale = hitsAt(sentence, at + 1, 'numbers').some(({ entry }) => entry.id === 'scale')
  const figure = figureOf(token.fold, scale)
  if (figure === undefined) return []
  const { value, isPlain } = figure
  return [{ kind: 'figure', value, isPlain, to: at + 1, joined: false, definite: false }]
}

function partOf({ lexicon }: Sentence, hit: Hit): Part | undefined {
  const { id, path } = hit.entry
  if (hit.after !== '') return undefined
  const base = {
    to: hit.to,
    joined: glues(lexicon.pack, hit.before, 'and'),
    definite: glues(lexicon.pack, hit.before, 'definite'),
  }
  if (id === 'scale') {
    const kind = FORMS.find((form) => path.includes(form))
    return kind === undefined ? undefined : { kind, value: Number(path[1]), ...base }
  }
  const kind = KINDS.find((one) => one === id)
  if (kind === undefined) return undefined
  const value = kind === 'cardinal' ? Number(path[1]) : (FRACTIONS[path[1] ?? ''] ?? 1)
  return Number.isFinite(value) ? { kind, value, ...base } : undefined
}
