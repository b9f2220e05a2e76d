// What a deed comes to under its governors, negations and tenses.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Governor, type Negation, type OperatorKind, RULES, type Tense } from './operator.ts'
import { weigh } from './weigh.ts'

const OTHERS = { own: false, forNow: false, unbound: false }
const OWN = { ...OTHERS, own: true }
const NOW = { ...OTHERS, forNow: true }
const OPEN = { ...OTHERS, unbound: true }
const BARE = { tense: 'bare' } as const

const governor = (words: string): Governor => {
  const [kind, tense = 'present', negation] = words.split(' ')
  return {
    kind: kind as OperatorKind,
    tense: tense as Tense,
    ...(negation !== undefined && { negation: negation as Negation }),
  }
}
/**
 * "stance", "not stance" for a promise not to do, "denied stance"; "nothing" where no position
 * arises.
 */
const come = (
  words: readonly string[],
  deed: Parameters<typeof weigh>[0] = BARE,
  bearing = OTHERS,
) => {
  const weight = weigh(deed, words.map(governor), bearing)
  if (weight?.stance === undefined) return 'nothing'
  return `${weight.denies ? 'denied ' : ''}${weight.negated ? 'not ' : ''}${weight.stance}`
}

describe('a verb by itself', () => {
  test.each([
    ['future', undefined, 'pledged'],
    ['present', 'never', 'declined'],
    ['present', 'past', 'nothing'],
    ['present', 'present', 'declined'],
    ['present', undefined, 'underway'],
    ['past', undefined, 'done'],
  ] as const)('%s, negated by %s, is %s', (tense, negation, expected) => {
    expect(come([], { tense, ...(negation && { negation }) })).toBe(expected)
  })

  test('a noun of action alone says nothing', () => {
    expect(come([])).toBe('nothing')
  })
})

describe('one governor', () => {
  test.each([
    ['promise past', 'pledged'],
    ['promise past past', 'nothing'],
    ['intend present', 'pledged'],
    ['intend present present', 'declined'],
    ['decide past', 'committed'],
    ['decide future', 'deferred'],
    ['decide present past', 'deferred'],
    ['decide present never', 'deferred'],
    ['agree past', 'committed'],
    ['agree present past', 'deferred'],
    ['allocate past', 'allocated'],
    ['allocate future', 'pledged'],
    ['ready bare', 'willing'],
    ['ready bare nominal', 'declined'],
    ['weigh present', 'considering'],
    ['rule-out past', 'declined'],
    ['rule-out present present', 'considering'],
    ['refuse past', 'declined'],
    ['refuse present past', 'nothing'],
    ['want present present', 'declined'],
    ['ask past', 'urged'],
    ['must present', 'urged'],
    ['hope present', 'hoped'],
    ['foresee past', 'expected'],
    ['see future', 'expected'],
    ['see past', 'nothing'],
    ['continue present', 'underway'],
    ['continue future', 'pledged'],
    ['begin past', 'underway'],
    ['finish past', 'done'],
    ['suspend past', 'suspended'],
    ['suspend future', 'not pledged'],
    ['withdraw past', 'withdrawn'],
    ['withdraw future', 'not pledged'],
    ['withdraw present never', 'pledged'],
    ['aim bare nominal', 'declined'],
    ['aim bare', 'nothing'],
    ['defer past', 'deferred'],
    ['undecided bare', 'deferred'],
    ['contract past', 'committed'],
  ])('%s makes it %s', (words, expected) => {
    expect(come([words])).toBe(expected)
  })

  test('not wanting to, for now, puts the decision off', () => {
    expect(come(['want present present'], BARE, NOW)).toBe('deferred')
  })

  test('may is considering in one’s own word and mentioned in another’s', () => {
    expect(come(['may'], { tense: 'present' }, OWN)).toBe('considering')
    expect(come(['may'], { tense: 'present' })).toBe('mentioned')
  })

  test('what will not begin by itself is put off, what a party will not begin is refused', () => {
    expect(come(['begin present never'], BARE, OPEN)).toBe('deferred')
    expect(come(['begin present never'])).toBe('declined')
  })
})

describe('governors over governors', () => {
  test.each([
    [['withdraw past', 'promise bare'], 'withdrawn'],
    [['withdraw present never', 'promise bare'], 'pledged'],
    [['want present present', 'promise bare'], 'declined'],
    [['promise past', 'weigh bare'], 'considering'],
    [['hope bare', 'continue present'], 'hoped'],
    [['scheduled bare', 'weigh present'], 'nothing'],
    [['ask past', 'continue bare'], 'urged'],
    [['decide past', 'allocate bare'], 'allocated'],
    [['defer past', 'decide bare'], 'deferred'],
    [['continue present', 'weigh bare'], 'considering'],
    [['deny past', 'promise past'], 'denied pledged'],
    [['proclaim past', 'ready bare'], 'willing'],
  ])('%s make it %s', (words, expected) => {
    expect(come(words)).toBe(expected)
  })

  test('a promise not to do is pledged and negated', () => {
    expect(come(['promise past'], { tense: 'bare', negation: 'noun' })).toBe('not pledged')
  })

  test('deciding not to do is declining', () => {
    expect(come(['decide past'], { tense: 'bare', negation: 'noun' })).toBe('declined')
  })
})

test('nothing future, refused or only asked for is ever done', () => {
  const kinds = Object.keys(RULES) as OperatorKind[]
  const tenses: Tense[] = ['present', 'future', 'bare']
  const negations: (Negation | undefined)[] = [undefined, 'present', 'never', 'past', 'nominal']
  const any = fc.record({
    kind: fc.constantFrom(...kinds.filter((kind) => kind !== 'deny')),
    tense: fc.constantFrom(...tenses),
    negation: fc.constantFrom(...negations),
  })
  const governors = fc.array(any, { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(governors, (list) => {
      const clean = list.map(({ kind, tense, negation }) => ({
        kind,
        tense,
        ...(negation !== undefined && { negation }),
      }))
      const weight = weigh({ tense: 'future' }, clean, OTHERS)
      expect(weight?.stance).not.toBe('done')
    }),
  )
})
