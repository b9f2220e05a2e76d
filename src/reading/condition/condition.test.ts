// Conditions in Arabic: openers and what only looks like one, extents, facts, relations, scopes and
// trees.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Condition, FactEntry } from '../../model/index.ts'
import { lexiconFrom, sentenceFrom } from '../kit/folder.cases.ts'
import { conditionsIn, type Deed, type FactSetting, joinConditions } from './index.ts'

const lexicon = lexiconFrom('ar')
const ids = parse(
  readFileSync(new URL('../../../vocabulary/facts.yaml', import.meta.url), 'utf8'),
).ids
const facts: Record<string, FactEntry> = Object.fromEntries(
  Object.entries<Record<string, unknown>>(ids).map(([id, { kind, roles, symmetric }]) => [
    id,
    { id, kind, roles, symmetric: symmetric === 'yes' || symmetric === true } as FactEntry,
  ]),
)
const setting: FactSetting = {
  reportId: 'r',
  facts,
  mainPair: ['country:RU', 'country:UA'],
  party: 'country:NO',
}
const PROMISE: Deed = { polarity: 'for', undone: true }
const REFUSAL: Deed = { polarity: 'against', undone: true }
const DEFERRAL: Deed = { polarity: 'open', undone: true }
const DONE: Deed = { polarity: 'for', undone: false }

const find = (text: string, deed: Deed) => {
  const sentence = sentenceFrom(lexicon, text)
  return conditionsIn(sentence, 0, sentence.tokens.length, setting, deed)
}
/** "relation scope fact | words", trees in brackets. */
const show = (text: string, tree: Condition): string => {
  if (tree.kind === 'not') return `not ${show(text, tree.of)}`
  if (tree.kind !== 'fact')
    return `${tree.kind}[${tree.of.map((one) => show(text, one)).join('; ')}]`
  const fact = tree.fact.startsWith('said:') ? 'said' : tree.fact.replaceAll('country:', '')
  const words = tree.evidence.spans.map(([start, end]) => text.slice(start, end)).join(' ')
  return `${tree.relation} ${tree.scope} ${fact} | ${words}`
}
const read = (text: string, deed: Deed = PROMISE) =>
  find(text, deed).map(({ condition }) => show(text, condition))

