// Headlines made from data read as a person would write them: they name the speaker, and verbs
// agree.
import { describe, expect, test } from 'vitest'
import type { BoardRow, CommitmentView } from '../../src/service/contract/index.ts'
import { headlineOf } from '../../src/web/board/headline.ts'
import { knownOf } from '../../src/web/board/known.ts'
import { commitmentHead } from '../../src/web/commitment/headline.ts'
import { questionHead } from '../../src/web/what-if/headline.ts'
import { type Words, wordsOf } from '../../src/web/words/words.ts'
import { BOARD, ROWS } from './fixture/board.ts'
import { COMMITMENTS } from './fixture/commitments.ts'
import { languageOf } from './fixture/languages.ts'
import { whatIf } from './fixture/scenario.ts'

const ar = wordsOf(languageOf('ar'), 'ar')
const en = wordsOf(languageOf('en'), 'en-GB')

function boardHead(words: Words, change: Partial<BoardRow> = {}): string {
  const [first, ...others] = ROWS
  if (first === undefined) throw new Error('the fixture has no rows')
  const board = { ...BOARD, rows: [{ ...first, ...change }, ...others] }
  const { head } = headlineOf(board, words, knownOf(board))
  return words.say(head.key, head.values)
}

describe('the board', () => {
  test('says who claims what for how many, and how many are named', () => {
    expect(boardHead(ar)).toBe(
      'أعلن ماكرون تعهّد 26 دولة بإرسال قوات إلى أوكرانيا، ولم تُسمَّ منها سوى اثنتين.',
    )
    expect(boardHead(en)).toBe(
      'Macron announced that 26 states have pledged to send troops to Ukraine; ' +
        'only two have been named.',
    )
  })

  test.each([
    [[], 'ولم تُسمَّ أيٌّ منها.', 'none of them has been named.'],
    [['country:FR'], 'ولم تُسمَّ منها سوى واحدة.', 'only one has been named.'],
    [['a', 'b', 'c'], 'ولم تُسمَّ منها سوى 3.', 'only 3 have been named.'],
  ])('with %j named', (named, arabic, english) => {
    expect(boardHead(ar, { named })).toContain(arabic)
    expect(boardHead(en, { named })).toContain(english)
  })

  test('a claim whose members are all named says so', () => {
    const named = Array.from({ length: 26 }, (_, at) => `country:X${at}`)
    expect(boardHead(ar, { named })).toContain('وسُمّيت كلها.')
    expect(boardHead(en, { named })).toContain('and all have been named.')
  })

  test('a claimant who is a woman has her verb', () => {
    const [first] = ROWS
    const cell = first?.cells[0]
    if (cell === undefined) throw new Error('the fixture has no claim')
    const cells = [{ ...cell, attributedTo: 'person:ursula-von-der-leyen' }]
    expect(boardHead(ar, { cells })).toMatch(/^أعلنت /)
  })

  test('without a claim the items are counted', () => {
    const board = { ...BOARD, rows: ROWS.slice(1) }
    const say = (words: Words): string => {
      const { head } = headlineOf(board, words, knownOf(board))
      return words.say(head.key, head.values)
    }
    expect(say(ar)).toBe('18 بنداً عن 11 جهة، و4 منها مشروطة.')
    expect(say(en)).toBe('11 parties, 18 items, 4 of them conditional.')
  })
})

const [GERMANY, STATES] = COMMITMENTS as readonly [CommitmentView, CommitmentView]

function headWith(words: Words, party: string, stance: string, more = {}): string {
  const [cell] = GERMANY.cells
  const cells = [{ ...cell, stance, contradicted: false, ...more }] as CommitmentView['cells']
  const { key, values } = commitmentHead({ ...GERMANY, party, names: [], cells }, words)
  return words.say(key, values)
}

describe('a commitment', () => {
  test.each([
    ['pledged', 'تعهّدت ألمانيا بإرسال قوات إلى أوكرانيا.'],
    ['declined', 'رفضت ألمانيا إرسال قوات إلى أوكرانيا.'],
    ['deferred', 'أرجأت ألمانيا القرار بشأن إرسال قوات إلى أوكرانيا.'],
    ['willing', 'أبدت ألمانيا استعداداً لإرسال قوات إلى أوكرانيا.'],
    ['considering', 'تدرس ألمانيا إرسال قوات إلى أوكرانيا.'],
    ['withdrawn', 'تراجعت ألمانيا عن إرسال قوات إلى أوكرانيا.'],
    ['underway', 'بدأت ألمانيا إرسال قوات إلى أوكرانيا.'],
  ])('%s', (stance, says) => {
    expect(headWith(ar, 'country:DE', stance)).toBe(says)
  })

  test('verbs agree with a masculine state and a masculine organisation', () => {
    expect(headWith(ar, 'country:LB', 'declined')).toMatch(/^رفض لبنان /)
    expect(headWith(ar, 'org:eu', 'pledged')).toMatch(/^تعهّد الاتحاد الأوروبي /)
  })

  test('a promise not to do is no refusal', () => {
    expect(headWith(ar, 'country:DE', 'pledged', { negated: true })).toContain('بعدم إرسال قوات')
    expect(headWith(en, 'country:DE', 'pledged', { negated: true })).toContain('pledged not to')
  })

  test('who asks is named, and so is whose word a claim is', () => {
    const asked = { voice: 'asked', attributedTo: 'person:antonio-costa' }
    expect(headWith(en, 'country:RU', 'urged', asked)).toMatch(/Costa urges Russia to /i)
    expect(headWith(ar, 'country:RU', 'urged', asked)).toMatch(/^طالب .* روسيا ب/)
    const { key, values } = commitmentHead(STATES, en)
    expect(en.say(key, values)).toBe(
      'According to Macron: 26 states have pledged to send troops to Ukraine.',
    )
  })

  test('every stance makes a sentence in both languages', () => {
    for (const words of [ar, en]) {
      for (const stance of Object.keys(words.language.labels.stance ?? {})) {
        for (const more of [{}, { negated: true }, { voice: 'said-of', attributedTo: 'org:eu' }]) {
          expect(headWith(words, 'country:DE', stance, more)).not.toMatch(/[{}]|undefined/)
        }
      }
    }
  })
})

describe('a scenario', () => {
  const say = (words: Words, facts: Parameters<typeof whatIf>[0]): string => {
    const { key, values } = questionHead(whatIf(facts), words)
    return words.say(key, values)
  }

  test('asks in one sentence', () => {
    expect(say(ar, { ceasefire: 'yes' })).toBe('إذا تحقق وقف إطلاق النار، فما مصير التعهدات؟')
    expect(say(en, { ceasefire: 'yes' })).toBe(
      'If there is a ceasefire: what becomes of the promises?',
    )
  })

  test('what is assumed not to be so is said so', () => {
    expect(say(ar, { 'refuses-peace': 'no' })).toContain('بافتراض عدم ')
  })

  test('what the register has anyway is no supposition', () => {
    expect(say(ar, { 'refuses-peace': 'yes' })).toBe('على ما هي عليه الأمور، ما مصير التعهدات؟')
  })
})
