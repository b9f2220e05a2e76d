// Messages of the pages: complete in every language, and right for every number.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { wordsOf } from '../../src/web/words/words.ts'
import { ROOT } from '../../tools/root.ts'
import { languagesOfPages } from './fixture/languages.ts'

const LANGUAGES = languagesOfPages()
/** Keys that one language needs and another does without. */
const OWN = /^web\.(gender\.|locale$)/

/** An angle bracket is a sign like any other. */
const LITERAL = { ignoreTag: true }

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

/** Names of the slots in a message, those inside its choices included. */
function slotsIn(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    const own = 'value' in element && element.type !== 0 ? [String(element.value)] : []
    const inner =
      'options' in element
        ? Object.values(element.options).flatMap((option) => slotsIn(option.value as Element[]))
        : []
    return [...own, ...inner]
  })
}

function keysOf(messages: Readonly<Record<string, string>>): string[] {
  return Object.keys(messages)
    .filter((key) => key.startsWith('web.') && !OWN.test(key))
    .sort()
}

test('every language says the same things', () => {
  const [first, ...others] = LANGUAGES
  for (const language of others) {
    expect(keysOf(language.messages)).toEqual(keysOf(first?.messages ?? {}))
  }
})

test('a message has the same slots in every language', () => {
  const [first, ...others] = LANGUAGES
  for (const key of keysOf(first?.messages ?? {})) {
    const slots = (message: string | undefined): Set<string> =>
      new Set(slotsIn(new IntlMessageFormat(message ?? '', 'en', undefined, LITERAL).getAst()))
    for (const other of others) {
      // How a verb agrees is one language's affair.
      const of = (message: string | undefined) =>
        [...slots(message)].filter((slot) => !/gender/i.test(slot)).sort()
      expect([key, of(other.messages[key])]).toEqual([key, of(first?.messages[key])])
    }
  }
})

test('every message that the pages name exists', () => {
  const files = readdirSync(join(ROOT, 'src/web'), { recursive: true, encoding: 'utf8' })
  const named = files
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
    .flatMap((path) => {
      const text = readFileSync(join(ROOT, 'src/web', path), 'utf8')
      return [...text.matchAll(/(?:\bsay\(\s*|\bkey: )'([a-z][a-z.-]+)'/g)].map((hit) => hit[1])
    })
  expect(named.length).toBeGreaterThan(80)
  const known = LANGUAGES[0]?.messages ?? {}
  expect(named.filter((key) => known[`web.${key}`] === undefined)).toEqual([])
})

/** What stands beside a count in some messages. */
const OTHER_SLOTS = { outlet: 'X', outlets: 'X', names: 'X', group: 'X', day: 'X', query: 'X' }

describe.each(LANGUAGES.map((language) => [language.id, language] as const))(
  '%s',
  (_, language) => {
    const words = wordsOf(language, language.id)

    test('counts read right from none to a million', () => {
      const counted = keysOf(language.messages).filter((key) =>
        /\{count, plural/.test(language.messages[key] ?? ''),
      )
      for (const key of counted) {
        for (const count of [0, 1, 2, 3, 10, 11, 26, 99, 100, 101, 102, 103, 111, 1_000_000]) {
          const said = words.say(key.replace(/^web\./, ''), { ...OTHER_SLOTS, count })
          expect(said).not.toMatch(/[{}#]|undefined/)
          // A number from three up is always told, in Latin digits.
          if (
            count > 2 &&
            !/^web\.(members\.(possible|declined)|commitment|change\.count)/.test(key)
          ) {
            expect(said).toMatch(/\d/)
          }
        }
      }
    })

    test('each deed is a phrase with and without its object', () => {
      for (const key of keysOf(language.messages).filter((one) =>
        /^web\.deed\.(?!with)/.test(one),
      )) {
        for (const has of ['yes', 'no']) {
          const said = words.say(key.replace(/^web\./, ''), { has, object: 'X' })
          expect(said).not.toMatch(/[{}]|undefined|^\s|\s$| {2}/)
        }
      }
    })
  },
)

test('Arabic counts one, two, few and many in four ways', () => {
  const arabic = LANGUAGES.find((language) => language.id === 'ar')
  if (arabic === undefined) throw new Error('there is no Arabic')
  const words = wordsOf(arabic, 'ar')
  expect([1, 2, 5, 12, 100].map((count) => words.say('counts.accounts', { count }))).toEqual([
    'رواية واحدة',
    'روايتان',
    '5 روايات',
    '12 رواية',
    '100 رواية',
  ])
  expect(words.say('what-if.count.live', { count: 4 })).toBe('تسري 4 بنود')
})

test('months have the names of the reader’s region', () => {
  const arabic = LANGUAGES.find((language) => language.id === 'ar')
  if (arabic === undefined) throw new Error('there is no Arabic')
  expect(wordsOf(arabic, 'ar').day('2025-09-04')).toBe('4 سبتمبر 2025')
  expect(wordsOf(arabic, 'ar-LB').day('2025-09-04')).toBe('4 أيلول 2025')
  expect(wordsOf(arabic, 'ar-MA').day('2025-09-04')).toBe('4 شتنبر 2025')
  expect(wordsOf(arabic, 'ar').day('no day')).toBe('no day')
})
