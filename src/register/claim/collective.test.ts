// Collective claims: who is named, implied, disputed, gone, or not accounted for. A table of cases.
import { describe, expect, it } from 'vitest'
import { asOf, board, commitment, kinds } from '../fixture/look.ts'
import { CEASEFIRE } from '../fixture/reference.ts'
import { amount, leaf, report, world } from '../fixture/world.ts'
import type { KeptRecord } from '../kept.ts'
import { claim, figure, listing, own, type Row } from './claim.cases.ts'
import { MEMBERS } from './member.cases.ts'

const CLAIM = 'group.deploy.UA'

function told(records: readonly KeptRecord[], day = '2025-12-31') {
  return commitment(world(records), CLAIM, asOf(day))?.collective
}

const CASES: readonly Row[] = [
  [
    'nobody is named by a claim that names nobody',
    [claim('2025-09-04', 26)],
    { stated: 26, named: [], unaccounted: 26, claimedBy: 'person:macron', claimedOn: '2025-09-04' },
  ],
  [
    'a state that the claim lists is named',
    [claim('2025-09-04', 26, {}, listing('DK'), listing('NO'))],
    { named: ['country:DK', 'country:NO'], unaccounted: 24 },
  ],
  [
    'a state that promises the same by itself is presumed among them',
    [claim('2025-09-04', 26), own('2025-09-05', 'FR')],
    { named: ['country:FR'], unaccounted: 25 },
  ],
  [
    'a state that promised before the claim is presumed among them',
    [claim('2025-09-04', 26), own('2025-08-01', 'FR')],
    { named: ['country:FR'], unaccounted: 25 },
  ],
  [
    'a state that is both listed and promises is named once',
    [claim('2025-09-04', 26, {}, listing('FR')), own('2025-09-05', 'FR')],
    { named: ['country:FR'], unaccounted: 25 },
  ],
  [
    'a state that is ready is possible, and not named',
    [claim('2025-09-04', 26), own('2025-09-05', 'EE', { stance: 'willing' })],
    { named: [], possible: ['country:EE'], unaccounted: 26 },
  ],
  [
    'a state that has put its decision off is undecided, and not named',
    [claim('2025-09-04', 26), own('2025-09-05', 'DE', { stance: 'deferred' })],
    { named: [], undecided: ['country:DE'], unaccounted: 26 },
  ],
  [
    'a state that refuses stands beside the sum',
    [claim('2025-09-04', 26), own('2025-09-05', 'IT', { stance: 'declined' })],
    { declined: ['country:IT'], disputed: [], unaccounted: 26 },
  ],
  [
    'a state that is listed and refuses is disputed',
    [claim('2025-09-04', 26, {}, listing('IT')), own('2025-09-05', 'IT', { stance: 'declined' })],
    { named: [], disputed: ['country:IT'], declined: [], unaccounted: 25 },
  ],
  [
    'a state that is listed and denies it is disputed',
    [claim('2025-09-04', 26, {}, listing('IT')), own('2025-09-05', 'IT', { denies: true })],
    { named: [], disputed: ['country:IT'], unaccounted: 25 },
  ],
  [
    'a listed state that promised and then refused has left and is not disputed',
    [
      claim('2025-09-04', 26, {}, listing('SE')),
      own('2025-09-05', 'SE'),
      own('2025-10-05', 'SE', { stance: 'declined' }),
    ],
    { named: [], left: ['country:SE'], disputed: [], unaccounted: 25 },
  ],
  [
    'of two figures of one day the one that more outlets carry stands',
    [
      report({ on: '2025-09-04', by: 'A' }, figure(36)),
      report({ on: '2025-09-04', by: 'B' }, figure(36)),
      report({ on: '2025-09-04', by: 'C' }, figure(26)),
    ],
    { stated: 36 },
  ],
  [
    'of two figures of one day that one outlet each carries the smaller one stands',
    [
      report({ on: '2025-09-04', by: 'A' }, figure(36)),
      report({ on: '2025-09-04', by: 'C' }, figure(26)),
    ],
    { stated: 26 },
  ],
  [
    'a state that promised and took it back has left',
    [
      claim('2025-09-04', 26),
      own('2025-09-05', 'SE'),
      own('2025-10-05', 'SE', { stance: 'withdrawn' }),
    ],
    { named: [], left: ['country:SE'], unaccounted: 25 },
  ],
  [
    'a state whose promise became "not decided" has left the named',
    [
      claim('2025-09-04', 26),
      own('2025-09-05', 'SE'),
      own('2025-10-05', 'SE', { stance: 'deferred' }),
    ],
    { named: [], left: ['country:SE'], undecided: [], unaccounted: 25 },
  ],
  [
    'a state that took its promise back before the claim was never among them',
    [
      own('2025-07-01', 'SE'),
      own('2025-08-01', 'SE', { stance: 'withdrawn' }),
      claim('2025-09-04', 26),
    ],
    { named: [], left: [], declined: ['country:SE'], unaccounted: 26 },
  ],
  [
    'a state that left and promised again is named',
    [
      claim('2025-09-04', 26),
      own('2025-09-05', 'SE'),
      own('2025-10-05', 'SE', { stance: 'withdrawn' }),
      own('2025-11-05', 'SE'),
    ],
    { named: ['country:SE'], left: [], unaccounted: 25 },
  ],
  [
    'what others say of a state names it not',
    [claim('2025-09-04', 26), own('2025-09-05', 'PL', { by: 'person:trump' })],
    { named: [], unaccounted: 26 },
  ],
  [
    'a promise on another object counts for nobody',
    [claim('2025-09-04', 26), own('2025-09-05', 'FR', { to: 'MD' })],
    { named: [], unaccounted: 26 },
  ],
  [
    'a promise of money is no promise of troops',
    [claim('2025-09-04', 26), own('2025-09-05', 'FR', { does: 'fund' })],
    { named: [], unaccounted: 26 },
  ],
  [
    'a promise not to do it is no contribution',
    [claim('2025-09-04', 26), own('2025-09-05', 'FR', { not: true })],
    { named: [], unaccounted: 26 },
  ],
  [
    'a state that promises the sea and refuses the land is named',
    [
      claim('2025-09-04', 26),
      own('2025-09-05', 'BE', { domains: ['sea'] }),
      own('2025-09-05', 'BE', { domains: ['land'], stance: 'declined' }),
    ],
    { named: ['country:BE'], declined: [], unaccounted: 25 },
  ],
  [
    'a deed counts as much as a promise',
    [claim('2025-09-04', 26), own('2025-09-05', 'FR', { stance: 'underway' })],
    { named: ['country:FR'] },
  ],
  [
    'a closed group that the claim names implies its members',
    [
      claim(
        '2025-09-04',
        26,
        {},
        {
          by: 'person:macron',
          of: 'group:baltic-states',
          to: 'UA',
          stance: 'pledged',
          alongside: true,
        },
      ),
    ],
    { implied: ['country:EE', 'country:LT', 'country:LV'], named: [], unaccounted: 23 },
  ],
  [
    'an implied member that promises by itself is named and no longer implied',
    [
      claim(
        '2025-09-04',
        26,
        {},
        {
          by: 'person:macron',
          of: 'group:baltic-states',
          to: 'UA',
          stance: 'pledged',
          alongside: true,
        },
      ),
      own('2025-09-06', 'LT'),
    ],
    { implied: ['country:EE', 'country:LV'], named: ['country:LT'], unaccounted: 23 },
  ],
  [
    'an implied member that refuses is disputed',
    [
      claim(
        '2025-09-04',
        26,
        {},
        {
          by: 'person:macron',
          of: 'group:baltic-states',
          to: 'UA',
          stance: 'pledged',
          alongside: true,
        },
      ),
      own('2025-09-06', 'LV', { stance: 'declined' }),
    ],
    { implied: ['country:EE', 'country:LT'], disputed: ['country:LV'], unaccounted: 23 },
  ],
  [
    'names that come after the claim do not count over it',
    [
      claim('2025-09-04', 2),
      own('2025-09-05', 'FR'),
      own('2025-09-06', 'GB'),
      own('2025-09-07', 'SE'),
    ],
    { named: ['country:FR', 'country:GB'], joinedSince: ['country:SE'], unaccounted: 0 },
  ],
  [
    'the last claim stands and the earlier size stays in the history',
    [claim('2025-09-04', 26), claim('2025-10-04', 27)],
    {
      stated: 27,
      claimedOn: '2025-10-04',
      history: [
        { day: '2025-09-04', size: 26 },
        { day: '2025-10-04', size: 27 },
      ],
    },
  ],
  [
    'an open figure is a lower bound',
    [claim('2025-09-04', 26, { quantity: [{ ...amount(0, 'state'), value: undefined, min: 26 }] })],
    { stated: 26, isOpen: true, unaccounted: 26 },
  ],
  [
    'no state is presumed among companies',
    [claim('2025-09-04', 5, { quantity: [amount(5, 'company')] }), own('2025-09-05', 'FR')],
    { stated: 5, sizeUnit: 'company', named: [], unaccounted: 5 },
  ],
  [
    'a size told as earlier is no figure of today',
    [claim('2025-09-04', 26), claim('2025-10-04', 30, { background: true })],
    { stated: 26, history: [{ size: 26 }] },
  ],
  [
    'a forecast and a request stand beside the sum',
    [
      claim('2025-09-04', 26),
      own('2025-09-05', 'ES', { by: 'person:trump', stance: 'expected' }),
      own('2025-09-05', 'PT', { by: 'person:zelensky', stance: 'urged' }),
    ],
    { expected: ['country:ES'], urged: ['country:PT'], unaccounted: 26 },
  ],
]

