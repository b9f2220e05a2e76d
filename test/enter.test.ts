// Direct entry: every field borne by the note's words, each note whole or not at all, and nothing
// of a circle outside it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { UseCases } from '../src/service/contract/index.ts'
import { findGrounds, openAs } from './ground.ts'

const AS_OF = { asOf: '2025-03-10' }

const FRIGATES = {
  party: 'NO',
  action: 'deploy',
  stance: 'pledged',
  words: 'will send two frigates to Ukraine',
  domains: ['sea'],
  object: 'UA',
  count: { value: 2, unit: 'ship', words: 'two frigates' },
  condition: { relation: 'if', words: 'if the ceasefire holds' },
  window: { latest: '2025-06-30', words: 'by June 2025' },
}
const LETTER = {
  kind: 'letter',
  from: 'Norwegian defence ministry',
  speaker: 'country:NO',
  to: 'The secretariat of the force',
  on: '2025-03-04',
  text: 'We will send two frigates to Ukraine if the ceasefire holds, by June 2025.',
  says: [FRIGATES],
}
const CALL = {
  kind: 'call',
  from: 'وزير الخارجية الدنماركي',
  speaker: 'DK',
  on: '2025-03-05',
  text: 'قال الوزير إن الدنمارك سترسل 300 جندي إلى أوكرانيا.',
  says: [
    {
      party: 'الدنمارك',
      action: 'deploy',
      stance: 'pledged',
      words: 'سترسل 300 جندي إلى أوكرانيا',
      object: 'UA',
      count: { value: 300, unit: 'soldier', words: '300 جندي' },
    },
  ],
}

const bent = (field: object) => ({ ...LETTER, says: [{ ...FRIGATES, ...field }] })

/** What is bent, how, and the field and the reason that are told. */
const FAULTS: readonly (readonly [string, unknown, string, string])[] = [
  ['no fields', 'a letter', '', 'not-fields'],
  ['a kind that is none', { ...LETTER, kind: 'rumour' }, 'kind', 'not-one-of'],
  ['no sender', { ...LETTER, from: undefined }, 'from', 'missing'],
  ['a sender whom nobody knows', { ...LETTER, speaker: 'Ruritania' }, 'speaker', 'party-unknown'],
  ['a sender whose words name another', { ...LETTER, speaker: 'SE' }, 'speaker', 'not-borne'],
  ['no day', { ...LETTER, on: '4 March' }, 'on', 'not-day'],
  ['a field that is none', { ...LETTER, form: 'x' }, 'form', 'field-unknown'],
  ['nothing said', { ...LETTER, says: undefined }, 'says', 'missing'],
  ['a language without a pack', { ...LETTER, lang: 'xx' }, 'lang', 'language-unknown'],
  ['words that do not stand there', bent({ words: 'will send tanks' }), 'words', 'words-absent'],
  ['another party', bent({ party: 'SE' }), 'party', 'not-borne'],
  ['another deed', bent({ action: 'fund' }), 'action', 'not-borne'],
  ['a deed that is none', bent({ action: 'dance' }), 'action', 'not-one-of'],
  ['a refusal where none is', bent({ stance: 'declined' }), 'stance', 'not-borne'],
  ['done where it is promised', bent({ stance: 'done' }), 'stance', 'not-borne'],
  ['another domain', bent({ domains: ['air'] }), 'domains', 'not-borne'],
  ['another object', bent({ object: 'MD' }), 'place', 'not-borne'],
  [
    'another number',
    bent({ count: { value: 3, unit: 'ship', words: 'two frigates' } }),
    'count',
    'not-borne',
  ],
  ['a number without words', bent({ count: { value: 2, unit: 'ship' } }), 'count.words', 'missing'],
  [
    'a condition left out',
    bent({ words: LETTER.text, condition: undefined }),
    'condition',
    'not-borne',
  ],
  [
    'a condition turned round',
    bent({ condition: { relation: 'unless', words: 'if the ceasefire holds' } }),
    'condition',
    'not-borne',
  ],
  [
    'a fact that the words do not tell',
    bent({ condition: { fact: 'war-ends(RU,UA)', words: 'if the ceasefire holds' } }),
    'condition',
    'not-borne',
  ],
  [
    'another year',
    bent({ window: { latest: '2020-06-30', words: 'by June 2025' } }),
    'window',
    'not-borne',
  ],
  [
    'a day that is none',
    bent({ window: { latest: 'June', words: 'by June 2025' } }),
    'window.latest',
    'not-day',
  ],
]

