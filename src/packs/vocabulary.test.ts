// The vocabulary and the parties: what stands there holds together, and what does not is told.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { STANCES } from '../model/index.ts'
import { readParties } from './party.ts'
import { PackError } from './problem.ts'
import { readVocabulary } from './vocabulary.ts'

const ROOT = join(import.meta.dirname, '../..')
const { vocabulary, files } = readVocabulary(join(ROOT, 'vocabulary'))
const parties = readParties(join(ROOT, 'parties'), vocabulary.lists.offices ?? [])
const home = mkdtempSync(join(tmpdir(), 'mithaq-vocabulary-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

function complaints(read: (folder: string) => unknown, text: string): string {
  writeFileSync(join(home, 'actions.yaml'), text)
  try {
    read(home)
    return ''
  } catch (error) {
    if (!(error instanceof PackError)) throw error
    return error.message.replaceAll(`${home}/`, '')
  }
}

test('the stances are those that the model weighs', () => {
  expect(vocabulary.lists.stances).toEqual(STANCES)
})

test('every broader action is an action, and no chain of them turns round', () => {
  for (const { id } of Object.values(vocabulary.actions)) {
    const seen = new Set([id])
    let above = vocabulary.actions[id]?.broader
    while (above !== undefined) {
      expect(seen.has(above), `${id} has itself above it`).toBe(false)
      expect(vocabulary.actions[above], `${above} is no action`).toBeDefined()
      seen.add(above)
      above = vocabulary.actions[above]?.broader
    }
  }
})

test('only facts with two like roles are symmetric', () => {
  for (const { id, roles, symmetric } of Object.values(vocabulary.facts)) {
    if (symmetric) expect(new Set(roles).size, id).toBe(1)
  }
})

test('what is easily misused says so', () => {
  for (const name of ['actions', 'stances']) {
    const file = files.find((one) => one.name === name)
    expect(file?.ids.filter((one) => one.not === undefined && one.id !== 'other')).toEqual([])
  }
})

test('every member and everybody whom a person speaks for is a party', () => {
  expect(Object.keys(parties).length).toBeGreaterThan(500)
  expect(parties['org:eu']?.members).toHaveLength(27)
  expect(parties['org:nato']?.members).toHaveLength(32)
  expect(parties['org:arab-league']?.members).toHaveLength(22)
  expect(parties['org:gcc']?.members).toHaveLength(6)
})

test('nobody leaves an office before taking it up', () => {
  for (const [id, { from, to }] of Object.entries(parties)) {
    if (from !== undefined && to !== undefined) expect(from < to, id).toBe(true)
  }
})

test('a state has one head at a time, as far as the days are known', () => {
  const heads = Object.entries(parties).filter(
    ([, one]) => one.office === 'head-of-state' && one.from,
  )
  for (const [id, one] of heads) {
    for (const [other, two] of heads) {
      if (id === other || one.represents !== two.represents) continue
      const apart = (one.to ?? '9') <= (two.from ?? '') || (two.to ?? '9') <= (one.from ?? '')
      expect(apart, `${id} and ${other}`).toBe(true)
    }
  }
})

describe('a slip in the vocabulary is told with its line', () => {
  const good =
    'kind: action\nids:\n  sing:\n    means: sings\n    object: none\n    aspect: achieve\n'
  test('a good file passes', () => {
    expect(complaints(readVocabulary, good)).toBe('')
  })
  test.each([
    [
      'no meaning',
      good.replace('    means: sings\n', ''),
      'actions.yaml:3 does not say what "sing" means',
    ],
    [
      'an unknown aspect',
      good.replace('achieve', 'often'),
      'actions.yaml:3 gives "sing" the aspect "often"',
    ],
    [
      'an unknown object',
      good.replace('none', 'song'),
      'actions.yaml:3 gives "sing" the object "song"',
    ],
    [
      'an unknown field',
      good.replace('means', 'meaning'),
      'actions.yaml:4 has the field "meaning"',
    ],
    ['an id in capitals', good.replace('sing:', 'Sing:'), 'actions.yaml:3 has the id "Sing"'],
    ['no kind', good.replace('kind: action\n', ''), 'actions.yaml:1 lacks "kind:"'],
  ])('%s', (_, text, expected) => {
    expect(complaints(readVocabulary, text)).toContain(expected)
  })
})

describe('a slip in the parties is told with its line', () => {
  const read = (folder: string) => readParties(folder, ['envoy'])
  const good =
    'kind: person\nids:\n  person:nadia-haddad:\n    office: envoy\n    from: 2031-03-04\n'
  test('a good file passes', () => {
    expect(complaints(read, good)).toBe('')
  })
  test.each([
    [
      'an unknown kind',
      good.replace('kind: person', 'kind: ghost'),
      'actions.yaml:1 has the kind "ghost"',
    ],
    [
      'an id of another kind',
      good.replace('person:nadia', 'org:nadia'),
      'actions.yaml:3 has the id "org:nadia-haddad"',
    ],
    ['an unknown office', good.replace('envoy', 'poet'), 'actions.yaml:4 names the office "poet"'],
    ['no day', good.replace('2031-03-04', 'spring'), 'actions.yaml:5 has "spring" as a day'],
    [
      'a party that is not there',
      `${good}    represents: country:ZZ\n`,
      'actions.yaml:3 names the party "country:ZZ"',
    ],
  ])('%s', (_, text, expected) => {
    expect(complaints(read, text)).toContain(expected)
  })
})
