// Board, item and scenario in a terminal: sentences in either language, and the same values as
// JSON.
import { describe, expect, test } from 'vitest'
import { widthOf } from '../../src/cli/terminal/width.ts'
import { fixtureUseCases } from '../web/fixture/use-cases.ts'
import { attackingUseCases } from './fixture/hostile.ts'
import { run, seen } from './fixture/run.ts'

const VIEWS: readonly (readonly string[])[] = [
  ['board'],
  ['show', 'DE.deploy.UA'],
  ['show', 'group.deploy.UA'],
  ['what-if', 'ceasefire=yes'],
]

async function print(words: readonly string[], ui: string, columns = 80): Promise<string> {
  const around = { useCases: fixtureUseCases(), columns }
  const told = await run([...words, '--ui', ui], around)
  expect(told.stderr).toBe('')
  expect(told.exitCode).toBe(0)
  return told.stdout
}

describe('the board', () => {
  test('says which day it shows, and names the group by its size with who is in it', async () => {
    const english = seen(await print(['board'], 'en'))
    expect(english).toContain('State on 9 September 2025')
    expect(english).toMatch(/^26 states$/m)
    expect(english).toMatch(/^ {2}pledged {2,}send troops to Ukraine/m)
    expect(english).toContain('according to Emmanuel Macron')
    expect(english).toContain('not known to be met')
    const arabic = seen(await print(['board'], 'ar'))
    expect(arabic).toContain('الوضع يوم 9 سبتمبر 2025')
    expect(arabic).toContain('26 دولة')
    expect(arabic).toContain('بحسب إيمانويل ماكرون')
  })

  test('says as we knew it only when somebody asks', async () => {
    expect(await print(['board'], 'en')).not.toContain('as we knew it')
    expect(await print(['board', '--known-at', '2025-09-09'], 'en')).toContain('as we knew it on')
  })
})

describe('an item', () => {
  test('is a sentence, its state, what it hangs on, and each account with its words', async () => {
    const english = seen(await print(['show', 'DE.deploy.UA'], 'en'))
    expect(english).toMatch(/^Germany has /)
    expect(english).toContain('What it hangs on')
    expect(english).toContain('Evidence')
    expect(english).toMatch(/^1\. .*2025/m)
    const arabic = seen(await print(['show', 'DE.deploy.UA'], 'ar'))
    expect(arabic).toContain('ألمانيا')
    expect(arabic).toContain('الأدلة')
  })
})

describe('a scenario', () => {
  test('says first that it is a hypothesis, then what becomes of each item', async () => {
    const english = seen(await print(['what-if', 'ceasefire=yes'], 'en'))
    expect(english.split('\n')[0]).toBe('Hypothesis, not reported fact.')
    expect(english).toContain('in force (')
    expect(english).toContain('because ')
    const arabic = seen(await print(['what-if', 'ceasefire=yes'], 'ar'))
    expect(arabic.split('\n')[0]).toBe('فرضية، لا خبر.')
    expect(arabic).toContain('لأن ')
  })

  test('a fact and an answer may be said in the reader’s own words', async () => {
    const asked: unknown[] = []
    const cases = fixtureUseCases()
    const useCases = {
      ...cases,
      whatIf: async (...given: Parameters<typeof cases.whatIf>) => {
        asked.push(given[0])
        return cases.whatIf(...given)
      },
    }
    const told = await run(['what-if', 'وقف إطلاق النار=نعم', '--ui', 'ar'], { useCases })
    expect(told.exitCode).toBe(0)
    expect(asked).toEqual([{ ceasefire: 'yes' }])
  })
})

describe('every view', () => {
  test.each(VIEWS)('%s %s as JSON is what the use case gives', async (...words) => {
    const cases = fixtureUseCases()
    const told = await run([...words.filter(Boolean), '--json'], { useCases: cases })
    const [name, word = ''] = words
    const wanted =
      name === 'board'
        ? await cases.board({})
        : name === 'show'
          ? await cases.show(word, {})
          : await cases.whatIf({ ceasefire: 'yes' }, {})
    expect(told.stdout.trimEnd().split('\n')).toHaveLength(1)
    expect(JSON.parse(told.stdout)).toEqual(JSON.parse(JSON.stringify(wanted)))
  })

  test.each(VIEWS)('%s %s fits its window', async (...words) => {
    for (const ui of ['ar', 'en'])
      for (const columns of [40, 80]) {
        const printed = await print(words.filter(Boolean), ui, columns)
        for (const line of printed.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns)
      }
  })

  test.each(VIEWS)('%s %s lets no report take over the terminal', async (...words) => {
    for (const ui of ['ar', 'en']) {
      const around = { useCases: attackingUseCases() }
      const told = await run([...words.filter(Boolean), '--ui', ui], around)
      expect(told.exitCode).toBe(0)
      expect(told.stdout).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e]/u)
      expect(seen(told.stdout)).not.toMatch(/^mithaq: all is well$/m)
    }
  })

  test.each(VIEWS)('%s %s opens as many isolates in a line as it closes', async (...words) => {
    for (const ui of ['ar', 'en'])
      for (const line of (await print(words.filter(Boolean), ui)).split('\n')) {
        const opened = line.match(/[\u2066-\u2068]/g)?.length ?? 0
        expect(line.match(/\u2069/g)?.length ?? 0).toBe(opened)
        if (ui === 'ar' && line !== '') expect(line[0]).toBe('\u2067')
      }
  })

  test.each(VIEWS)('%s %s has colours only where a terminal has them', async (...words) => {
    const plain = await print(words.filter(Boolean), 'en')
    expect(plain).not.toMatch(/\p{Cc}(?<!\n)/u)
    const around = { useCases: fixtureUseCases(), hasColours: true }
    const coloured = (await run([...words.filter(Boolean), '--ui', 'en'], around)).stdout
    expect(coloured).toMatch(/\p{Cc}\[1m/u)
    expect(coloured.replace(/\p{Cc}\[\d+m/gu, '')).toBe(plain)
  })
})
