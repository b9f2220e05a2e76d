// The evidence check over the pairs of every language: true variants stay, flips go.
import { describe, expect, it } from 'vitest'
import { lexiconFrom } from '../kit/folder.cases.ts'
import { checkClaim } from './claim.ts'
import { type PairCase, pairsOf } from './pairs.cases.ts'

const KEPT_MIN = 0.98

describe.each(['ar', 'en'])('pairs of %s', (lang) => {
  const pairs = pairsOf(lang)
  const judged = pairs.map((pair) => ({
    pair,
    check: checkClaim(lexiconFrom(lang), pair.text, pair.claim),
  }))
  const wrong = (holds: boolean) =>
    judged.filter(({ pair, check }) => pair.holds === holds && check.supports !== holds)
  const told = ({ pair, check }: { pair: PairCase; check: { why: string } }) =>
    `${pair.id} [${pair.kind}] ${pair.claim}: ${check.why}`

  it('there are enough of both kinds', () => {
    expect(pairs.filter((pair) => pair.holds).length).toBeGreaterThanOrEqual(
      lang === 'ar' ? 100 : 20,
    )
    expect(pairs.filter((pair) => !pair.holds).length).toBeGreaterThanOrEqual(
      lang === 'ar' ? 100 : 20,
    )
  })

  it('at least 98 % of the true variants are kept, and each stands where the span says', () => {
    const kinds = new Map<string, { kept: number; all: number }>()
    for (const { pair, check } of judged) {
      const row = kinds.get(pair.kind) ?? { kept: 0, all: 0 }
      kinds.set(pair.kind, { kept: row.kept + (check.supports ? 1 : 0), all: row.all + 1 })
    }
    console.info(
      lang,
      Object.fromEntries([...kinds].map(([kind, { kept, all }]) => [kind, `${kept}/${all} kept`])),
    )
    const all = judged.filter(({ pair }) => pair.holds)
    const lost = wrong(true)
    expect(1 - lost.length / all.length, lost.map(told).join('\n')).toBeGreaterThanOrEqual(KEPT_MIN)
    for (const { pair, check } of all) {
      for (const [start, end] of check.spans)
        expect(pair.text.slice(start, end).trim()).not.toBe('')
    }
  })

  it('no flip is kept', () => {
    expect(wrong(false).map(told)).toEqual([])
  })

  it('a refusal names words of text or claim', () => {
    const silent = judged.filter(({ check }) => !check.supports && !check.why.includes('"'))
    expect(silent.map(told)).toEqual([])
  })
})
