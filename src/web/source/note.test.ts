// Notes: nested as told, in the order of the text, with what shares its words on one line.
import { expect, test } from 'vitest'
import type { Position, Reading, Statement } from '../../model/index.ts'
import { notesOf } from './note.ts'

function statement(id: string, start: number, via?: string): Statement {
  const base: Statement = {
    id,
    cue: { lemma: 'x', act: 'say', spans: [[start, start + 1]] },
    speaker: { party: null, spans: [], resolution: 'dropped' },
    form: 'indirect',
    content: { spans: [[start + 2, start + 8]] },
  }
  return via === undefined ? base : { ...base, via }
}

function position(
  id: string,
  of: string | null,
  start: number,
  more: Partial<Position> = {},
): Position {
  return {
    id,
    statement: of,
    party: 'country:DE',
    action: 'fund',
    stance: 'willing',
    evidence: { spans: [[start, start + 3]] },
    ...more,
  }
}

function reading(statements: Statement[], positions: Position[] = []): Reading {
  return {
    schema: 'mithaq/reading/1',
    reader: 'x',
    report: { id: 'x', lang: 'ar', text: 'x'.repeat(100), copies: [] },
    parties: [],
    statements,
    positions,
    events: [],
    notices: [],
  }
}

test('numbers follow the text, whatever the order of the reading', () => {
  const notes = notesOf(reading([statement('late', 40), statement('early', 4)]))
  expect(notes.map(({ id, number }) => [id, number])).toEqual([
    ['early', 1],
    ['late', 2],
  ])
})

test('a statement that another reports is one deeper', () => {
  const notes = notesOf(
    reading([statement('a', 1), statement('b', 10, 'a'), statement('c', 20, 'b')]),
  )
  expect(notes.map(({ depth }) => depth)).toEqual([0, 1, 2])
})

test('two statements that report each other do not hang the page', () => {
  const notes = notesOf(reading([statement('a', 1, 'b'), statement('b', 10, 'a')]))
  expect(notes.map(({ depth }) => depth)).toEqual([1, 1])
})

test('"fund, arm and train" with one evidence is one line', () => {
  const positions = ['fund', 'arm', 'train'].map((action) => position(action, 'a', 3, { action }))
  const [note] = notesOf(reading([statement('a', 1)], positions))
  expect(note?.lines.map((line) => line.positions.map((one) => one.action))).toEqual([
    ['fund', 'arm', 'train'],
  ])
})

test('a promise and a refusal in one sentence are two lines', () => {
  const positions = [position('p', 'a', 3), position('q', 'a', 3, { stance: 'declined' })]
  expect(notesOf(reading([statement('a', 1)], positions))[0]?.lines).toHaveLength(2)
})

test('what the narration itself says has a note of its own, in its place', () => {
  const notes = notesOf(reading([statement('a', 1), statement('b', 50)], [position('p', null, 30)]))
  expect(notes.map(({ id }) => id)).toEqual(['a', 'p', 'b'])
})