describe('a promise hangs on its condition', () => {
  test.each([
    [
      'سترسل سفينتين إذا صمدت الهدنة شهراً كاملاً، لكنها لن تنشر قوات',
      'if gate ceasefire-holding(RU,UA) | إذا صمدت الهدنة شهراً كاملاً',
    ],
    [
      'سنرسل قوات إن وافقت موسكو على الهدنة',
      'if gate accepts(RU,ceasefire(RU,UA)) | إن وافقت موسكو على الهدنة',
    ],
    ['ستنشر قوات بعد وقف إطلاق النار', 'after gate ceasefire(RU,UA) | بعد وقف إطلاق النار'],
    [
      'ستنشر قوات فور سريان وقف لإطلاق النار، بحسب الوزير',
      'after gate ceasefire(RU,UA) | فور سريان وقف لإطلاق النار',
    ],
    [
      'ستنشر قوات عقب توقيع اتفاق سلام بين روسيا وأوكرانيا',
      'after gate peace-agreement(RU,UA) | عقب توقيع اتفاق سلام بين روسيا وأوكرانيا',
    ],
    [
      'سترسل مدربين شريطة أن تنسحب القوات الروسية من المدينة',
      'if gate withdrawal-of-forces(RU) | شريطة أن تنسحب القوات الروسية من المدينة',
    ],
    ['ستدفع المبلغ بشرط موافقة البرلمان', 'if gate approved(parliament,NO) | بشرط موافقة البرلمان'],
    ['سيبقى الدعم ما لم تتغير الحكومة', 'unless gate said | ما لم تتغير الحكومة'],
    [
      'ستعمل السفن عندما يكتمل خط الربط مع إسبانيا',
      'when gate said | عندما يكتمل خط الربط مع إسبانيا',
    ],
    ['سترسل الوقود متى طلبت طرابلس ذلك', 'when gate invited(LY) | متى طلبت طرابلس ذلك'],
    [
      'ستفتح أبوابها مقابل رفع العقوبات عن إيران',
      'in-exchange-for gate said | مقابل رفع العقوبات عن إيران',
    ],
    [
      'سترسل مراقبين في إطار هدنة مرتقبة بين أرمينيا وأذربيجان',
      'within gate ceasefire(AM,AZ) | في إطار هدنة مرتقبة بين أرمينيا وأذربيجان',
    ],
    ['سترسل خبراء ضمن القوة الدولية', 'within part said | ضمن القوة الدولية'],
    ['سيستمر الدعم حتى انتهاء الحرب', 'until gate war-ends(RU,UA) | حتى انتهاء الحرب'],
    ['سيستمر الدعم إلى أن تنتهي الحرب', 'until gate war-ends(RU,UA) | إلى أن تنتهي الحرب'],
    [
      'سيدعمها حتى لو انسحبت الولايات المتحدة',
      'regardless gate withdrawal-of-forces(US) | حتى لو انسحبت الولايات المتحدة',
    ],
    [
      'سيدفع الباقي سواء عاد الاتفاق أم لم يعد',
      'regardless gate said | سواء عاد الاتفاق أم لم يعد',
    ],
    [
      'سيخفض الانبعاثات بغض النظر عما تفعله الدول الأخرى',
      'regardless gate said | بغض النظر عما تفعله الدول الأخرى',
    ],
    [
      'سيرسل القوات في حال أفرجت موسكو عن الصحافيين',
      'if gate prisoners-released(RU) | في حال أفرجت موسكو عن الصحافيين',
    ],
    [
      'ستوقف التبادل التجاري إذا ظلت طهران "ترفض السلام" مع جيرانها',
      'if gate refuses-peace(IR) | إذا ظلت طهران "ترفض السلام" مع جيرانها',
    ],
    ['سترفع الحظر إذا لم يحدث تقدم', 'if gate said | إذا لم يحدث تقدم'],
    ['سترد إذا انهارت الهدنة', 'not if gate ceasefire-holding(RU,UA) | إذا انهارت الهدنة'],
    ['سترد إذا لم تصمد الهدنة', 'not if gate ceasefire-holding(RU,UA) | إذا لم تصمد الهدنة'],
    ['ستنشر قوات خلال هدنة لمدة ثلاثين يوماً', undefined],
    [
      'ستنشر مراقبين بعد هدنة ثلاثين يوماً',
      'after gate limited-truce(RU,UA) | بعد هدنة ثلاثين يوماً',
    ],
    [
      'ستتقاسم البيانات إذا عادت تركيا، خلال هذا الشهر، إلى المفاوضات',
      'if gate said | إذا عادت تركيا، خلال هذا الشهر، إلى المفاوضات',
    ],
    ['وإذا طلبت كييف ذلك، فإن باريس سترسل قوات', 'if gate invited(UA) | إذا طلبت كييف ذلك'],
    ['إذا صمدت الهدنة فإن باريس سترسل قوات', 'if gate ceasefire-holding(RU,UA) | إذا صمدت الهدنة'],
    ['بعد وقف إطلاق النار سترسل باريس قوات', 'after gate ceasefire(RU,UA) | بعد وقف إطلاق النار'],
    ['سيشارك الجيش «فور صمت السلاح» بحسب قوله', 'after gate ceasefire(RU,UA) | فور صمت السلاح'],
    ['ستدفع ما دامت الحرب مستمرة', 'if gate said | ما دامت الحرب مستمرة'],
    ['ستسحب جنودها بعد شهر من توقيع الاتفاق', 'after gate said | بعد شهر من توقيع الاتفاق'],
    ['القرار مشروط بوقف إطلاق النار', 'if gate ceasefire(RU,UA) | مشروط بوقف إطلاق النار'],
    ['الإرسال خاضع لموافقة البرلمان', 'if gate approved(parliament,NO) | خاضع لموافقة البرلمان'],
    ['الإرسال رهن بموافقة البرلمان', 'if gate approved(parliament,NO) | رهن بموافقة البرلمان'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected === undefined ? [] : [expected])
  })
})