describe('a collective claim', () => {
  it.each([...CASES, ...MEMBERS])('%s', (_, records, expected) => {
    expect(told(records)).toMatchObject(expected)
  })

  it.each([...CASES, ...MEMBERS])('adds up: %s', (_, records) => {
    const found = told(records)
    if (found === undefined) throw new Error('there is no claim')
    const { stated, named, implied, disputed, left, unaccounted } = found
    const sum = [...named, ...implied, ...disputed, ...left]
    expect(sum.length + unaccounted).toBe(stated)
    expect(new Set(sum).size).toBe(sum.length)
  })

  it('is counted over where more names are tied to it by its day than it states', () => {
    const records = [own('2025-09-01', 'FR'), own('2025-09-02', 'GB'), claim('2025-09-04', 1)]
    expect(kinds(world(records), CLAIM)).toEqual(['over-count'])
    expect(told(records)).toMatchObject({ named: ['country:FR', 'country:GB'], unaccounted: 0 })
  })

  it('is not counted over where the figure is open', () => {
    const open = claim('2025-09-04', 1, {
      quantity: [{ ...amount(0, 'state'), value: undefined, min: 1 }],
    })
    const records = [own('2025-09-01', 'FR'), own('2025-09-02', 'GB'), open]
    expect(kinds(world(records), CLAIM)).toEqual([])
  })

  it('sees only what was known: a name that came later does not change the view before', () => {
    const records = [claim('2025-09-04', 26), own('2025-09-05', 'FR')]
    expect(told(records, '2025-09-04')?.named).toEqual([])
  })

  it('is no commitment of a member: its row stays the group’s', () => {
    const rows = board(world([claim('2025-09-04', 26), own('2025-09-05', 'FR')])).rows
    expect(rows.map((row) => row.party)).toEqual(['group:deploy.UA', 'country:FR'])
    expect(rows[1]).not.toHaveProperty('statedSize')
  })

  it('of a closed group by name states no size, though its members are implied', () => {
    const baltic = report(
      { on: '2025-09-04' },
      { by: 'EE', of: 'group:baltic-states', to: 'UA', stance: 'pledged' },
    )
    const [row] = board(world([baltic, own('2025-09-05', 'FR')])).rows.filter(
      ({ party }) => party === 'group:baltic-states',
    )
    expect(row).toMatchObject({
      implied: ['country:EE', 'country:LT', 'country:LV'],
      named: [],
      unaccounted: 0,
    })
    expect(row).not.toHaveProperty('statedSize')
    expect(row?.cells[0]).toMatchObject({ voice: 'claimed', attributedTo: 'country:EE' })
  })

  it('carries its condition into the cell of the group alone', () => {
    const records = [
      claim('2025-09-04', 26, { condition: leaf('if', CEASEFIRE) }),
      own('2025-09-05', 'FR'),
    ]
    const [group, france] = board(world(records)).rows
    expect(group?.cells[0]?.conditions).toEqual([CEASEFIRE])
    expect(france?.cells[0]?.conditions).toEqual([])
  })
})
