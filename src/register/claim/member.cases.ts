// Who counts among those that a claim speaks of: more of the table of collective claims.
import { CEASEFIRE } from '../fixture/reference.ts'
import { amount, leaf, report, type Told } from '../fixture/world.ts'
import { claim, listing, own, type Row } from './claim.cases.ts'

const BALTIC: Told = {
  by: 'person:macron',
  of: 'group:baltic-states',
  to: 'UA',
  stance: 'pledged',
  alongside: true,
}

const SEPTEMBER = claim('2025-09-04', 26)

export const MEMBERS: readonly Row[] = [
  [
    'the president who makes the claim may promise for his own state',
    [SEPTEMBER, own('2025-09-05', 'FR', { by: 'person:macron' })],
    { named: ['country:FR'], unaccounted: 25 },
  ],
  [
    'a minister promises for his state',
    [SEPTEMBER, own('2025-09-05', 'DE', { by: 'person:pistorius' })],
    { named: ['country:DE'], unaccounted: 25 },
  ],
  [
    'a spokesman promises for his state',
    [SEPTEMBER, own('2025-09-05', 'DE', { by: 'person:kornelius' })],
    { named: ['country:DE'], unaccounted: 25 },
  ],
  [
    'a legislator does not promise for his state',
    [SEPTEMBER, own('2025-09-05', 'DE', { by: 'person:deputy' })],
    { named: [], unaccounted: 26 },
  ],
  [
    'a former chancellor does not promise for his state',
    [SEPTEMBER, own('2025-09-05', 'DE', { by: 'person:scholz' })],
    { named: [], unaccounted: 26 },
  ],
  [
    'an unnamed official does not promise for his state',
    [SEPTEMBER, own('2025-09-05', 'FR', { by: null, anonymous: true })],
    { named: [], unaccounted: 26 },
  ],
  [
    'a promise on a condition is a promise',
    [SEPTEMBER, own('2025-09-05', 'FR', { condition: leaf('if', CEASEFIRE) })],
    { named: ['country:FR'], unaccounted: 25 },
  ],
  [
    'a promise of one brigade is a part of the same deed',
    [SEPTEMBER, own('2025-09-05', 'FR', { instrument: 'brigade' })],
    { named: ['country:FR'], unaccounted: 25 },
  ],
  [
    'a state that says that it is done is named',
    [SEPTEMBER, own('2025-09-05', 'FR', { stance: 'done' })],
    { named: ['country:FR'], unaccounted: 25 },
  ],
  [
    'a state that thinks about it is neither named nor possible',
    [SEPTEMBER, own('2025-09-05', 'FR', { stance: 'considering' })],
    { named: [], possible: [], unaccounted: 26 },
  ],
  [
    'a promise put on hold is not taken back',
    [SEPTEMBER, own('2025-09-05', 'SE'), own('2025-10-05', 'SE', { stance: 'suspended' })],
    { named: ['country:SE'], left: [], unaccounted: 25 },
  ],
  [
    'an organisation that promises takes no place among states',
    [
      SEPTEMBER,
      report({ on: '2025-09-05' }, { by: 'org:eu', of: 'org:eu', to: 'UA', stance: 'pledged' }),
    ],
    { named: [], unaccounted: 26 },
  ],
  [
    'a listed state that only says that it is ready stays named',
    [claim('2025-09-04', 26, {}, listing('EE')), own('2025-09-05', 'EE', { stance: 'willing' })],
    { named: ['country:EE'], possible: [], unaccounted: 25 },
  ],
  [
    'a listed state that puts its decision off stays named',
    [claim('2025-09-04', 26, {}, listing('DE')), own('2025-09-05', 'DE', { stance: 'deferred' })],
    { named: ['country:DE'], undecided: [], unaccounted: 25 },
  ],
  [
    'a listed state that withdraws what it never promised is disputed',
    [claim('2025-09-04', 26, {}, listing('IT')), own('2025-09-05', 'IT', { stance: 'withdrawn' })],
    { named: [], left: [], disputed: ['country:IT'], unaccounted: 25 },
  ],
  [
    'a listed state of which others say that it refuses stays named',
    [
      claim('2025-09-04', 26, {}, listing('IT')),
      own('2025-09-05', 'IT', { by: 'person:trump', stance: 'declined' }),
    ],
    { named: ['country:IT'], disputed: [], unaccounted: 25 },
  ],
  [
    'a listed state that promises something else is named once',
    [claim('2025-09-04', 26, {}, listing('DK')), own('2025-09-05', 'DK', { does: 'fund' })],
    { named: ['country:DK'], unaccounted: 25 },
  ],
  [
    'an implied member that denies it is disputed',
    [claim('2025-09-04', 26, {}, BALTIC), own('2025-09-06', 'LV', { denies: true })],
    { implied: ['country:EE', 'country:LT'], disputed: ['country:LV'], unaccounted: 23 },
  ],
  [
    'an implied member that promised and took it back has left',
    [
      claim('2025-09-04', 26, {}, BALTIC),
      own('2025-09-06', 'LV'),
      own('2025-10-06', 'LV', { stance: 'withdrawn' }),
    ],
    { implied: ['country:EE', 'country:LT'], left: ['country:LV'], unaccounted: 23 },
  ],
  [
    'an implied member that has not decided stays implied',
    [claim('2025-09-04', 26, {}, BALTIC), own('2025-09-06', 'LV', { stance: 'deferred' })],
    { implied: ['country:EE', 'country:LT', 'country:LV'], undecided: [], unaccounted: 23 },
  ],
  [
    'a state both listed and implied is named',
    [claim('2025-09-04', 26, {}, BALTIC, listing('EE'))],
    { named: ['country:EE'], implied: ['country:LT', 'country:LV'], unaccounted: 23 },
  ],
  [
    'an open group that the claim names implies nobody',
    [claim('2025-09-04', 26, {}, { ...BALTIC, of: 'group:europeans' })],
    { implied: [], named: [], unaccounted: 26 },
  ],
  [
    'a claim that two outlets carry is one figure of its history',
    [SEPTEMBER, report({ on: '2025-09-04', by: 'B' }, figureOf('person:macron', 26))],
    { stated: 26, history: [{ day: '2025-09-04', size: 26, claimedBy: 'person:macron' }] },
  ],
  [
    'the later figure of another speaker stands, with its source',
    [SEPTEMBER, report({ on: '2025-10-04' }, figureOf('person:starmer', 30))],
    {
      stated: 30,
      claimedBy: 'person:starmer',
      history: [{ claimedBy: 'person:macron' }, { claimedBy: 'person:starmer' }],
    },
  ],
  [
    'the figure of an unnamed official does not take the place of a claim',
    [SEPTEMBER, report({ on: '2025-10-04' }, { ...figureOf(null, 30), anonymous: true })],
    { stated: 26, claimedBy: 'person:macron' },
  ],
  [
    'a number of states that somebody asks for is no claim',
    [
      SEPTEMBER,
      report({ on: '2025-10-04' }, { ...figureOf('person:zelensky', 40), stance: 'urged' }),
    ],
    { stated: 26, history: [{ size: 26 }] },
  ],
  [
    'a number of states that promise not to do it is no claim of those who do',
    [SEPTEMBER, report({ on: '2025-10-04' }, { ...figureOf('person:macron', 5), not: true })],
    { stated: 26 },
  ],
  [
    'a denied figure is no figure',
    [SEPTEMBER, report({ on: '2025-10-04' }, { ...figureOf('person:macron', 30), denies: true })],
    { stated: 26 },
  ],
  [
    'what the text says of their make-up stands beside the figure',
    [claim('2025-09-04', 26, { note: 'mostly European' })],
    { stated: 26, sizeNote: 'mostly European' },
  ],
  [
    'a state that was urged and then promises is named and no longer urged',
    [
      SEPTEMBER,
      own('2025-09-05', 'ES', { by: 'person:zelensky', stance: 'urged' }),
      own('2025-09-15', 'ES'),
    ],
    { named: ['country:ES'], urged: [], unaccounted: 25 },
  ],
  [
    'two states on one day take two places',
    [SEPTEMBER, own('2025-09-05', 'FR'), own('2025-09-05', 'GB')],
    { named: ['country:FR', 'country:GB'], unaccounted: 24 },
  ],
  [
    'three promises of one state take one place',
    [
      SEPTEMBER,
      own('2025-09-05', 'FR'),
      own('2025-09-15', 'FR', { quantity: [amount(500)] }),
      own('2025-10-05', 'FR', { stance: 'committed' }),
    ],
    { named: ['country:FR'], unaccounted: 25 },
  ],
]

function figureOf(by: string | null, size: number): Told {
  return { by, of: `group:${size}-states`, size, to: 'UA', stance: 'pledged' }
}
