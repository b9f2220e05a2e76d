// What is said of a claim: the condition that follows, or the words in which it departs.
import { describe, expect, it } from 'vitest'
import { lexiconFrom } from '../kit/folder.cases.ts'
import { checkClaim } from './claim.ts'

const TEXT = `القاهرة (الساحل) - قالت وزارة الموارد
إن 26 دولة تعهدت بإرسال مهندسين إلى السد إذا توقف القتال.
ونفى المتحدث باسم الوزارة ياسر الكيلاني أن تكون مصر قد طلبت قرضاً،
وقال: «مصر لن تقترض قبل 2034».
وقد تساهم الأردن بخمسين مهندساً. وأعلن جنوب السودان رفضه المقترح الكيني، وأبدت كينيا أسفها.`

const check = (claim: string, text = TEXT, lang = 'ar') =>
  checkClaim(lexiconFrom(lang), text, claim)

it('a claim that stops before a condition is supported, and the condition is said', () => {
  const { supports, why, spans } = check('26 دولة تعهدت بإرسال مهندسين إلى السد')
  expect(supports).toBe(true)
  expect(why).toContain('إذا توقف القتال')
  expect(TEXT.slice(...(spans[0] ?? [0, 0]))).toBe('26 دولة تعهدت بإرسال مهندسين إلى السد')
})

describe('a refusal names both words', () => {
  it.each([
    ['number', '36 دولة تعهدت بإرسال مهندسين', '26', '36'],
    ['polarity', '26 دولة لم تتعهد بإرسال مهندسين إلى السد', 'تعهدت', 'لم تتعهد'],
    ['polarity', '26 دولة رفضت إرسال مهندسين إلى السد', 'تعهدت', 'رفضت'],
    ['party', 'أعلن جنوب السودان رفضه المقترح الأوغندي', 'الكيني', 'الأوغندي'],
    ['condition', 'مصر لن تقترض بعد 2034', 'قبل', 'بعد'],
    ['condition', '26 دولة تعهدت بإرسال مهندسين إلى السد ما لم يتوقف القتال', 'إذا', 'ما لم'],
    ['party', 'السودان رفضه المقترح الكيني', 'جنوب السودان', 'السودان'],
    ['polarity', 'تقترض قبل 2034', 'لن', 'تقترض'],
    ['polarity', 'مصر تقترض قبل 2034', 'لن', 'تقترض'],
    ['polarity', 'مصر قد طلبت قرضاً', 'ونفى', 'مصر'],
    ['condition', 'توقف القتال', 'إذا', 'توقف'],
    ['possibility', 'تساهم الأردن بخمسين مهندساً', 'وقد', 'تساهم'],
    ['order', 'وأعلنت كينيا رفضها المقترح', '', ''],
  ])('%s: %s', (about, claim, ofText, ofClaim) => {
    const { checked, supports, why, spans } = check(claim)
    expect({ checked, supports, spans }).toEqual({ checked: true, supports: false, spans: [] })
    if (about === 'order') return
    expect(why).toMatch(new RegExp(`^${about}: `))
    expect(why).toContain(`"${ofText}`)
    expect(why).toContain(ofClaim)
  })

  it('two parties that changed places are told as such', () => {
    expect(check('أبلغت كينيا مصر بالموعد', 'أبلغت مصر كينيا بالموعد').why).toBe(
      'order: "مصر" and "كينيا" stand the other way round in the text',
    )
  })

  it('what has no likeness in the text is told as such', () => {
    expect(check('ارتفعت أسعار البن في الأسواق العالمية').reason.kind).toBe('absent')
  })
})

it('of sentences that are nearly alike the one that supports is found', () => {
  const text = Array.from(
    { length: 400 },
    (_, at) => `قالت الشركة ${at} إنها سترسل ${at} حافلة إلى الميناء.`,
  )
  const claim = 'إنها سترسل ٣٧٧ حافلة إلى الميناء'
  const { supports, spans } = check(claim, text.join('\n'))
  expect(supports).toBe(true)
  expect(text.join('\n').slice(...(spans[0] ?? [0, 0]))).toContain('377')
  expect(check('قالت الشركة 377 إنها سترسل 378 حافلة', text.join('\n')).supports).toBe(false)
})

it('a claim in another script is not checked', () => {
  expect(check('Egypt will not borrow before 2034')).toMatchObject({
    checked: false,
    supports: false,
    why: 'not checked across languages',
  })
  expect(check('مصر لن تقترض', 'Egypt will not borrow before 2034', 'en').checked).toBe(false)
})

it('a claim without a word is not supported', () => {
  expect(check('  «...»  ')).toMatchObject({ checked: true, supports: false })
})

describe('large and strange texts', () => {
  it('a long text is searched whole, past the seams of its pieces', () => {
    const filler = 'وتابع المراسل وصف الطريق المؤدي إلى المدينة القديمة. '
    const text = filler.repeat(45_000) + TEXT + filler.repeat(2000)
    expect(text.length).toBeGreaterThan(2 ** 21)
    const { supports, spans } = check('مصر لن تقترض قبل ٢٠٣٤', text)
    expect(supports).toBe(true)
    expect(text.slice(...(spans[0] ?? [0, 0]))).toBe('مصر لن تقترض قبل 2034')
  })

  it.each([
    ['one word over and over', 'لا '.repeat(100_000), 'لا لا لا لا نعم'],
    ['marks alone', '«»'.repeat(50_000), 'نعم'],
    ['no blank at all', 'ا'.repeat(200_000), 'ااا ب'],
    ['lone surrogates', '\ud800'.repeat(1000), 'نعم'],
    ['an empty text', '', 'نعم'],
    ['a claim longer than the text', 'نعم', 'نعم '.repeat(5000)],
  ])('%s gives an answer', (_, text, claim) => {
    expect(check(claim, text).supports).toBe(false)
  })
})
