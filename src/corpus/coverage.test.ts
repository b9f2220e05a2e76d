// Which phrases and ids no case exercises.
import { expect, test } from 'vitest'
import { CASE, LABELS, PACK, WORDS } from './corpus.cases.ts'
import { coverageOf } from './coverage.ts'
import { parseCorpus } from './parse.ts'

test('phrases that no text holds and ids that no case names are listed', () => {
  const { cases } = parseCorpus('a.txt', CASE, WORDS)
  const found = coverageOf(cases, PACK, LABELS, WORDS)
  expect(found.phrases.map(([, , phrase]) => phrase)).toEqual(['went on'])
  expect(found.phraseCount).toBe(2)
  expect(found.ids.action).toEqual(['fund'])
  expect(found.ids.stance).toEqual([])
  expect(found.ids.domain).toEqual(['land'])
})