describe('a refusal or deferral is barred until its condition', () => {
  test.each([
    [
      'لن ترسل قوات قبل وقف إطلاق النار',
      REFUSAL,
      'after bar ceasefire(RU,UA) | قبل وقف إطلاق النار',
    ],
    [
      'لن ترفع العقوبات قبل أن تنسحب روسيا',
      REFUSAL,
      'after bar withdrawal-of-forces(RU) | قبل أن تنسحب روسيا',
    ],
    ['لن يدفع حتى تُكشف مصائر المفقودين', REFUSAL, 'until bar said | حتى تُكشف مصائر المفقودين'],
    [
      'لن يقدم المساعدات إلا بعد تثبيت الهدنة',
      REFUSAL,
      'after bar ceasefire-holding(RU,UA) | إلا بعد تثبيت الهدنة',
    ],
    [
      'لن تعترف ما لم تُرفع الحواجز من الشمال',
      REFUSAL,
      'unless bar said | ما لم تُرفع الحواجز من الشمال',
    ],
    ['لن توقع إلا إذا حصلت على إعفاء', REFUSAL, 'unless bar said | إلا إذا حصلت على إعفاء'],
    [
      'لن ترسل قوات دون وقف لإطلاق النار',
      REFUSAL,
      'unless bar ceasefire(RU,UA) | دون وقف لإطلاق النار',
    ],
    ['ستبت في الأمر عندما تكتمل خطط القيادة', DEFERRAL, 'when bar said | عندما تكتمل خطط القيادة'],
    ['ستقرر بعد القمة', DEFERRAL, 'after bar said | بعد القمة'],
    [
      'لن تحسم المسألة قبل أن يتضح دور واشنطن',
      DEFERRAL,
      'after bar role-clear(US) | قبل أن يتضح دور واشنطن',
    ],
    [
      'لا تعتزم الانضمام إلى بعثة المراقبة بعد تسوية سياسية',
      DEFERRAL,
      'after part negotiated-settlement(RU,UA) | بعد تسوية سياسية',
    ],
    [
      'لن تشارك في أي مهمة بعد وقف إطلاق النار',
      REFUSAL,
      'after part ceasefire(RU,UA) | بعد وقف إطلاق النار',
    ],
    [
      'ستنسحب من المفاوضات إذا هاجمت إسرائيل لبنان',
      REFUSAL,
      'if gate attack(IL,LB) | إذا هاجمت إسرائيل لبنان',
    ],
    ['لن ترسل جنوداً تحت أي ظرف', REFUSAL, 'regardless gate said | تحت أي ظرف'],
  ])('%s', (text, deed, expected) => {
    expect(read(text, deed)).toEqual([expected])
  })

  test('until something happens is a window over the same words', () => {
    const [found] = find('أرجأت القرار إلى أن تتسلم القسط الثاني من التمويل', DEFERRAL)
    expect(found?.window).toEqual({
      kind: 'until-condition',
      text: 'إلى أن تتسلم القسط الثاني من التمويل',
      spans: found?.spans,
    })
  })
})

describe('trees', () => {
  const AND_QUESTIONS =
    'أن الأمر يتعلق بعدة عوامل منها "حجم المساهمة التركية، وكذلك نتائج المحادثات"'
  test.each([
    [
      'سترسل قوات متى توحدت الميزانية أو صدر قانون خاص',
      PROMISE,
      ['any', 'when gate said | متى توحدت الميزانية', 'when gate said | أو صدر قانون خاص'],
    ],
    [
      'سترسل قوات إذا صمدت الهدنة ووافق البرلمان',
      PROMISE,
      [
        'all',
        'if gate ceasefire-holding(RU,UA) | إذا صمدت الهدنة',
        'if gate approved(parliament,NO) | وافق البرلمان',
      ],
    ],
    [
      'ستعمل بعد وقف إطلاق النار أو اتفاق سلام',
      PROMISE,
      [
        'any',
        'after gate ceasefire(RU,UA) | بعد وقف إطلاق النار',
        'after gate peace-agreement(RU,UA) | أو اتفاق سلام',
      ],
    ],
    [
      'ستعمل إذا صمدت الهدنة أو إذا وافق البرلمان',
      PROMISE,
      [
        'any',
        'if gate ceasefire-holding(RU,UA) | إذا صمدت الهدنة',
        'if gate approved(parliament,NO) | إذا وافق البرلمان',
      ],
    ],
    [
      'سيستمر الدعم ما لم تصمد الهدنة ويوافق البرلمان',
      PROMISE,
      [
        'any',
        'unless gate ceasefire-holding(RU,UA) | ما لم تصمد الهدنة',
        'unless gate approved(parliament,NO) | يوافق البرلمان',
      ],
    ],
    [
      'القرار يتوقف على مشاركة الولايات المتحدة ونتيجة المفاوضات',
      DEFERRAL,
      [
        'all',
        'depends-on bar participates(US) | يتوقف على مشاركة الولايات المتحدة',
        'depends-on bar negotiated-settlement(RU,UA) | نتيجة المفاوضات',
      ],
    ],
    [
      AND_QUESTIONS,
      DEFERRAL,
      [
        'all',
        'depends-on bar role-clear(TR) | يتعلق بعدة عوامل منها "حجم المساهمة التركية',
        'depends-on bar negotiated-settlement(RU,UA) | كذلك نتائج المحادثات',
      ],
    ],
  ] as const)('%s', (text, deed, [kind, ...leaves]) => {
    const [found, ...others] = find(text, deed)
    expect(others).toEqual([])
    const tree = found?.condition
    expect(tree?.kind).toBe(kind)
    const of = tree?.kind === 'all' || tree?.kind === 'any' ? tree.of : []
    expect(of.map((leaf) => show(text, leaf))).toEqual(leaves)
  })

  test('two openers are two conditions, and all of them together', () => {
    const text = 'ستنشر قوات بعد وقف إطلاق النار إذا طلبت كييف ذلك'
    const found = find(text, PROMISE)
    expect(found.map(({ condition }) => show(text, condition))).toEqual([
      'after gate ceasefire(RU,UA) | بعد وقف إطلاق النار',
      'if gate invited(UA) | إذا طلبت كييف ذلك',
    ])
    expect(joinConditions(found)?.kind).toBe('all')
    expect(joinConditions([])).toBeUndefined()
  })

  test('"that depends on" speaks of what was said before', () => {
    expect(find('ذلك يتوقف على نتيجة المفاوضات', DEFERRAL)[0]?.isOfEarlier).toBe(true)
    expect(find('المشاركة تتوقف على نتيجة المفاوضات', DEFERRAL)[0]?.isOfEarlier).toBe(false)
  })
})

