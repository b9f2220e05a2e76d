// Positions of whole reports: what must never be misread, and what follows from more than one
// clause.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factsOf } from '../../model/index.ts'
import { briefs, readReport } from './report.cases.ts'

describe('what is never misread', () => {
  test.each([
    ['a future is not done', 'قال وزير الدفاع الإيطالي إن روما ستسحب جنودها من العراق.'],
    [
      'a condition is not done',
      'قال وزير الخارجية الفرنسي إن باريس سترفع العقوبات إذا صمدت الهدنة.',
    ],
    ['a plan is not done', 'ومن المقرر أن تفرج القاهرة عن عشرة أسرى.'],
    ['a request is not done', 'دعا الأمين العام للأمم المتحدة موسكو إلى الإفراج عن الأسرى.'],
    ['a hope is not done', 'أعرب الوزير الألماني عن أمله في أن توقع كييف الاتفاق.'],
    ['what was not done is not done', 'لم ترسل النرويج جنوداً إلى مالي.'],
    ['what would have been is not done', 'كانت كندا سترسل سفينة لو وافق البرلمان.'],
  ])('%s', (_, text) => {
    expect(briefs(text).filter((one) => one.endsWith(' done'))).toEqual([])
  })

  test.each([
    ['رفضت إسبانيا إرسال جنود إلى أوكرانيا.', 'country:ES deploy declined'],
    ['لن ترسل إسبانيا جنوداً إلى أوكرانيا.', 'country:ES deploy declined'],
    ['استبعدت إسبانيا نشر قوات في أوكرانيا.', 'country:ES deploy declined'],
    ['لا تنوي إسبانيا إرسال جنود.', 'country:ES deploy declined'],
    ['قررت إسبانيا عدم إرسال جنود.', 'country:ES deploy declined'],
    ['أعلنت إسبانيا أنها غير مستعدة لإرسال جنود.', 'country:ES deploy declined'],
  ])('a refused thing is not pledged: %s', (text, expected) => {
    expect(briefs(text)).toEqual([expected])
  })

  test('a claim about others stays theirs, told by who makes it', () => {
    const { positions, statements } = readReport(
      'قال الرئيس الفرنسي إن بولندا سترسل جنوداً إلى أوكرانيا.',
    )
    expect(positions).toMatchObject([{ party: 'country:PL', action: 'deploy', stance: 'pledged' }])
    expect(positions[0]?.statement).toBe(statements[0]?.id)
    expect(statements[0]?.speaker.party).not.toBe('country:PL')
  })

  test.each([
    'كانت فرنسا قد نشرت خمسة آلاف جندي في مالي عام 2013.',
    'لو أرسلت فرنسا جنوداً إلى النيجر لاندلعت الحرب.',
    'هل سترسل فرنسا جنوداً إلى أوكرانيا؟',
    'لم تتعهد فرنسا بشيء.',
    'إذا أرسلت فرنسا جنوداً تغير الموقف.',
  ])('no position: %s', (text) => {
    expect(briefs(text)).toEqual([])
  })
})

describe('who is bound', () => {
  test('his country is the speaker’s, and so is “we”', () => {
    expect(briefs('قال وزير الدفاع الإستوني إن بلاده ستنشر سرية في لاتفيا.')).toEqual([
      'country:EE deploy pledged',
    ])
    expect(briefs('وقال الرئيس الفنلندي: «سندرب الجنود الأوكرانيين».')).toEqual([
      'country:FI train pledged',
    ])
  })

  test('a pronoun is the state that the clause before named', () => {
    const text = 'قال المستشار الألماني إن النمسا دولة محايدة وإنها لن ترسل جنوداً.'
    expect(briefs(text)).toEqual(['country:AT deploy declined'])
  })

  test('two named states are two positions over the same words', () => {
    const { positions } = readReport('تعهدت السويد والنرويج بتمويل البعثة.')
    expect(positions.map((one) => one.party)).toEqual(['country:SE', 'country:NO'])
    expect(positions[0]?.evidence).toEqual(positions[1]?.evidence)
    expect(new Set(positions.map((one) => one.id)).size).toBe(2)
  })

  test('whoever is asked is bound, whoever asks is named beside it', () => {
    const { positions, statements } = readReport('حثت الأمم المتحدة إسرائيل على فتح المعابر.')
    const attributedTo = statements[0]?.speaker.party
    expect(positions).toMatchObject([{ party: 'country:IL', attributedTo, stance: 'urged' }])
  })

  test('a thing that will not begin binds nobody', () => {
    const text = 'قال وزير المالية المغربي إن الصرف لن يبدأ إلا بعد توقيع الاتفاق.'
    expect(briefs(text)).toEqual(['open fund deferred'])
  })
})

