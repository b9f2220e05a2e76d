// Contradictions and changes that are none: two tables of cases, each a sentence about the world.
import { describe, expect, it } from 'vitest'
import { commitment, kinds } from '../fixture/look.ts'
import { CEASEFIRE } from '../fixture/reference.ts'
import { amount, FOR_NOW, leaf, report, type Told, world } from '../fixture/world.ts'
import type { KeptRecord } from '../kept.ts'

const IF_CEASEFIRE = leaf('if', CEASEFIRE)
const AMERICANS = leaf('if', 'participates(country:US,mission)')

/** One report of an outlet about Germany and troops for Ukraine. */
function said(publisher: string, told: Partial<Told>, on = '2025-09-04', ...more: readonly Told[]) {
  return report(
    { on, by: publisher },
    { by: 'person:kornelius', of: 'DE', to: 'UA', stance: 'declined', ...told },
    ...more,
  )
}

function claimed(publisher: string, size: number, told: Partial<Told> = {}, on = '2025-09-04') {
  return report(
    { on, by: publisher },
    { by: 'person:macron', of: 'group:some-states', to: 'UA', stance: 'pledged', size, ...told },
  )
}

type Row = readonly [name: string, kind: string, records: readonly KeptRecord[], id?: string]
type Quiet = readonly [name: string, records: readonly KeptRecord[], id?: string]

const GROUP = 'group.deploy.UA'

const CONTRADICTIONS: readonly Row[] = [
  [
    'one outlet hears a deferral and another a refusal in the same words',
    'rendering',
    [said('A', { stance: 'deferred' }), said('B', { stance: 'declined' })],
  ],
  [
    'one outlet loses the "not" of a promise',
    'rendering',
    [said('A', { stance: 'pledged' }), said('B', { stance: 'declined' })],
  ],
  ['one outlet hears 26 and another 36', 'rendering', [claimed('A', 26), claimed('B', 36)], GROUP],
  [
    'one outlet hears 26 and another 36, each as a pledge of the states that the president tells',
    'rendering',
    [26, 36].map((size) =>
      claimed(`Outlet ${size}`, size, {
        of: `group:${size}-states`,
        by: `group:${size}-states`,
        via: 'person:macron',
        collective: true,
      }),
    ),
    GROUP,
  ],
  [
    'one outlet gives 250 soldiers and another up to 150',
    'rendering',
    [
      said('A', { stance: 'pledged', quantity: [amount(250)] }),
      said('B', { stance: 'pledged', quantity: [amount(150, 'person', { mode: 'up-to' })] }),
    ],
  ],
  [
    'two outlets hang one promise on two different facts',
    'rendering',
    [
      said('A', { stance: 'pledged', condition: IF_CEASEFIRE }),
      said('B', { stance: 'pledged', condition: AMERICANS }),
    ],
  ],
  [
    'one outlet drops the condition that another carries',
    'condition',
    [said('A', { stance: 'pledged', condition: IF_CEASEFIRE }), said('B', { stance: 'pledged' })],
  ],
  [
    'one outlet drops the condition of a claim about a group',
    'condition',
    [claimed('A', 26, { condition: IF_CEASEFIRE }), claimed('B', 26)],
    GROUP,
  ],
  [
    'chancellor and minister speak against each other on one day',
    'voices',
    [
      said('A', { by: 'person:merz', stance: 'declined' }),
      said('B', { by: 'person:pistorius', stance: 'pledged' }),
    ],
  ],
  [
    'the chancellor puts the decision off and a minister promises on one day',
    'voices',
    [
      said('A', { by: 'person:merz', stance: 'deferred' }),
      said('B', { by: 'person:pistorius', stance: 'pledged' }),
    ],
  ],
  [
    'a minister speaks against the chancellor two weeks later',
    'voices',
    [
      said('A', { by: 'person:merz', stance: 'declined' }),
      said('B', { by: 'person:pistorius', stance: 'pledged' }, '2025-09-18'),
    ],
  ],
  [
    'a party denies what others say of it',
    'denied',
    [
      said('A', { by: 'person:tusk', stance: 'pledged' }),
      said('B', { stance: 'pledged', denies: true }, '2025-09-06'),
    ],
  ],
  [
    'others say of a party the opposite of what it said itself before',
    'denied',
    [
      said('A', { stance: 'declined' }),
      said('B', { by: 'person:tusk', stance: 'pledged' }, '2025-09-10'),
    ],
  ],
  [
    'a headline turns a deferral into a refusal on the same day',
    'denied',
    [said('A', { stance: 'deferred' }), said('B', { by: undefined, stance: 'declined' })],
  ],
  [
    'a report tells of troops under way after the party refused',
    'denied',
    [
      said('A', { stance: 'declined' }),
      said('B', { by: undefined, stance: 'underway' }, '2025-09-10'),
    ],
  ],
  [
    'two speakers give a group two sizes on one day',
    'counts',
    [claimed('A', 26), claimed('B', 30, { by: 'person:starmer' })],
    GROUP,
  ],
  [
    'two ministers give two totals on one day',
    'counts',
    [
      said('A', { by: 'person:merz', stance: 'pledged', quantity: [amount(100)] }),
      said('B', { by: 'person:pistorius', stance: 'pledged', quantity: [amount(300)] }),
    ],
  ],
  [
    'three states promised by the day of a claim that counts two',
    'over-count',
    [
      ...['FR', 'GB', 'SE'].map((state) =>
        report({ on: '2025-09-01' }, { by: state, of: state, to: 'UA', stance: 'pledged' }),
      ),
      claimed('A', 2),
    ],
    GROUP,
  ],
]

