// Changes, variances and things apart that no contradiction may be made of.
import { CEASEFIRE } from '../fixture/reference.ts'
import { amount, FOR_NOW, leaf, report } from '../fixture/world.ts'
import {
  claimed,
  GROUP,
  IF_CEASEFIRE,
  NOVEMBER,
  OCTOBER,
  type Quiet,
  said,
  tusk,
} from './said.cases.ts'

export const CHANGES: readonly Quiet[] = [
  [
    'a near copy that tells of both states adds one and takes none away',
    [
      tusk('PL', { id: 'first' }),
      report(
        { on: '2025-09-04', near: 'first' },
        { by: 'person:tusk', of: 'PL', to: 'UA', stance: 'pledged' },
        { by: 'person:tusk', of: 'LT', to: 'UA', stance: 'pledged' },
      ),
    ],
    'PL.deploy.UA',
  ],
  [
    'two outlets of their own each tell what one speaker said of another state',
    [tusk('PL', { id: 'one' }), tusk('LT', { id: 'other' })],
    'PL.deploy.UA',
  ],
  [
    'two ministers refuse October and promise November',
    [
      said('A', { by: 'person:merz', stance: 'declined', window: OCTOBER }),
      said('B', { by: 'person:pistorius', stance: 'pledged', window: NOVEMBER }),
    ],
  ],
  [
    'one speaker gives two totals for two months',
    [
      said('A', { stance: 'pledged', quantity: [amount(100)], window: OCTOBER }),
      said('B', { stance: 'pledged', quantity: [amount(300)], window: NOVEMBER }),
    ],
  ],
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