describe('what is promised', () => {
  test('several deeds of one clause are several positions over one evidence', () => {
    const { positions } = readReport('تعهدت لندن بتمويل وتسليح وتدريب الجيش الأوكراني.')
    expect(positions.map((one) => one.action)).toEqual(['fund', 'arm', 'train'])
    expect(new Set(positions.map((one) => one.evidence.spans.join())).size).toBe(1)
  })

  test('the means say more than the deed that they serve', () => {
    const text = 'التزمت تسع دول المشاركة في القوة عبر نشر جنود في أوكرانيا براً أو بحراً.'
    const [one] = readReport(text).positions
    expect(one).toMatchObject({ action: 'deploy', domains: ['land', 'sea'], domainMode: 'any' })
  })

  test('a decision without its deed is about the deed named before', () => {
    const text = `قال وزير الدفاع الهولندي إن لاهاي قد ترسل فرقاطة إلى البحر الأحمر.

وأضاف أن القرار لم يُتخذ بعد.`
    const { positions } = readReport(text)
    expect(positions[1]).toMatchObject({ action: 'deploy', stance: 'deferred' })
    expect(positions[1]?.inferred).toContain('action')
  })

  test('what a force is not to do is a limit of the promise that made it', () => {
    const text = `قال الرئيس الفرنسي إن 20 دولة تعهدت بالمشاركة في قوة طمأنة في أوكرانيا.

وأضاف: «ليس هدف هذه القوة أن تقاتل روسيا».`
    const { positions } = readReport(text)
    expect(positions[1]).toMatchObject({
      action: 'wage-war',
      stance: 'declined',
      limitOf: positions[0]?.id,
      party: positions[0]?.party,
    })
  })

  test('a withdrawal announced for the future is a promise not to do', () => {
    const text = 'قال وزير الخارجية الكندي إن أوتاوا ستعلق تمويل البعثة إذا انهارت الهدنة.'
    expect(briefs(text)).toEqual(['country:CA fund not pledged'])
  })
})

describe('on what condition', () => {
  test('a condition gates a promise and bars a refusal', () => {
    const gate = readReport('قالت وزيرة الدفاع الدنماركية إن كوبنهاغن سترسل سفينة إذا صمدت الهدنة.')
    expect(factsOf(gate.positions[0]?.condition)).toMatchObject([{ relation: 'if', scope: 'gate' }])
    const bar = readReport(
      'قالت وزيرة الدفاع الدنماركية إن كوبنهاغن لن ترسل سفينة قبل أن تصمد الهدنة.',
    )
    expect(factsOf(bar.positions[0]?.condition)).toMatchObject([
      { relation: 'after', scope: 'bar' },
    ])
  })

  test('what “that” depends on belongs to the decision told before it', () => {
    const text =
      'قال وزير الدفاع البلجيكي إن بلاده ستقرر إرسال جنود لاحقاً، ' +
      'مشيراً إلى أن ذلك يتوقف على مشاركة الولايات المتحدة.'
    const [one] = readReport(text).positions
    expect(factsOf(one?.condition)).toMatchObject([{ relation: 'depends-on', scope: 'bar' }])
  })
})

const WORDS = [
  'قال الوزير إن أن بلاده فرنسا روسيا سترسل لن لا لم قد ستقرر قوات إلى أوكرانيا إذا',
  'صمدت الهدنة ، . « » " ( بعد وقف إطلاق النار تعهدت بإرسال رفض إرسال تمويل وتدريب',
  'مستعدة ل التي الذي عبر نشر القوة هذه دعا على وأضاف : 26 دولة يجب',
].join(' ')

test('whatever the words, spans stand in the text, ids differ and nothing is thrown', () => {
  const word = fc.constantFrom(...WORDS.split(' '))
  const text = fc.array(word, { minLength: 1, maxLength: 40 }).map((list) => list.join(' '))
  fc.assert(
    fc.property(text, (words) => {
      const { positions, events } = readReport(words)
      for (const { evidence, window, quantity, condition } of positions) {
        const spans = [
          ...evidence.spans,
          ...(window?.spans ?? []),
          ...(quantity ?? []).flatMap((one) => one.spans),
          ...factsOf(condition).flatMap((one) => one.evidence.spans),
        ]
        for (const [start, end] of spans) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(words.length)
        }
      }
      for (const one of events)
        for (const [start, end] of one.evidence.spans) expect(end).toBeGreaterThan(start)
      expect(new Set(positions.map((one) => one.id)).size).toBe(positions.length)
    }),
    { numRuns: 300 },
  )
})

test('the time grows with the text', () => {
  const text = 'قال الوزير إن بلاده سترسل قوات إلى أوكرانيا إذا صمدت الهدنة، '
  const took = (times: number) => {
    const long = text.repeat(times)
    const start = performance.now()
    readReport(long)
    return performance.now() - start
  }
  took(200)
  expect(took(1600)).toBeLessThan(24 * Math.max(8, took(200)))
})
