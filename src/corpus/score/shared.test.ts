// The scorer gives exactly the figures of the one that the evaluation files come with.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from '../../../tools/root.ts'
import type { Span, Spans } from '../../text/index.ts'
import type { Figure } from './counts.ts'
import { drawFrom } from './interval.ts'
import type { FoundStatement, GoldItem } from './item.ts'
import { MEASURES, type Measure, type Narrowing } from './item-score.ts'
import { parseItems } from './parse.ts'
import { figuresOf, scoreItems, scoreSet } from './set-score.ts'

const SHARED = join(ROOT, '../shared/eval')
const SETS = ['ar-news-dev', 'ar-dev', 'en-dev']
const NAMES: Readonly<Record<string, Measure>> = {
  cue: 'cue',
  source: 'source',
  content: 'content',
  statement: 'statement',
  'content tokens': 'tokens',
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-score-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What a poor reader might find: gold kept, moved, widened, stripped of fields, or made up. */
function misread(items: readonly GoldItem[], seed: number): Map<string, FoundStatement[]> {
  const draw = drawFrom(seed)
  const found = new Map<string, FoundStatement[]>()
  for (const { id, text, statements } of items) {
    if (draw() < 0.02) continue
    const move = (spans: Spans): Spans => {
      if (draw() < 0.5) return spans
      return spans.map(([start, end]): Span => {
        const from = Math.max(0, start - Math.floor(draw() * 12))
        return [from, Math.max(from, Math.min(text.length, end + Math.floor(draw() * 40) - 15))]
      })
    }
    const own = statements.flatMap((one) => {
      if (draw() < 0.15) return []
      const isNamed = draw() < 0.8
      const told = draw() < 0.4 ? one.speaker : []
      return {
        cue: draw() < 0.05 ? [] : move(one.cue),
        source: isNamed ? move(one.source.length === 0 ? told : one.source) : [],
        content: draw() < 0.05 ? [] : move(one.content),
        speaker: draw() < 0.6 ? move(one.speaker) : [],
      }
    })
    const madeUp = draw() < 0.2 ? [stretch(text, draw)] : []
    found.set(id, [...own, ...madeUp])
  }
  return found
}

function stretch(text: string, draw: () => number): FoundStatement {
  const at = Math.floor(draw() * text.length)
  const [first, second, third] = [at, at + 5, at + 30].map((one) => Math.min(text.length, one))
  const [a, b, c] = [first ?? 0, second ?? 0, third ?? 0]
  return { cue: [[a, b]], source: draw() < 0.5 ? [[b, c]] : [], content: [[b, c]], speaker: [] }
}

function scoreThere(set: string, predicted: Map<string, FoundStatement[]>, options: string[]) {
  const path = join(folder, 'found.ndjson')
  const lines = [...predicted].map(([id, statements]) => JSON.stringify({ id, statements }))
  writeFileSync(path, lines.join('\n'))
  const words = [join(SHARED, 'score.mjs'), join(SHARED, `${set}.ndjson`), path, '--json']
  const run = spawnSync(process.execPath, [...words, ...options], { encoding: 'utf8' })
  return JSON.parse(run.stdout)
}

describe.skipIf(!existsSync(SHARED))('on the shared files (skipped where they are not)', () => {
  const cases: [string, number, string[], Narrowing][] = SETS.flatMap((set, at) => [
    [set, 1 + at, [], {}],
    [set, 11 + at, [], {}],
    [set, 21 + at, ['--form=direct'], { form: 'direct' }],
    [set, 31 + at, ['--kind=speech,according'], { kinds: ['speech', 'according'] }],
  ])

  test.each(cases)('%s, misread with seed %i, %j', (set, seed, options, narrowing) => {
    const { items, problems } = parseItems(set, readFileSync(join(SHARED, `${set}.ndjson`), 'utf8'))
    expect(problems).toEqual([])
    const predicted = misread(items, seed)
    const theirs = scoreThere(set, predicted, options)
    const scores = scoreItems(items, predicted, narrowing)
    const figures = figuresOf(
      MEASURES,
      scores.map((one) => one.counts),
    )
    for (const [name, row] of Object.entries<Record<string, number>>(theirs.scores)) {
      const { right, found, gold, precision, recall, f1 } = figures[
        NAMES[name] as Measure
      ] as Figure
      const mine = { tp: right, pred: found, gold, p: precision, r: recall, f1 }
      expect({ [name]: mine }).toEqual({ [name]: row })
    }
    const { gold, right, found } = figures.dropped
    const dropped = { gold, found: right, wrong: found - right, recall: right / gold }
    expect(gold === 0 ? undefined : dropped).toEqual(theirs.droppedSpeaker)
    const whole = scoreSet(set, scores)
    expect([whole.items, whole.itemsUnread, whole.itemsEmpty, whole.falseAlarms]).toEqual([
      theirs.items,
      theirs.itemsWithoutPrediction,
      theirs.itemsWithoutStatement,
      theirs.itemsWithoutStatementButPredicted,
    ])
  })
})
