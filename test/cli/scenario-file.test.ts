// A scenario as a file: saved, supposed again, set beside another, and refused where it is none.
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fixtureUseCases } from '../web/fixture/use-cases.ts'
import { place, run } from './fixture/run.ts'

const ask = (...words: readonly string[]) =>
  run(['what-if', ...words, '--ui', 'en'], { useCases: fixtureUseCases() })

test('is saved by the ids of the register, and supposed again says the same', async () => {
  const file = place('truce.json')
  const said = await ask('ceasefire=yes', '--save', file)
  expect(said.exitCode).toBe(0)
  const kept = JSON.parse(readFileSync(file, 'utf8'))
  expect(kept).toMatchObject({ schema: 'mithaq/scenario/1' })
  expect(Object.values(kept.facts)).toEqual(['yes'])
  expect((await ask('--with', file)).stdout).toBe(said.stdout)
})

test('gives way to what is said on the line', async () => {
  const [yes, no] = [place('yes.json'), place('no.json')]
  await ask('ceasefire=yes', '--save', yes)
  const [fact = ''] = Object.keys(JSON.parse(readFileSync(yes, 'utf8')).facts)
  await ask('--with', yes, `${fact}=no`, '--save', no)
  expect(JSON.parse(readFileSync(no, 'utf8')).facts).toEqual({ [fact]: 'no' })
})

test('beside itself differs in nothing', async () => {
  const file = place('truce.json')
  await ask('ceasefire=yes', '--save', file)
  const { stdout } = await ask('--with', file, '--against', file, '--json')
  expect(JSON.parse(stdout).against).toMatchObject({ differences: [] })
})

test.each([
  ['no JSON', 'ceasefire=yes'],
  ['another schema', '{"schema":"mithaq/scenario/9","facts":{}}'],
  ['an answer that is none', '{"schema":"mithaq/scenario/1","facts":{"ceasefire()":"maybe"}}'],
  ['facts in a list', '{"schema":"mithaq/scenario/1","facts":["ceasefire()"]}'],
])('is refused where it holds %s', async (_, words) => {
  const file = place('odd.json')
  writeFileSync(file, words)
  const told = await ask('--with', file)
  expect([told.exitCode, told.stdout]).toEqual([2, ''])
  expect(told.stderr).toContain('odd.json')
})
