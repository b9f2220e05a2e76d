// A reading in a terminal: one sentence a statement, its positions below, and what stayed open.
import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { widthOf } from '../../src/cli/terminal/width.ts'
import type { Reading } from '../../src/model/index.ts'
import type { UseCases } from '../../src/service/contract/index.ts'
import { HARBOUR } from '../web/fixture/harbour.ts'
import { fixtureUseCases } from '../web/fixture/use-cases.ts'
import { attackingUseCases } from './fixture/hostile.ts'
import { type Around, place, run, seen } from './fixture/run.ts'

/** What `mithaq read` prints for a reading written by hand. */
async function print(ui: string, around: Around = {}): Promise<string> {
  const path = place('harbour.txt')
  writeFileSync(path, HARBOUR.report.text)
  const told = await run(['read', path, '--ui', ui], { useCases: fixtureUseCases(), ...around })
  expect(told.exitCode).toBe(0)
  return told.stdout
}

const flat = (text: string): string => seen(text).replace(/\s+/g, ' ')

/** Use cases that read this, whatever the text. */
function reading(change: (harbour: Reading) => Reading): Partial<UseCases> {
  return { ...fixtureUseCases(), read: async () => change(HARBOUR) }
}

describe('a statement', () => {
  test('names who said it and by which words', async () => {
    expect(flat(await print('ar'))).toContain(
      '1. كشف إيمانويل ماكرون، وسُمّي «الرئيس الفرنسي إيمانويل ماكرون»',
    )
    expect(flat(await print('en'))).toContain(
      '1. Emmanuel Macron announced (“كشف”), named as “الرئيس الفرنسي إيمانويل ماكرون”',
    )
  })

  test('whose subject is left out says where it was last named', async () => {
    expect(flat(await print('en'))).toContain(
      'the subject is left out and was last named as “الرئيس الفرنسي إيمانويل ماكرون”',
    )
    expect(flat(await print('ar'))).toContain('والفاعل مستتر، وآخر ذكر له «الرئيس الفرنسي')
  })

  test('that another one tells says who does, and stands further in', async () => {
    const english = seen(await print('en'))
    expect(english.replace(/\s+/g, ' ')).toContain('as told by Stefan Kornelius in 5')
    expect(english).toMatch(/^ {2}6\. {2}Friedrich Merz/m)
    expect(flat(await print('ar'))).toContain('نقلاً عن شتيفان كورنيليوس في 5')
  })

  test('in which no position is read says what was said', async () => {
    const bare = reading((harbour) => ({ ...harbour, positions: [] }))
    const english = flat(await print('en', { useCases: bare as UseCases }))
    expect(english).toContain('“أن 26 دولة، أغلبها من القارة، ستدفع بجنود إلى أوكرانيا')
  })
})

describe('an explanation', () => {
  const explained = reading((harbour) => {
    const [statement] = harbour.statements
    const [position] = harbour.positions
    const words = { spans: statement?.cue.spans ?? [], file: 'speech', entry: 'كشف' }
    return {
      ...harbour,
      explain: {
        statements: [
          {
            statement: statement?.id ?? '',
            cue: { ...words, keys: ['announce', 'verbs'], form: 'past' },
            pattern: 'verb-first',
            opening: 'that',
            speaker: { rule: 'spoke-last', agreement: 'm.s', antecedent: words.spans },
          },
        ],
        positions: [
          {
            position: position?.id ?? '',
            party: { rule: 'own-side', spans: words.spans },
            deed: [],
            stance: [{ ...words, file: 'stances', keys: [], kind: 'ready', stance: 'willing' }],
            conditions: [{ ...words, file: 'conditions', keys: ['if'] }],
            windows: [],
          },
        ],
      },
    }
  })

  test('tells the entry, the build, the rule and the antecedent', async () => {
    const english = flat(await print('en', { useCases: explained as UseCases }))
    expect(english).toContain('* cue: “كشف” (كشف, speech.yaml > announce > verbs)')
    expect(english).toContain('* built: the verb before its subject; the content opens with “that”')
    expect(english).toContain(
      '* speaker: the last speaker who agrees with the verb; last named as “كشف”; it agrees with',
    )
    expect(english).toContain('* party: the speaker’s own side: “كشف”')
    expect(english).toContain('* stance: “كشف” (كشف, stances.yaml); makes it: willing')
    expect(english).toContain('* condition’s word: “كشف” (كشف, conditions.yaml > if)')
    const arabic = flat(await print('ar', { useCases: explained as UseCases }))
    expect(arabic).toContain('* لفظ القول: «كشف» (كشف، speech.yaml > announce > verbs)')
  })

  test('is there only where it is asked for', async () => {
    const asked: unknown[] = []
    const useCases = {
      ...fixtureUseCases(),
      read: async (...[, , wanted]: Parameters<UseCases['read']>) => {
        asked.push(wanted?.explain)
        return HARBOUR
      },
    } as UseCases
    const path = place('harbour.txt')
    writeFileSync(path, HARBOUR.report.text)
    await run(['read', path], { useCases })
    await run(['read', path, '--explain', '--json'], { useCases })
    expect(asked).toEqual([false, true])
  })
})

