// What a person is told when a case fails.
import { expect, test } from 'vitest'
import { at, CASE, reading, STATEMENT, WORDS } from './corpus.cases.ts'
import { parseCorpus } from './parse.ts'
import { printRun } from './print.ts'
import { runFile } from './run.ts'

function print(source: string, read = reading(), options = {}): string {
  const runs = runFile(parseCorpus('a.txt', source, WORDS), WORDS, () => read)
  return runs.map((run) => printRun(run, WORDS, options)).join('\n')
}

test('a case that passes says nothing', () => {
  expect(print(CASE)).toBe('')
})

test('a failure names file, line and field, and marks both stretches', () => {
  const said = print(CASE.replace('speaker: Norway', 'speaker: the truce'))
  expect(said).toContain('a.txt:1 === two ships if the truce holds, and no tanks')
  expect(said).toContain('a.txt:11 statement > speaker: other words were read')
  expect(said).toContain(
    'wanted: the truce\n      Norway said it would send two ships if ⟦the truce⟧ held',
  )
  expect(said).toContain('read: Norway\n      ⟦Norway⟧ said it would send')
})

test('words that are not in the text are told as far as they agree', () => {
  const said = print(CASE.replace('it would send ... truce held', 'it would send two boats'))
  expect(said).toContain('they agree as far as "it would send two"')
})

test('the trace comes last, and the words may be those of another language', () => {
  const said = print(
    CASE.replace('content: it', 'content: two ships if ... truce held').replace(
      ' would send ... truce held',
      '',
    ),
    reading(),
    {
      say: (code: string) => `<${code}>`,
      explain: () => ['cue "said", frame clause'],
    },
  )
  expect(said).toContain('<words>')
  expect(said.indexOf('<wanted>')).toBeLessThan(said.indexOf('cue "said", frame clause'))
})

test('what nobody expected is printed as a block that could be kept', () => {
  const extra = { ...STATEMENT, id: 's9', cue: { ...STATEMENT.cue, spans: at('will not') } }
  const said = print(CASE, reading({ statements: [STATEMENT, extra] }))
  expect(said).toContain(
    'a.txt:8 statement: read, and nobody expected it\n    * statement\n      cue: will not',
  )
})

test('lines that nobody has confirmed are listed', () => {
  const said = print(CASE.replace('  form', '?   form'))
  expect(said).toContain('nobody has confirmed: 13')
})