describe('what is no condition', () => {
  test.each([
    'قال إن باريس سترسل قوات',
    'أكد الوزير إن القوات جاهزة',
    'لم يتقرر الموعد بعد',
    'لم تحدد عدد الجنود بعد في أي بيان',
    'سترسل حتى 500 جندي',
    'ستبقى حتى عام 2030',
    'حتى الحلفاء سيشاركون',
    'لم تقرر حتى الآن',
    'سترسل قوات بعد اجتماع في باريس',
    'سترسل قوات بعد شهر',
    'سترسل قوات بعد يومين',
    'ستصل قبل نهاية العام',
    'في المقابل ستقدم دعماً',
    'من ضمنها دبابات',
    'سترسل القوات من قبل الحكومة',
    'كما لو كانت حليفاً',
    'ولو متأخراً سترسل',
    'فيما يتعلق بالقوات سترسل',
    'المتعلقة بالضمانات',
    'وضعت شرطاً لمشاركتها',
    'الشرط الأول أن',
    'في حين رفضت برلين',
    'سيبحث ما إذا كانت ستشارك',
    'سترسل قوات منذ سنوات',
    'سترسل قوات سواء براً أو بحراً',
    'سترسل قوات حتى يتمكن الجيش من العمل',
    'سيعمل في إطار زيارته',
  ])('%s', (text) => {
    expect(read(text)).toEqual([])
  })

  test('after a past deed "after" is an occasion, and "within" is part of it', () => {
    expect(read('أرسلت قوات بعد وقف إطلاق النار', DONE)).toEqual([])
    expect(read('أرسلت سفينة في إطار اتفاق لوقف إطلاق النار', DONE)).toEqual([
      'within part ceasefire(RU,UA) | في إطار اتفاق لوقف إطلاق النار',
    ])
  })
})

test('no text makes it throw, and every span holds words of the text', () => {
  const words = [
    'إذا',
    'وإذا',
    'إن',
    'بعد',
    'قبل',
    'حتى',
    'لن',
    'ما لم',
    'أو',
    'و',
    'وقف إطلاق النار',
    'الهدنة',
    'صمدت',
    'البرلمان',
    'وافق',
    '،',
    '.',
    '"',
    '«',
    '»',
    '(',
    ')',
    ':',
    'يتعلق',
    'بعدة أمور',
    'من بينها',
    'سواء',
    'مقابل',
    'في إطار',
    'سترسل',
    'فإن',
    'روسيا',
    '10',
    'يوماً',
    'أن',
    'دون',
  ]
  const letter = fc.constantFrom(
    ...'ابتثجحخدذرسشصضطظعغفقكلمنهويةىأإآءؤئ0123456789 ًٌٍَُِّْـ.،"«»()-:'.split(''),
  )
  const text = fc.oneof(
    fc.array(fc.constantFrom(...words), { maxLength: 16 }).map((list) => list.join(' ')),
    fc.array(letter, { maxLength: 80 }).map((list) => list.join('')),
  )
  const leaves = (tree: Condition): readonly Condition[] =>
    tree.kind === 'fact' ? [tree] : tree.kind === 'not' ? leaves(tree.of) : tree.of.flatMap(leaves)
  fc.assert(
    fc.property(text, fc.constantFrom(PROMISE, REFUSAL, DEFERRAL, DONE), (sample, deed) => {
      let last = 0
      for (const { condition, from, to, spans } of find(sample, deed)) {
        expect(from).toBeGreaterThanOrEqual(last)
        expect(to).toBeGreaterThan(from)
        last = to
        const [start, end] = spans[0] as readonly [number, number]
        expect(start).toBeLessThan(end)
        for (const leaf of leaves(condition)) {
          if (leaf.kind !== 'fact') continue
          for (const [one, other] of leaf.evidence.spans) {
            expect(one).toBeLessThan(other)
            expect(one).toBeGreaterThanOrEqual(start)
            expect(other).toBeLessThanOrEqual(end)
          }
        }
      }
    }),
    { numRuns: 2000 },
  )
})