const CHANGES: readonly Quiet[] = [
  [
    'the spokesman puts off on Thursday and promises a week later',
    [said('A', { stance: 'deferred' }), said('B', { stance: 'pledged' }, '2025-09-11')],
  ],
  [
    'a government refuses for now and says on the same day that it will decide later',
    [
      said('A', { stance: 'declined', window: FOR_NOW }),
      said('B', { by: 'DE', stance: 'deferred' }),
    ],
  ],
  [
    'one report tells both the refusal for now and the promise to decide, another only one of them',
    [
      said('A', { stance: 'declined', window: FOR_NOW }, '2025-09-04', {
        by: 'person:kornelius',
        of: 'DE',
        to: 'UA',
        stance: 'deferred',
      }),
      said('B', { stance: 'deferred' }),
    ],
  ],
  [
    'one report tells of a refusal and of an open question, another of the question alone',
    [
      said('A', { stance: 'declined' }, '2025-09-04', {
        by: 'person:kornelius',
        of: 'DE',
        to: 'UA',
        stance: 'deferred',
      }),
      said('B', { stance: 'deferred' }),
    ],
  ],
  [
    'an outlet recalls after a refusal what a neighbour had said before it',
    [
      said('A', { stance: 'declined' }),
      said('B', { by: 'person:tusk', stance: 'pledged', background: true }, '2025-09-10'),
    ],
  ],
  [
    'two speakers give a group two sizes a month apart',
    [claimed('A', 26), claimed('B', 30, { by: 'person:starmer' }, '2025-10-04')],
    GROUP,
  ],
  [
    'one translation says ready and another says will',
    [said('A', { stance: 'willing' }), said('B', { stance: 'pledged' })],
  ],
  [
    'a government rules nothing out and is ready to help on one day',
    [
      said('A', { by: 'person:merz', stance: 'considering' }),
      said('B', { by: 'person:pistorius', stance: 'willing' }),
    ],
  ],
  [
    'the chancellor speaks against what his minister said a week before',
    [
      said('A', { by: 'person:pistorius', stance: 'pledged' }),
      said('B', { by: 'person:merz', stance: 'declined' }, '2025-09-11'),
    ],
  ],
  [
    'a state promises ships and refuses troops on land',
    [
      said('A', { stance: 'pledged', domains: ['sea'] }),
      said('B', { stance: 'declined', domains: ['land'] }),
    ],
  ],
  [
    'a state refuses troops in one outlet and promises ships in another',
    [said('A', { stance: 'declined' }), said('B', { stance: 'pledged', domains: ['sea'] })],
  ],
  [
    'others expected what the party then refused',
    [
      said('A', { by: 'person:tusk', stance: 'expected' }),
      said('B', { stance: 'declined' }, '2025-09-06'),
    ],
  ],
  [
    'others said what the party later answered otherwise without denying it',
    [
      said('A', { by: 'person:tusk', stance: 'pledged' }),
      said('B', { stance: 'declined' }, '2025-09-10'),
    ],
  ],
  [
    'others urge what the party refuses',
    [said('A', {}), said('B', { by: 'person:zelensky', stance: 'urged' }, '2025-09-05')],
  ],
  [
    'the size of a group grows from one month to the next',
    [claimed('A', 26), claimed('B', 27, {}, '2025-10-04')],
    GROUP,
  ],
  [
    'one says at least 26 and another 30',
    [
      claimed('A', 26, { quantity: [{ ...amount(0, 'state'), value: undefined, min: 26 }] }),
      claimed('B', 30, { by: 'person:starmer' }),
    ],
    GROUP,
  ],
  [
    'a total and a further amount are two figures',
    [
      said('A', { by: 'person:merz', stance: 'pledged', quantity: [amount(100)] }),
      said('B', {
        by: 'person:pistorius',
        stance: 'pledged',
        quantity: [amount(30, 'person', { mode: 'additional' })],
      }),
    ],
  ],
  [
    'about 100 and 105 are one figure',
    [
      said('A', { stance: 'pledged', quantity: [amount(100, 'person', { approximate: true })] }),
      said('B', { stance: 'pledged', quantity: [amount(105)] }),
    ],
  ],
  [
    'soldiers and euros are not compared',
    [
      said('A', { stance: 'pledged', quantity: [amount(100)] }),
      said('B', { stance: 'pledged', quantity: [amount(900, 'EUR')] }),
    ],
  ],
  [
    'two outlets carry one condition in other words',
    [
      said('A', { stance: 'pledged', condition: IF_CEASEFIRE }),
      said('B', { stance: 'pledged', condition: leaf('within', CEASEFIRE) }),
    ],
  ],
  [
    'one outlet adds what the mission comes after, which gates nothing',
    [
      said('A', { stance: 'pledged', condition: leaf('after', CEASEFIRE, 'part') }),
      said('B', { stance: 'pledged' }),
    ],
  ],
  [
    'a condition that the speaker leaves out a week later',
    [
      said('A', { stance: 'pledged', condition: IF_CEASEFIRE }),
      said('B', { stance: 'pledged' }, '2025-09-11'),
    ],
  ],
  [
    'an earlier promise told again as earlier beside a refusal of today',
    [said('A', { stance: 'declined' }), said('B', { stance: 'pledged', background: true })],
  ],
  [
    'two anonymous officials disagree',
    [
      said('A', { by: null, anonymous: true, stance: 'declined' }),
      said('B', { by: null, anonymous: true, stance: 'pledged' }),
    ],
  ],
  [
    'a promise of troops and a refusal of money',
    [said('A', { stance: 'pledged' }), said('B', { stance: 'declined', does: 'fund' })],
  ],
  [
    'names come after a claim and are more than it stated',
    [
      claimed('A', 2),
      ...['FR', 'GB', 'SE'].map((state) =>
        report({ on: '2025-09-20' }, { by: state, of: state, to: 'UA', stance: 'pledged' }),
      ),
    ],
    GROUP,
  ],
]

describe('a contradiction', () => {
  for (const [name, kind, records, id = 'DE.deploy.UA'] of CONTRADICTIONS) {
    it(`${name}: ${kind}`, () => {
      const found = commitment(world(records), id)
      expect(found?.contradictions.map((one) => one.kind)).toEqual([kind])
      const [first = -1, second = -1] = found?.contradictions[0]?.between ?? []
      expect(found?.rows[first]).toBeDefined()
      expect(found?.rows[second]).toBeDefined()
      expect(second).toBeGreaterThan(first)
    })
  }
})

describe('a change, a variance or two things', () => {
  for (const [name, records, id = 'DE.deploy.UA'] of CHANGES) {
    it(name, () => {
      expect(kinds(world(records), id)).toEqual([])
    })
  }
})
