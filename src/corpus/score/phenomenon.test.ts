// Phenomena are told from the gold and the words of the pack.
import { expect, test } from 'vitest'
import { lexiconFrom } from '../../reading/kit/folder.cases.ts'
import type { Spans } from '../../text/index.ts'
import type { GoldItem, GoldStatement } from './item.ts'
import { phenomenaOf } from './phenomenon.ts'

const lexicon = lexiconFrom('ar')

interface Marked {
  readonly cue: readonly string[]
  readonly source?: string
  readonly content: string
  readonly speaker?: string
  readonly form?: string
}

function item(text: string, ...marked: Marked[]): GoldItem {
  const at = (words: string | undefined): Spans => {
    if (words === undefined) return []
    const start = text.indexOf(words)
    if (start < 0) throw new Error(`"${words}" does not stand in the text of the test`)
    return [[start, start + words.length]]
  }
  const statements = marked.map(({ cue, source, content, speaker, form }): GoldStatement => {
    return {
      cue: cue.flatMap(at),
      source: at(source),
      content: at(content),
      speaker: at(speaker),
      isOptional: false,
      ...(form === undefined ? {} : { form }),
    }
  })
  return { id: 'a', text, statements }
}

const MINISTER = 'وزير النقل'

test.each<[string, GoldItem, string[]]>([
  [
    'a plain clause',
    item('قال وزير النقل إن السفن ستصل', {
      cue: ['قال'],
      source: MINISTER,
      content: 'إن السفن ستصل',
      form: 'indirect',
    }),
    ['indirect'],
  ],
  [
    'a subject left out',
    item('وصل وزير النقل. وأضاف أن السفن ستصل', {
      cue: ['أضاف'],
      content: 'أن السفن ستصل',
      speaker: MINISTER,
    }),
    ['dropped-subject'],
  ],
  [
    'a participle',
    item('وصل وزير النقل، مؤكداً أن السفن ستصل', {
      cue: ['مؤكداً'],
      source: MINISTER,
      content: 'أن السفن ستصل',
    }),
    ['participle-cue'],
  ],
  [
    'a split cue and a noun phrase',
    item('أشار وزير النقل إلى ضرورة الإسراع', {
      cue: ['أشار', 'إلى'],
      source: MINISTER,
      content: 'ضرورة الإسراع',
    }),
    ['noun-content', 'split-cue'],
  ],
  [
    'ascribed after what was said',
    item('ستصل السفن غداً، بحسب وزير النقل', {
      cue: ['بحسب'],
      source: MINISTER,
      content: 'ستصل السفن غداً',
    }),
    ['after-content'],
  ],
  [
    'a headline',
    item('وزير النقل: السفن ستصل', { cue: [':'], source: MINISTER, content: 'السفن ستصل' }),
    ['headline-colon'],
  ],
])('%s', (_, gold, expected) => {
  expect([...(phenomenaOf(gold, lexicon)[0] ?? [])].sort()).toEqual(expected)
})

test('what is told inside another’s words is nested, and the words around it are not', () => {
  const gold = item(
    'قالت الصحيفة إن الوزير أعلن أن السفن ستصل',
    { cue: ['قالت'], source: 'الصحيفة', content: 'إن الوزير أعلن أن السفن ستصل' },
    { cue: ['أعلن'], source: 'الوزير', content: 'أن السفن ستصل' },
  )
  expect(phenomenaOf(gold, lexicon).map((one) => one.has('nested'))).toEqual([false, true])
})

test('without a pack, what needs words is left out', () => {
  const gold = item('وصل، مؤكداً ضرورة الإسراع', { cue: ['مؤكداً'], content: 'ضرورة الإسراع' })
  expect([...(phenomenaOf(gold)[0] ?? [])]).toEqual(['unnamed'])
})
