// Quantities in Arabic: figures, words, duals, plurals, bounds, ranges and modes, and what is no
// quantity.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lexiconFrom, sentenceFrom } from '../kit/folder.cases.ts'
import { quantitiesIn, singularsIn } from './index.ts'

const lexicon = lexiconFrom('ar')
const read = (text: string) => {
  const sentence = sentenceFrom(lexicon, text)
  return quantitiesIn(sentence, 0, sentence.tokens.length)
}
const brief = (text: string) =>
  read(text).map(({ quantity: { spans, text: words, ...rest } }) => ({ ...rest, text: words }))

describe('plain numbers', () => {
  test.each([
    ['ستشارك 26 دولة في القوة', 26, 'state', '26 دولة'],
    ['ستشارك ٢٦ دولة في القوة', 26, 'state', '٢٦ دولة'],
    ['تعهدت بتقديم 5,4 مليارات يورو لكييف', 5.4e9, 'EUR', '5,4 مليارات يورو'],
    ['سترسل 1.500 جندي', 1500, 'soldier', '1.500 جندي'],
    ['سترسل 1,500 جندي', 1500, 'soldier', '1,500 جندي'],
    ['خصصت ٣٫٥ ملايين دولار', 3.5e6, 'USD', '٣٫٥ ملايين دولار'],
    ['سترسل ثلاثة وعشرين جندياً إلى المدينة', 23, 'soldier', 'ثلاثة وعشرين جندياً'],
    ['سترسل مئة وخمسين دبابة', 150, 'tank', 'مئة وخمسين دبابة'],
    ['أرسلت ثلاثة عشر ألف جندي', 13000, 'soldier', 'ثلاثة عشر ألف جندي'],
    ['سترسل ألفاً وخمسمئة جندي', 1500, 'soldier', 'ألفاً وخمسمئة جندي'],
    ['سترسل ألفي جندي', 2000, 'soldier', 'ألفي جندي'],
    ['سينتشر ألفا جندي', 2000, 'soldier', 'ألفا جندي'],
    ['سترسل مئتي مراقب', 200, 'observer', 'مئتي مراقب'],
    ['سترسل مائتين وخمسين مدرباً', 250, 'trainer', 'مائتين وخمسين مدرباً'],
    ['تعهدت بملياري يورو', 2e9, 'EUR', 'بملياري يورو'],
    ['قدمت نصف مليون دولار', 500000, 'USD', 'نصف مليون دولار'],
    ['قدمت مليون ونصف المليون دولار', 1.5e6, 'USD', 'مليون ونصف المليون دولار'],
    ['سترسل خمسة آلاف جندي', 5000, 'soldier', 'خمسة آلاف جندي'],
    ['سترسل أحد عشر خبيراً', 11, 'expert', 'أحد عشر خبيراً'],
    ['ستخفض الانبعاثات بنسبة 70 في المئة', 70, 'percent', '70 في المئة'],
    ['زادت 5% هذا العام', 5, 'percent', '5%'],
    ['مئة مليون جنيه إسترليني لتجهيز الوحدات', 1e8, 'GBP', 'مئة مليون جنيه إسترليني'],
    ['عشرة ملايين متر مكعب', 1e7, 'cubic-metre', 'عشرة ملايين متر مكعب'],
    ['وافقت الدول الست والعشرون على النص', 26, 'state', 'الدول الست والعشرون'],
    ['وافقت الدول الـ26 على النص', 26, 'state', 'الدول الـ26'],
    ['ستفتح جسراً واحداً', 1, 'bridge', 'جسراً واحداً'],
    ['إطلاق الطيارين الثلاثة', 3, 'expert', 'الطيارين الثلاثة'],
    ['ستسلم أربعة من الأسرى', 4, 'prisoner', 'أربعة من الأسرى'],
    ['ستسلم 300 صندوق', 300, 'item', '300 صندوق'],
  ])('%s', (text, value, unit, words) => {
    expect(brief(text)).toEqual([{ value, unit, text: words }])
  })
})

describe('duals and plurals count by themselves', () => {
  test.each([
    ['سترسل سفينتين إلى البعثة', 2, 'ship', 'سفينتين'],
    ['سترسل طائرتين مسيرتين', 2, 'drone', 'طائرتين مسيرتين'],
    ['تصل كاسحتا ألغام', 2, 'ship', 'كاسحتا ألغام'],
  ])('%s', (text, value, unit, words) => {
    expect(brief(text)).toEqual([{ value, unit, text: words }])
  })

  test.each([
    ['سترسل آلاف الجنود', { min: 2000, unit: 'soldier', text: 'آلاف الجنود' }],
    [
      'سترسل عشرات الآلاف من الجنود',
      { min: 20000, unit: 'soldier', text: 'عشرات الآلاف من الجنود' },
    ],
    ['قدمت ملايين الدولارات', { min: 2e6, unit: 'USD', text: 'ملايين الدولارات' }],
    ['سترسل بضعة آلاف جندي', { min: 3000, max: 9000, unit: 'soldier', text: 'بضعة آلاف جندي' }],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual([expected])
  })
})

