// A reading is admitted only as far as it stands in its text.
import { expect, it } from 'vitest'
import type { Position, Reading } from '../model/index.ts'
import { admitFounded, unfoundedIn } from './foundation.ts'
import { readerOfTests } from './reader.cases.ts'

const TEXT = 'FR says FR will deploy UA if ceasefire.'

async function readingOfTests(): Promise<Reading> {
  return readerOfTests().read(TEXT, 'xx', {})
}

async function positionWith(changed: Partial<Position>): Promise<Position> {
  const [position] = (await readingOfTests()).positions
  return { ...(position as Position), ...changed }
}

const window = (text: string, start: number, end: number) => ({
  window: { kind: 'vague' as const, text, spans: [[start, end] as const] },
})

it('a reading that stands is admitted as it is', async () => {
  const reading = await readingOfTests()
  expect(admitFounded(reading)).toEqual(reading)
})

it.each([
  ['beyond the end', { evidence: { spans: [[8, 99]] } }, ['evidence.spans outside']],
  ['before the start', { evidence: { spans: [[-1, 4]] } }, ['evidence.spans outside']],
  ['empty', { evidence: { spans: [[4, 4]] } }, ['evidence.spans outside']],
  ['between two units', { evidence: { spans: [[0.5, 4]] } }, ['evidence.spans outside']],
  [
    'out of order',
    {
      evidence: {
        spans: [
          [8, 10],
          [3, 7],
        ],
      },
    },
    ['evidence.spans outside'],
  ],
  [
    'overlapping',
    {
      evidence: {
        spans: [
          [0, 7],
          [5, 9],
        ],
      },
    },
    ['evidence.spans outside'],
  ],
  ['with words that stand there', window('says', 3, 7), []],
  ['with words that stand elsewhere', window('said', 3, 7), ['window words']],
] as const)('a span %s is found', async (_, changed, found) => {
  const position = await positionWith(changed as Partial<Position>)
  expect(unfoundedIn(position, TEXT).map(({ path, what }) => `${path} ${what}`)).toEqual(found)
})

it('what does not stand is left out, with what hangs on it and a notice', async () => {
  const reading = await readingOfTests()
  const statements = reading.statements.map((statement) => ({
    ...statement,
    speaker: { ...statement.speaker, antecedent: [[90, 95] as const] },
  }))
  const admitted = admitFounded({ ...reading, statements })
  expect(admitted).toMatchObject({ statements: [], positions: [] })
  expect(admitted.notices).toMatchObject([{ code: 'unfounded' }])
  expect(admitted.notices[0]?.message).toContain('speaker.antecedent')
})
