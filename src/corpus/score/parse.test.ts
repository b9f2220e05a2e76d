// Files of an evaluation: what is accepted, and how each mistake is told with its line.
import { expect, test } from 'vitest'
import { parseItems, parsePredictions } from './parse.ts'

const row = (fields: object) => JSON.stringify({ id: 'a', text: 'Oslo said so', ...fields })
const STATEMENT = { cue: [5, 9], source: [[0, 4]], content: [[10, 12]] }
const causes = (source: string) =>
  parseItems('f', source).problems.map(({ line, cause }) => `${line} ${cause}`)

test('one pair stands for a list of one, and null for none', () => {
  const one = { ...STATEMENT, source: null, optional: true, form: 'indirect', kind: 'speech' }
  const { items, problems } = parseItems('f', `${row({ statements: [one], lang: 'xx' })}\n\n`)
  expect(problems).toEqual([])
  expect(items[0]?.lang).toBe('xx')
  expect(items[0]?.statements).toEqual([
    {
      cue: [[5, 9]],
      source: [],
      content: [[10, 12]],
      speaker: [],
      form: 'indirect',
      kind: 'speech',
      isOptional: true,
    },
  ])
})

test.each([
  ['no JSON', '{', /^1 .*JSON/],
  ['no id', row({ id: '', statements: [] }), /^1 id$/],
  ['no statements', row({}), /^1 statements$/],
  ['no text', row({ text: 7, statements: [] }), /^1 text$/],
  ['a span that leaves the text', row({ statements: [{ ...STATEMENT, cue: [5, 90] }] }), /cue$/],
  [
    'a span the wrong way round',
    row({ statements: [{ ...STATEMENT, source: [4, 0] }] }),
    /source$/,
  ],
  ['half a unit', row({ statements: [{ ...STATEMENT, cue: [0.5, 2] }] }), /cue$/],
  ['gold without content', row({ statements: [{ cue: [5, 9] }] }), /content$/],
  ['no statement', row({ statements: ['said'] }), /^1 statements\[0\]$/],
  ['nothing at all', '', /^1 id$/],
])('%s is told', (_, source, expected) => {
  expect(causes(source)).toHaveLength(1)
  expect(causes(source)[0]).toMatch(expected)
})

test('an id that comes twice is told at its second line', () => {
  expect(causes(`${row({ statements: [] })}\n${row({ statements: [] })}`)).toEqual(['2 id'])
})

test('what was found must belong to an item and stand in its text', () => {
  const { items } = parseItems('f', row({ statements: [] }))
  const found = (source: string) => parsePredictions('p', source, items)
  expect(found(JSON.stringify({ id: 'b', statements: [] })).problems[0]?.cause).toBe('id b')
  const outside = JSON.stringify({ id: 'a', statements: [{ content: [[0, 99]] }] })
  expect(found(outside).problems[0]?.cause).toBe('statements[0].content')
  const sound = JSON.stringify({ id: 'a', statements: [STATEMENT] })
  expect(found(sound).predictions.get('a')).toHaveLength(1)
})
