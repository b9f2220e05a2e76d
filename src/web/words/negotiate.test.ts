// Which language and region a header asks for.
import { expect, test } from 'vitest'
import type { LanguageLabels } from '../../service/contract/index.ts'
import { chooseLanguage, localeOf, parseWishes } from './negotiate.ts'

function language(id: string, messages: Record<string, string> = {}): LanguageLabels {
  return { id, name: id, direction: 'ltr', labels: {}, messages, partyNames: {} }
}
const LANGUAGES = [language('ar'), language('en', { 'web.locale': 'en-GB' })]

test.each([
  ['en', 'en'],
  ['en-US,en;q=0.9', 'en'],
  ['fr-FR,fr;q=0.9,en;q=0.5,ar;q=0.4', 'en'],
  ['ar-LB', 'ar'],
  ['en;q=0.3,ar;q=0.8', 'ar'],
  ['de', 'ar'],
  ['*', 'ar'],
  ['en;q=0', 'ar'],
  [undefined, 'ar'],
  [';;;,,=q', 'ar'],
])('%s is answered in %s', (header, id) => {
  expect(chooseLanguage(LANGUAGES, header).id).toBe(id)
})

test('months are named as in the reader’s region', () => {
  const arabic = LANGUAGES[0] as LanguageLabels
  expect(localeOf(arabic, 'en;q=0.9,ar-LB')).toBe('ar-LB')
  expect(localeOf(arabic, 'en-US')).toBe('ar')
})

test('who names no region gets the region of the pack', () => {
  const english = LANGUAGES[1] as LanguageLabels
  expect(localeOf(english, 'en')).toBe('en-GB')
  expect(localeOf(english, 'en-US')).toBe('en-US')
})

test('a tag that no table knows is dropped, not passed on', () => {
  expect(localeOf(LANGUAGES[0] as LanguageLabels, 'ar-u-nu-arab-x')).toBe('ar')
})

test('a header of a thousand wishes is cut', () => {
  expect(parseWishes('en,'.repeat(1000)).length).toBeLessThan(200)
})
