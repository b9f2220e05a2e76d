// Frozen runs: right and wrong and nothing else, a line an item, and what changed between two.
import { expect, test } from 'vitest'
import { figureOf } from './counts.ts'
import { changesBetween, freezeItems, printFrozen } from './frozen.ts'
import type { FoundStatement, GoldItem } from './item.ts'
import { scoreItem } from './item-score.ts'

const TEXT = 'Oslo said it would send ships'
const SAID: FoundStatement = { cue: [[5, 9]], source: [[0, 4]], content: [[10, 29]], speaker: [] }
const ITEM: GoldItem = { id: 'a', text: TEXT, statements: [{ ...SAID, isOptional: false }] }
const FIGURES = { cue: figureOf({ right: 2, found: 3, gold: 4 }) }

function freeze(found: readonly FoundStatement[], id = 'a') {
  return freezeItems('reader 1', FIGURES, [scoreItem({ ...ITEM, id }, found)])
}

test.each([
  ['right', [SAID], '+++'],
  ['missed', [], '.'],
  ['the wrong speaker', [{ ...SAID, source: [[10, 12]] as const }], '+-+'],
  ['one too many', [SAID, { ...SAID, cue: [[20, 24]] as const }], '+++ x1'],
])('%s', (_, found, expected) => {
  expect(freeze(found).items).toEqual({ a: expected })
})

test('no word of the text is kept, nor a long id that may be a headline', () => {
  const long = 'outlet_2031-03-04_oslo-will-send-its-ships'
  const printed = printFrozen(freeze([SAID], long))
  expect(printed).not.toMatch(/oslo|ships|said/i)
  expect(Object.keys(JSON.parse(printed).items)[0]).toMatch(/^[0-9a-f]{12}$/)
})

test('a run is printed with an item a line, and read again as it was', () => {
  const run = freeze([SAID])
  expect(JSON.parse(printFrozen(run))).toEqual(run)
  expect(printFrozen(run).split('\n')).toContain('    "a": "+++"')
  expect(run.figures.cue).toEqual([66.7, 50, 57.1, 2, 3, 4])
})

test('changes are told item by item, also of those that came or went', () => {
  const before = { ...freeze([]), items: { a: '.', b: '+++', c: '' } }
  const after = { ...freeze([SAID]), items: { a: '+++', b: '+++', d: '' } }
  expect(changesBetween(before, after)).toEqual([
    { id: 'a', before: '.', after: '+++' },
    { id: 'd', after: '' },
    { id: 'c', before: '' },
  ])
})
