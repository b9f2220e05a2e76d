// Quantities, windows and conditions in English: the same rules over another pack's words.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Condition, FactEntry } from '../../model/index.ts'
import { conditionsIn, type Deed } from '../condition/index.ts'
import { lexiconFrom, sentenceFrom } from '../kit/folder.cases.ts'
import { windowsIn } from '../window/index.ts'
import { quantitiesIn } from './index.ts'

const lexicon = lexiconFrom('en')
const ids = parse(
  readFileSync(new URL('../../../vocabulary/facts.yaml', import.meta.url), 'utf8'),
).ids
const facts: Record<string, FactEntry> = Object.fromEntries(
  Object.entries<Record<string, unknown>>(ids).map(([id, { kind, roles, symmetric }]) => [
    id,
    { id, kind, roles, symmetric: symmetric === 'yes' || symmetric === true } as FactEntry,
  ]),
)

describe('quantities', () => {
  test.each([
    ['France will send 26 tanks', { value: 26, unit: 'tank', text: '26 tanks' }],
    [
      'twenty-three soldiers will go',
      { value: 23, unit: 'soldier', text: 'twenty-three soldiers' },
    ],
    [
      'two hundred and fifty thousand euros',
      { value: 250000, unit: 'EUR', text: 'two hundred and fifty thousand euros' },
    ],
    ['5.4 billion euros for Kyiv', { value: 5.4e9, unit: 'EUR', text: '5.4 billion euros' }],
    [
      'about 500 troops',
      { value: 500, unit: 'soldier', approximate: true, text: 'about 500 troops' },
    ],
    ['more than 30 countries', { min: 30, unit: 'state', text: 'more than 30 countries' }],
    ['up to 12 aircraft', { max: 12, unit: 'aircraft', mode: 'up-to', text: 'up to 12 aircraft' }],
    [
      'between 10 and 20 thousand soldiers',
      { min: 10000, max: 20000, unit: 'soldier', text: 'between 10 and 20 thousand soldiers' },
    ],
    ['thousands of soldiers', { min: 2000, unit: 'soldier', text: 'thousands of soldiers' }],
    [
      'another 500 trucks',
      { value: 500, unit: 'truck', mode: 'additional', text: 'another 500 trucks' },
    ],
  ])('%s', (text, expected) => {
    const sentence = sentenceFrom(lexicon, text)
    const found = quantitiesIn(sentence, 0, sentence.tokens.length)
    expect(found.map(({ quantity: { spans, ...rest } }) => rest)).toEqual([expected])
  })

  test('resolution 1701 counts nothing', () => {
    const sentence = sentenceFrom(lexicon, 'under resolution 1701 adopted in May 2031')
    expect(quantitiesIn(sentence, 0, sentence.tokens.length)).toEqual([])
  })
})

describe('windows seen from Tuesday 4 March 2031', () => {
  test.each([
    ['will meet on Thursday', 'day 2031-02-27..2031-02-27 on Thursday'],
    ['will meet next Thursday', 'day 2031-03-06..2031-03-06 next Thursday'],
    ['said on Monday, 3 March 2031, that', 'day 2031-03-03..2031-03-03 on Monday, 3 March 2031'],
    ['by the end of the year', 'range ..2031-12-31 by the end of the year'],
    ['within two weeks', 'range 2031-03-04..2031-03-18 within two weeks'],
    ['in the coming days', 'vague 2031-03-04.. in the coming days'],
    ['two weeks ago', 'range ..2031-03-04 two weeks ago'],
    ['from 1 October 2031', 'range 2031-10-01.. from 1 October 2031'],
    ['before October 15, 2031', 'range ..2031-10-14 before October 15, 2031'],
    ['until 2035', 'range ..2035-12-31 until 2035'],
    ['for six months', 'range .. for six months'],
    ['for now', 'for-now .. for now'],
    ['next year', 'range 2032-01-01..2032-12-31 next year'],
  ])('%s', (text, expected) => {
    const sentence = sentenceFrom(lexicon, text)
    const found = windowsIn(sentence, 0, sentence.tokens.length, '2031-03-04')
    const shown = found.map(
      ({ window: { kind, earliest, latest, text: words } }) =>
        `${kind} ${earliest ?? ''}..${latest ?? ''} ${words}`,
    )
    expect(shown).toEqual([expected])
  })

  test.each(['they may 26 ships', 'at the same time', 'so far'])('no window: %s', (text) => {
    const sentence = sentenceFrom(lexicon, text)
    expect(windowsIn(sentence, 0, sentence.tokens.length, '2031-03-04')).toEqual([])
  })
})

describe('conditions', () => {
  const PROMISE: Deed = { polarity: 'for', undone: true }
  const REFUSAL: Deed = { polarity: 'against', undone: true }
  const DEFERRAL: Deed = { polarity: 'open', undone: true }
  const show = (text: string, tree: Condition): string => {
    if (tree.kind === 'not') return `not ${show(text, tree.of)}`
    if (tree.kind !== 'fact')
      return `${tree.kind}[${tree.of.map((one) => show(text, one)).join('; ')}]`
    const fact = tree.fact.startsWith('said:') ? 'said' : tree.fact.replaceAll('country:', '')
    const words = tree.evidence.spans.map(([start, end]) => text.slice(start, end)).join(' ')
    return `${tree.relation} ${tree.scope} ${fact} | ${words}`
  }
  test.each([
    [
      'France will send troops if the truce holds, but not ships',
      PROMISE,
      ['if gate ceasefire-holding(RU,UA) | if the truce holds'],
    ],
    [
      'If parliament approves the plan, Norway will send ships',
      PROMISE,
      ['if gate approved(parliament,NO) | If parliament approves the plan'],
    ],
    [
      'It will send troops after a ceasefire between Russia and Ukraine',
      PROMISE,
      ['after gate ceasefire(RU,UA) | after a ceasefire between Russia and Ukraine'],
    ],
    [
      'It will not send troops before a peace agreement',
      REFUSAL,
      ['after bar peace-agreement(RU,UA) | before a peace agreement'],
    ],
    [
      'The decision depends on American participation',
      DEFERRAL,
      ['depends-on bar participates(US) | depends on American participation'],
    ],
    [
      'It will pay even if Russia withdraws',
      PROMISE,
      ['regardless gate withdrawal-of-forces(RU) | even if Russia withdraws'],
    ],
    [
      'It will help unless Kyiv asks otherwise',
      PROMISE,
      ['unless gate invited(UA) | unless Kyiv asks otherwise'],
    ],
    ['It will send ships after a meeting in Paris', PROMISE, []],
    ['It will send up to 500 troops', PROMISE, []],
    ['The minister was asked if it was true', PROMISE, []],
  ] as const)('%s', (text, deed, expected) => {
    const sentence = sentenceFrom(lexicon, text)
    const setting = {
      reportId: 'r',
      facts,
      mainPair: ['country:RU', 'country:UA'] as const,
      party: 'country:NO',
    }
    const found = conditionsIn(sentence, 0, sentence.tokens.length, setting, deed)
    expect(found.map(({ condition }) => show(text, condition))).toEqual(expected)
  })
})