describe('a position', () => {
  test('is a sentence with its domains, then its condition, its time and its words', async () => {
    const english = flat(await print('en'))
    expect(english).toContain(
      '26 دولة have pledged to send troops to Ukraine, on land, at sea or in the air.',
    )
    expect(english).toContain('condition: “متى دخلت هدنة شاملة حيز التنفيذ” (ceasefire between')
    const arabic = flat(await print('ar'))
    expect(arabic).toContain('بإرسال قوات إلى أوكرانيا، براً أو بحراً أو جواً')
    expect(arabic).toContain('الشرط: «متى دخلت هدنة شاملة حيز التنفيذ»')
  })

  test('of three deeds in one set of words is told once', async () => {
    const lines = seen(await print('ar')).split('\n')
    const evidence = lines.filter((line) => line.includes('«بلاده جاهزة لتمويل الجيش'))
    expect(evidence).toHaveLength(1)
  })

  test('of nobody in particular does not invent one', async () => {
    const open = reading((harbour) => ({
      ...harbour,
      positions: harbour.positions.map((position) => ({ ...position, party: null })),
    }))
    const english = flat(await print('en', { useCases: open as UseCases }))
    expect(english).toContain('it is not said who')
    expect(english).not.toContain('null')
  })
})

describe('the whole', () => {
  test('in Arabic every line runs from right to left and closes its isolates', async () => {
    for (const line of (await print('ar')).split('\n').filter(Boolean)) {
      expect(line[0]).toBe('\u2067')
      expect(line.match(/\u2069/g)?.length).toBe(line.match(/[\u2066-\u2068]/g)?.length)
    }
  })

  test('in English the words of an Arabic report keep their own direction', async () => {
    const lines = (await print('en')).split('\n').filter((line) => /\p{Script=Arabic}/u.test(line))
    expect(lines.length).toBeGreaterThan(5)
    for (const line of lines) expect(line).toMatch(/[\u2067\u2068].*\p{Script=Arabic}.*\u2069/u)
  })

  test.each([30, 50, 80])('in a window of %d columns no line is longer', async (columns) => {
    for (const ui of ['ar', 'en'])
      for (const line of (await print(ui, { columns })).split('\n'))
        expect(widthOf(line)).toBeLessThanOrEqual(columns)
  })

  test('a hostile report moves no cursor and turns no line', async () => {
    for (const ui of ['ar', 'en']) {
      const printed = await print(ui, { useCases: attackingUseCases() })
      expect(printed).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e]/u)
      expect(printed).toContain('<U+202E>')
    }
  })

  test('as JSON it is the contract, one document a line, and safe to look at', async () => {
    const paths = ['one.txt', 'two.txt'].map((name) => place(name))
    for (const path of paths) writeFileSync(path, HARBOUR.report.text)
    const told = await run(['read', ...paths, '--json'], { useCases: attackingUseCases() })
    const lines = told.stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ schema: 'mithaq/reading/1' })
    expect(told.stdout).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u)
  })
})
