// Numbers, signs and spellings become units that agree whatever way they are written.
import { describe, expect, it } from 'vitest'
import { lexiconFrom } from '../kit/folder.cases.ts'
import { amountOf } from './digits.ts'
import { loreOf } from './lore.ts'
import { unitsOf } from './unit.ts'

const keys = (lang: string, text: string): string[] =>
  unitsOf(loreOf(lexiconFrom(lang)), text).map(({ word }) => word)

describe('figures', () => {
  it.each([
    ['26', 26],
    ['1,500', 1500],
    ['1.500', 1500],
    ['1٬500', 1500],
    ['1٫5', 1.5],
    ['1٫500', 1.5],
    ['2,4', 2.4],
    ['0.500', 0.5],
    ['1,234,567', 1234567],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.2.3', undefined],
    ['12345678901234567890123', undefined],
  ])('%s is %s', (figure, value) => {
    expect(amountOf(figure)).toBe(value)
  })
})

describe('numbers in words are the numbers in figures', () => {
  it.each([
    ['26', 'ستة وعشرون'],
    ['26', 'ستاً وعشرين'],
    ['26', '٢٦'],
    ['12', 'اثني عشر'],
    ['11', 'أحد عشر'],
    ['300', 'ثلاث مئة'],
    ['300', 'ثلاثمائة'],
    ['300', 'ثلاثمية'],
    ['3500', 'ثلاثة آلاف وخمسمئة'],
    ['3500', '3 آلاف و500'],
    ['126000', 'مئة وستة وعشرون ألفاً'],
    ['126000', '126 ألفاً'],
    ['1500000000', 'مليار ونصف المليار'],
    ['1500000000', '1.5 مليار'],
    ['1500000000', '1,5 بليون'],
    ['2027', 'ألفين وسبعة وعشرين'],
    ['250000', '250 000'],
    ['250000', '250.000'],
    ['2000', 'ألفا جندي'],
    ['2000000', 'مليوني'],
    ['500000', 'نصف مليون'],
    ['500000', '500 ألف'],
    ['250000000', 'ربع مليار'],
  ])('%s: %s', (value, words) => {
    expect(keys('ar', words)[0]).toBe(`#${value}`)
  })

  it.each([
    ['26', 'twenty-six'],
    ['250000', 'two hundred and fifty thousand'],
    ['3500', 'three thousand five hundred'],
    ['1500000000', '1.5 billion'],
  ])('%s: %s', (value, words) => {
    expect(keys('en', words)).toEqual([`#${value}`])
  })

  it('two numbers beside each other stay two', () => {
    expect(keys('ar', 'بين 50 و100')).toEqual(['بين', '#50', 'و', '#100'])
    expect(keys('ar', 'ألفين وثلاثة آلاف')).toEqual(['#2000', 'و', '#3000'])
    expect(keys('ar', '10-15')).toEqual(['#10', '#15'])
  })

  it('what is glued before a number is a word of its own', () => {
    expect(keys('ar', 'بست وعشرين دولة')).toEqual(['ب', '#26', 'دوله'])
    expect(keys('ar', 'بـ26 دولة')).toEqual(['ب', '#26', 'دوله'])
    expect(keys('ar', 'الدول الـ26')).toEqual(keys('ar', 'الدول الست والعشرون'))
  })

  it('a share is its number with the sign, on either side or in words', () => {
    for (const share of ['50%', '%50', '٥٠٪', '50 في المئة', 'خمسين بالمائة'])
      expect(keys('ar', share)).toEqual(['#50%'])
    expect(keys('ar', 'خمسين ألفاً')).toEqual(['#50000'])
  })

  it('a minus belongs to its number, a hyphen between two does not', () => {
    expect(keys('ar', 'بلغت -5 درجات')).toEqual(['بلغت', '#-5', 'درجات'])
  })
})

it('a word with several spellings is one word, with what is glued to it and its ending', () => {
  expect(keys('ar', 'للأميركيين')).toEqual(keys('ar', 'للأمريكيين'))
  expect(keys('ar', 'أميركية')).not.toEqual(keys('ar', 'أمريكيون'))
  expect(keys('en', "Kiev's programme")).toEqual(keys('en', "Kyiv's program").map((word) => word))
})

it('ligatures and wide digits are the letters and digits that they stand for', () => {
  expect(keys('ar', 'ﻻ')).toEqual(['لا'])
  expect(keys('ar', '２６ دولة')).toEqual(['#26', 'دوله'])
})

it('each unit knows its place in the text, without what is glued before a number', () => {
  const text = 'تعهدت بـست وعشرين دولة'
  const units = unitsOf(loreOf(lexiconFrom('ar')), text)
  expect(units.map(({ start, end }) => text.slice(start, end))).toEqual([
    'تعهدت',
    'بـ',
    'ست وعشرين',
    'دولة',
  ])
})
