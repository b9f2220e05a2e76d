// Events of whole reports: what was held, with whom, where and how, and what only looks like it.
import { describe, expect, test } from 'vitest'
import { readReport } from '../position/report.cases.ts'

const eventsOf = (text: string) => readReport(text).events
const kindsOf = (text: string) => eventsOf(text).map((one) => one.kind)

describe('what was held', () => {
  test.each([
    ['عقد وزراء الخارجية اجتماعاً في الرياض.', 'meeting'],
    ['أجرى الرئيس التركي اتصالاً هاتفياً بنظيره الإيراني.', 'phone-call'],
    ['استضافت الدوحة مؤتمراً للمانحين.', 'conference'],
    ['التقى الرئيسان في جنيف.', 'meeting'],
    ['قال الوزير، عقب مشاورات مع الوسيط، إن الخطة جاهزة.', 'consultation'],
    ['شارك في القمة ثلاثون رئيساً.', 'summit'],
  ])('%s', (text, kind) => {
    expect(kindsOf(text)).toEqual([kind])
  })

  test('some in the room and some on the screen is hybrid', () => {
    const text = 'عُقدت القمة حضورياً في وارسو، وشارك فيها آخرون عبر الفيديو.'
    expect(eventsOf(text)).toMatchObject([{ kind: 'summit', mode: 'hybrid' }])
  })

  test('the number of those who came is kept with its unit', () => {
    const [one] = eventsOf('شارك في المؤتمر ممثلو أربعين دولة.')
    expect(one?.count).toMatchObject({ value: 40 })
  })

  test('a call after a meeting names what it followed', () => {
    const text =
      'قالت الرئيسة المولدوفية إن الخطة جاهزة، إثر اتصال هاتفي ' +
      'بالرئيس الروماني في أعقاب اجتماع للحلفاء.'
    const events = eventsOf(text)
    const call = events.find((one) => one.kind === 'phone-call')
    const meeting = events.find((one) => one.kind === 'meeting')
    expect(call?.after).toBe(meeting?.id)
  })

  test('a meeting told again is told once', () => {
    const text = `عقد وزراء الدفاع اجتماعاً في بروكسل.

وقال الوزير الألماني عقب الاجتماع إن الخطة جاهزة.`
    expect(kindsOf(text)).toEqual(['meeting'])
  })
})

describe('what is no event', () => {
  test.each([
    ['a promise to meet', 'قال وزير الخارجية القطري إنه سيلتقي نظيره المصري الأحد.'],
    ['a meeting that was not held', 'ولم يُعقد الاجتماع المقرر.'],
    ['a press conference', 'قال الوزير في مؤتمر صحافي إن المصنع يعمل.'],
    ['what is to be done after a meeting', 'قال الوزير إن بلاده ستقرر بعد اجتماع مجلس الوزراء.'],
    ['a meeting to come', 'وستعقد الدول اجتماعاً في مارس.'],
  ])('%s', (_, text) => {
    expect(kindsOf(text)).toEqual([])
  })
})