describe('bounds, ranges and modes', () => {
  test.each([
    [
      'سترسل نحو 500 جندي',
      { value: 500, unit: 'soldier', approximate: true, text: 'نحو 500 جندي' },
    ],
    [
      'سترسل بنحو 500 جندي',
      { value: 500, unit: 'soldier', approximate: true, text: 'بنحو 500 جندي' },
    ],
    ['قرابة 30 دولة', { value: 30, unit: 'state', approximate: true, text: 'قرابة 30 دولة' }],
    ['أكثر من 30 دولة', { min: 30, unit: 'state', text: 'أكثر من 30 دولة' }],
    ['ما لا يقل عن عشرين دبابة', { min: 20, unit: 'tank', text: 'ما لا يقل عن عشرين دبابة' }],
    ['أقل من 100 جندي', { max: 100, unit: 'soldier', text: 'أقل من 100 جندي' }],
    ['سترسل حتى 500 جندي', { max: 500, unit: 'soldier', mode: 'up-to', text: 'حتى 500 جندي' }],
    [
      'قروض تصل إلى 3 مليارات يورو',
      { max: 3e9, unit: 'EUR', mode: 'up-to', text: 'تصل إلى 3 مليارات يورو' },
    ],
    [
      'بين 10 و20 ألف جندي',
      { min: 10000, max: 20000, unit: 'soldier', text: 'بين 10 و20 ألف جندي' },
    ],
    ['من 10 إلى 15 طائرة', { min: 10, max: 15, unit: 'aircraft', text: 'من 10 إلى 15 طائرة' }],
    ['10-15 طائرة', { min: 10, max: 15, unit: 'aircraft', text: '10-15 طائرة' }],
    ['بين ألف وألفي جندي', { min: 1000, max: 2000, unit: 'soldier', text: 'بين ألف وألفي جندي' }],
    [
      '12 مليار يورو إضافية',
      { value: 12e9, unit: 'EUR', mode: 'additional', text: '12 مليار يورو إضافية' },
    ],
    [
      'ألفي جندي صومالي إضافي',
      { value: 2000, unit: 'soldier', mode: 'additional', text: 'ألفي جندي صومالي إضافي' },
    ],
    ['المزيد من الطائرات', { unit: 'aircraft', mode: 'additional', text: 'المزيد من الطائرات' }],
    ['دفعة أولى من 20 دبابة', { value: 20, unit: 'tank', mode: 'instalment', text: '20 دبابة' }],
    ['ما مجموعه 40 سفينة', { value: 40, unit: 'ship', mode: 'total', text: 'ما مجموعه 40 سفينة' }],
    ['300 جندي على الأقل', { min: 300, unit: 'soldier', text: '300 جندي على الأقل' }],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual([expected])
  })
})

test('a note on the make-up stands beside the group, with or without commas', () => {
  const [counted] = read('قال إن 31 دولة، معظمها إفريقية، ستحضر المؤتمر')
  expect(counted?.note?.text).toBe('معظمها إفريقية')
  expect(counted?.quantity.text).toBe('31 دولة')
  expect(read('أعلن أن 26 دولة أكثرها من أوروبا تعهدت')[0]?.note?.text).toBe('أكثرها من أوروبا')
})

test('"and" glued to the number stays outside the words', () => {
  expect(brief('ستقدم دبابات وثلاث سفن')[0]?.text).toBe('ثلاث سفن')
})

test('an indefinite singular counts one, for who asks', () => {
  const sentence = sentenceFrom(lexicon, 'سترسل النرويج سفينة إلى البحر')
  expect(
    singularsIn(sentence, 0, sentence.tokens.length).map(({ quantity }) => quantity.text),
  ).toEqual(['سفينة'])
  const any = sentenceFrom(lexicon, 'لن ترسل أي سفينة ولا كل سفينة')
  expect(singularsIn(any, 0, any.tokens.length)).toEqual([])
})

describe('what is no quantity', () => {
  test.each([
    'القرار 1701 الصادر عن المجلس',
    'تنفيذ القرار 2231 كاملاً',
    'في 26 نوفمبر المقبل',
    'خطة 2030 للتنمية',
    'في عام 2026 قررت الحكومة',
    'الساعة 10:30 مساء',
    'يوم 12/10/2025 في القاهرة',
    'نشر في 4.9.2025',
    'خلال أسبوعين من الآن',
    'بعد ثلاثة أشهر',
    'نصف الدول وافقت',
    'العسكريين الأوروبيين',
    'حتى الحلفاء رفضوا',
    'إف 16',
  ])('%s', (text) => {
    expect(brief(text)).toEqual([])
  })
})

test('no text makes it throw, and every span holds its words', () => {
  const words = [
    'ألف',
    'و',
    'خمسة',
    'وعشرون',
    '10',
    '2,5',
    'مليون',
    'ونصف',
    'بين',
    'دولة',
    'آلاف',
    'الـ',
    '،',
    '-',
    'حتى',
    'من',
    'سفينتين',
    '%',
    'إلى',
    '1.2.3',
    'نصف',
    'بضعة',
  ]
  const letter = fc.constantFrom(
    ...'ابتثجحخدذرسشصضطظعغفقكلمنهويةىأإآءؤئ0123456789 ًٌٍَُِّْـ.،"«»()-%'.split(''),
  )
  const text = fc.oneof(
    fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((list) => list.join(' ')),
    fc.array(letter, { maxLength: 60 }).map((list) => list.join('')),
  )
  fc.assert(
    fc.property(text, (sample) => {
      for (const { quantity, from, to } of read(sample)) {
        expect(from).toBeLessThan(to)
        for (const [start, end] of quantity.spans) {
          expect(start).toBeLessThan(end)
          expect(sample.slice(start, end)).toBe(quantity.text)
        }
      }
    }),
    { numRuns: 500 },
  )
})
