// Words along time: an own word lasts until the next, others' words are points, and no date is no
// place.
import { expect, test } from 'vitest'
import type { Stance } from '../../model/index.ts'
import type { CommitmentView, EvidenceView, Voice } from '../../service/contract/index.ts'
import { layTimeLine } from './time-line.ts'

function piece(stance: Stance, saidOn: string | undefined, voice: Voice = 'own'): EvidenceView {
  const base = {
    report: 'r',
    lang: 'ar',
    copies: 1,
    chain: [],
    quote: '',
    marks: [],
    position: {
      id: 'p',
      statement: null,
      party: 'country:DE',
      action: 'deploy',
      stance,
      evidence: { spans: [] },
    },
    voice,
    recordedAt: '2026-01-01T00:00:00.000Z',
    background: false,
  }
  return saidOn === undefined ? base : { ...base, saidOn }
}

function view(evidence: EvidenceView[], asOf = '2025-09-09'): CommitmentView {
  return {
    id: 'x',
    asOf,
    knownAt: asOf,
    party: 'country:DE',
    names: [],
    action: 'deploy',
    cells: [],
    facts: [],
    contradictions: [],
    evidence,
    parties: {},
  }
}

test('an own word lasts until the next one; the last has no stated end', () => {
  const line = layTimeLine(
    view([piece('considering', '2025-08-19'), piece('deferred', '2025-09-04')]),
  )
  const [first, second] = line?.lanes[0]?.marks ?? []
  expect(first?.until).toBe(second?.from)
  expect([first?.fades, second?.fades]).toEqual([false, true])
})

test('what others say is a point', () => {
  const line = layTimeLine(view([piece('expected', '2025-09-04', 'said-of')]))
  const [mark] = line?.lanes[0]?.marks ?? []
  expect(mark?.until).toBe(mark?.from)
})

test('past lies before future, and all of it inside the dated part', () => {
  const days = ['2025-06-01', '2025-08-19', '2025-09-04', '2025-09-08']
  const line = layTimeLine(view(days.map((day) => piece('urged', day, 'asked'))))
  const places = (line?.lanes[0]?.marks ?? []).map((mark) => mark.from)
  expect([...places].sort((a, b) => a - b)).toEqual(places)
  expect(Math.min(...places)).toBeGreaterThan(0)
  expect(Math.max(...places)).toBeLessThan(80)
})

test('twelve accounts of one word on one day are one mark', () => {
  const line = layTimeLine(view(Array.from({ length: 12 }, () => piece('pledged', '2025-09-04'))))
  expect(line?.lanes[0]?.marks.map((mark) => mark.accounts)).toEqual([12])
})

test('a word without any date stands in the zone that has none', () => {
  const line = layTimeLine(view([piece('pledged', '2025-09-04'), piece('declined', undefined)]))
  const undated = line?.lanes[0]?.marks.find((mark) => mark.stance === 'declined')
  expect(undated?.from).toBe(80)
})

test('what is told as earlier is no news and no mark', () => {
  const told = { ...piece('pledged', '2025-03-01'), background: true }
  const line = layTimeLine(view([told, piece('declined', '2025-09-04')]))
  expect(line?.lanes[0]?.marks.map((mark) => mark.stance)).toEqual(['declined'])
})

test('a view long after the last word does not squeeze the words together', () => {
  const evidence = [piece('considering', '2025-08-19'), piece('deferred', '2025-09-04')]
  const line = layTimeLine(view(evidence, '2029-01-01'))
  const [first, second] = line?.lanes[0]?.marks ?? []
  expect((second?.from ?? 0) - (first?.from ?? 0)).toBeGreaterThan(15)
  expect(line?.now).toBeUndefined()
})

test('without any day there is no line to draw', () => {
  expect(layTimeLine(view([piece('pledged', undefined)]))).toBeUndefined()
})
