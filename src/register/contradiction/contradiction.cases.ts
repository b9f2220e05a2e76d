// Contradictions, each a sentence about the world with the kind that it must be told as.
import { CEASEFIRE } from '../fixture/reference.ts'
import { all, amount, leaf, report } from '../fixture/world.ts'
import {
  AMERICANS,
  bounded,
  claimed,
  GROUP,
  IF_CEASEFIRE,
  landRefused,
  OCTOBER,
  type Row,
  said,
  tusk,
} from './said.cases.ts'

export const CONTRADICTIONS: readonly Row[] = [
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
    'a near copy puts another state where the first one stood',
    'rendering',
    [
      tusk('PL', { id: 'first' }),
      tusk('LT', { near: 'first' }),
      report({ on: '2025-09-05' }, { of: 'SE', to: 'UA', stance: 'declined' }),
    ],
    'PL.deploy.UA',
  ],
  [
    'a near copy loses the "not" of a promise not to send',
    'rendering',
    [said('A', { stance: 'pledged', not: true }), said('B', { stance: 'pledged' })],
  ],
  [
    'one outlet carries one of two conditions only',
    'condition',
    [
      said('A', { stance: 'pledged', condition: all(IF_CEASEFIRE, AMERICANS) }),
      said('B', { stance: 'pledged', condition: AMERICANS }),
    ],
  ],
  [
    'one outlet drops the bar of a refusal',
    'condition',
    [
      said('A', { stance: 'declined', condition: leaf('after', CEASEFIRE, 'bar') }),
      said('B', { stance: 'declined' }),
    ],
  ],
  [
    'one outlet hears "suspended" where another hears "will send"',
    'rendering',
    [said('A', { stance: 'suspended' }), said('B', { stance: 'pledged' })],
  ],
  [
    'two outlets tell a promise and a refusal of ships, while both tell the refusal of land',
    'rendering',
    [
      said('A', { stance: 'pledged', domains: ['sea'] }, '2025-09-04', landRefused()),
      said('B', { stance: 'declined', domains: ['sea'] }, '2025-09-04', landRefused()),
    ],
  ],
  [
    'a minister and the spokesman speak against each other about the same month',
    'voices',
    [
      said('A', { by: 'person:pistorius', stance: 'pledged', window: OCTOBER }),
      said('B', { by: 'person:kornelius', stance: 'declined', window: OCTOBER }),
    ],
  ],
  [
    'a spokesman refuses a week after the chancellor promised',
    'voices',
    [
      said('A', { by: 'person:merz', stance: 'pledged' }),
      said('B', { by: 'person:kornelius', stance: 'declined' }, '2025-09-11'),
    ],
  ],
  [
    'two states say opposite things of a third that has said nothing but denies one of them',
    'denied',
    [
      said('A', { by: 'person:tusk', stance: 'pledged' }),
      said('B', { by: 'person:macron', stance: 'declined' }),
      said('C', { stance: 'pledged', denies: true }, '2025-09-06'),
    ],
  ],
  [
    'a report says that it is done while the party still puts the decision off',
    'denied',
    [said('A', { stance: 'deferred' }), said('B', { by: undefined, stance: 'done' }, '2025-09-12')],
  ],
  [
    'two outlets give at least 40 and at most 20 on one day from two ministers',
    'counts',
    [
      said('A', { by: 'person:merz', stance: 'pledged', quantity: [bounded({ min: 40 })] }),
      said('B', { by: 'person:pistorius', stance: 'pledged', quantity: [bounded({ max: 20 })] }),
    ],
  ],
  [
    'a claim lists more states than it counts',
    'over-count',
    [
      report(
        { on: '2025-09-04', by: 'A' },
        {
          by: 'person:macron',
          of: 'group:some-states',
          to: 'UA',
          stance: 'pledged',
          size: 1,
        },
        { of: 'FR', to: 'UA', stance: 'pledged', alongside: true },
        { of: 'GB', to: 'UA', stance: 'pledged', alongside: true },
      ),
    ],
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
