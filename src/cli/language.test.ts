// The language of messages: the one asked for, else the system's, else one that any terminal can
// show.
import { describe, expect, test } from 'vitest'
import { chooseLanguage } from './language.ts'
import type { Shelf } from './program.ts'

function shelf(...languages: readonly [id: string, direction: 'rtl' | 'ltr', speaks: boolean][]) {
  const labelsOf = (id: string) => {
    const messages = languages.find(([one]) => one === id)?.[2] ? { 'cli.about': 'about' } : {}
    return { id, name: id, direction: 'ltr', labels: {}, messages, partyNames: {}, words: {} }
  }
  return {
    ids: languages.map(([id]) => id),
    head: (id: string) => ({ direction: languages.find(([one]) => one === id)?.[1] }),
    labelsOf,
  } as unknown as Shelf
}

const SHELF = shelf(['ar', 'rtl', true], ['en', 'ltr', true], ['fr', 'ltr', false])

describe('the system’s language', () => {
  test.each([
    ['its region too', { LANG: 'ar_LB.UTF-8' }, { id: 'ar', locale: 'ar-LB' }],
    ['without a region', { LANG: 'ar' }, { id: 'ar', locale: 'ar' }],
    ['LC_ALL over LANG', { LC_ALL: 'en_IE', LANG: 'ar_LB' }, { id: 'en', locale: 'en-IE' }],
    ['one that nobody speaks here', { LANG: 'de_DE.UTF-8' }, { id: 'en', locale: 'en' }],
    ['one without messages', { LANG: 'fr_FR.UTF-8' }, { id: 'en', locale: 'en' }],
    ['none', { LANG: 'C.UTF-8' }, { id: 'en', locale: 'en' }],
    ['nothing said', {}, { id: 'en', locale: 'en' }],
    ['nonsense', { LANG: '////' }, { id: 'en', locale: 'en' }],
  ])('%s', (_, environment, chosen) => {
    expect(chooseLanguage(SHELF, undefined, environment)).toEqual(chosen)
  })
})

test('a language asked for outweighs the system’s, and takes no region from another', () => {
  expect(chooseLanguage(SHELF, 'ar', { LANG: 'en_IE' })).toEqual({ id: 'ar', locale: 'ar' })
})

test.each(['xx', 'fr'])('%s can’t be spoken, and those that can are named', (wanted) => {
  expect(() => chooseLanguage(SHELF, wanted, {})).toThrow(
    expect.objectContaining({ code: 'ui-unknown', values: { value: wanted, known: 'ar, en' } }),
  )
})