describe.each(await findGrounds())('direct entry on $name', (ground) => {
  let address = ''
  const open: UseCases[] = []
  const as = (author: string, circle?: string): UseCases => {
    const useCases = openAs(author, address, circle)
    open.push(useCases)
    return useCases
  }

  beforeAll(async () => {
    address = await ground.freshAddress()
  })
  afterAll(async () => {
    for (const useCases of open) await useCases.close()
    await ground.drop(address)
  })

  it.each(FAULTS)('refuses %s, by field and reason, and keeps nothing', async (...row) => {
    const [, note, field, code] = row
    const desk = as('amal')
    const before = (await desk.sources({}).catch(() => [])).length
    const [line] = await desk.enter([note])
    expect(line).toMatchObject({ entry: 1, outcome: 'refused', positions: 0 })
    expect(line?.faults.map((one) => [one.field, one.code])).toContainEqual([field, code])
    expect((await desk.sources({}).catch(() => [])).length).toBe(before)
  })

  it('keeps a letter as a promise of its sender, with every field and its words', async () => {
    const desk = as('amal')
    const [line] = await desk.enter([LETTER])
    expect(line).toMatchObject({ outcome: 'added', positions: 1, audience: 'open', faults: [] })
    const { rows } = await desk.board(AS_OF)
    const [cell] = rows.flatMap((row) => row.cells)
    expect(cell).toMatchObject({ state: 'conditional', domains: ['sea'] })
    const shown = await desk.show('NO.deploy.UA', AS_OF)
    expect(shown?.evidence).toMatchObject([{ voice: 'own', quote: LETTER.text }])
    expect(shown?.evidence[0]?.position).toMatchObject({
      quantity: [{ value: 2, unit: 'ship', text: 'two frigates' }],
      window: { kind: 'range', latest: '2025-06-30' },
      place: 'country:UA',
    })
    expect(await desk.doctor()).toEqual([])
  })

  it('the same file again adds nothing; the same text with other fields is told', async () => {
    const desk = as('amal')
    const count = (await desk.sources({})).length
    expect(await desk.enter([LETTER])).toMatchObject([{ outcome: 'known', positions: 0 }])
    const [line] = await desk.enter([{ ...LETTER, says: [{ ...FRIGATES, window: undefined }] }])
    expect(line).toMatchObject({ outcome: 'refused', faults: [{ code: 'kept-otherwise' }] })
    expect((await desk.sources({})).length).toBe(count)
  })

  it('of several notes each is taken or refused by itself', async () => {
    const other = { ...LETTER, text: 'We will send one frigate to Ukraine.' }
    const said = { ...FRIGATES, words: 'will send one frigate', condition: undefined }
    const lone = { ...said, window: undefined, count: undefined }
    const lines = await as('amal').enter([bent({ party: 'SE' }), { ...other, says: [lone] }])
    expect(lines.map(({ entry, outcome }) => [entry, outcome])).toEqual([
      [1, 'refused'],
      [2, 'added'],
    ])
  })

  it('a note for a circle is refused outside it, and kept inside unseen by others', async () => {
    const outside = as('omar')
    const before = await outside.board(AS_OF)
    const note = { ...CALL, audience: 'desk' }
    expect(await outside.enter([note])).toMatchObject([
      { outcome: 'refused', faults: [{ field: 'audience', code: 'circle-other' }] },
    ])
    const inside = as('amal', 'desk')
    expect(await inside.enter([note])).toMatchObject([{ outcome: 'added', audience: 'desk' }])
    expect((await inside.show('DK.deploy.UA', AS_OF))?.cells).toMatchObject([{ state: 'active' }])
    expect(await outside.show('DK.deploy.UA', AS_OF)).toBeUndefined()
    expect(await outside.board(AS_OF)).toEqual(before)
    expect(await inside.doctor()).toEqual([])
  })
})
