// What later words do: a table of small histories of one commitment, and where it stands after
// them.
import { describe, expect, it } from 'vitest'
import { asOf, cell } from '../fixture/look.ts'
import { CEASEFIRE } from '../fixture/reference.ts'
import { all, FOR_NOW, leaf, report, type Told, window, world } from '../fixture/world.ts'

const AMERICANS = 'participates(country:US,mission)'
const IF_CEASEFIRE = leaf('if', CEASEFIRE)

/** Own words of Germany about troops for Ukraine, each on a later day of September 2025. */
function germany(...words: readonly Partial<Told>[]) {
  return world(
    words.map((word, at) =>
      report(
        { on: `2025-09-${String(at + 1).padStart(2, '0')}`, by: `Outlet ${at}` },
        { by: 'DE', of: 'DE', to: 'UA', stance: 'pledged', ...word },
      ),
    ),
  )
}

type Row = readonly [
  name: string,
  words: readonly Partial<Told>[],
  expected: Readonly<Record<string, unknown>>,
]

const HISTORIES: readonly Row[] = [
  [
    'being ready after a promise restates it: the promise stays',
    [{ stance: 'pledged' }, { stance: 'willing' }],
    { stance: 'pledged', state: 'active', marks: [] },
  ],
  [
    'a formal commitment hardens a promise',
    [{ stance: 'pledged' }, { stance: 'committed' }],
    { stance: 'committed', state: 'active' },
  ],
  [
    'weighing it takes nothing back',
    [{ stance: 'pledged' }, { stance: 'considering' }],
    { stance: 'pledged', state: 'active' },
  ],
  [
    'an express "not decided" weakens a promise',
    [{ stance: 'pledged' }, { stance: 'deferred' }],
    { stance: 'deferred', state: 'undecided', marks: ['weakened'] },
  ],
  [
    'a deferral of what was only offered weakens no promise',
    [{ stance: 'willing' }, { stance: 'deferred' }],
    { stance: 'deferred', state: 'undecided', marks: [] },
  ],
  [
    'a refusal after a promise moves it down',
    [{ stance: 'pledged' }, { stance: 'declined' }],
    { stance: 'declined', state: 'declined', polarity: 'against' },
  ],
  [
    'a promise taken back before its condition was met had not bound',
    [{ stance: 'pledged', condition: IF_CEASEFIRE }, { stance: 'withdrawn' }],
    { stance: 'withdrawn', state: 'withdrawn', marks: ['had-not-bound'] },
  ],
  [
    'a promise taken back that carried no condition had bound',
    [{ stance: 'pledged' }, { stance: 'withdrawn' }],
    { stance: 'withdrawn', marks: ['had-bound'] },
  ],
  [
    'a promise put on hold is suspended',
    [{ stance: 'pledged' }, { stance: 'suspended' }],
    { stance: 'suspended', state: 'suspended' },
  ],
  [
    'a promise taken up again after a hold keeps the condition that it had',
    [
      { stance: 'pledged', condition: IF_CEASEFIRE },
      { stance: 'suspended' },
      { stance: 'pledged' },
    ],
    { stance: 'pledged', conditions: [CEASEFIRE], marks: ['condition-not-repeated'] },
  ],
  [
    'a promise after a refusal is new: no older condition comes with it',
    [{ stance: 'pledged', condition: IF_CEASEFIRE }, { stance: 'declined' }, { stance: 'pledged' }],
    { stance: 'pledged', state: 'active', conditions: [], marks: [] },
  ],
  [
    'a condition that is not repeated stays and is marked',
    [{ stance: 'pledged', condition: IF_CEASEFIRE }, { stance: 'pledged' }],
    { state: 'conditional', conditions: [CEASEFIRE], marks: ['condition-not-repeated'] },
  ],
  [
    'a condition said again is not marked',
    [
      { stance: 'pledged', condition: IF_CEASEFIRE },
      { stance: 'pledged', condition: leaf('within', CEASEFIRE) },
    ],
    { conditions: [CEASEFIRE], marks: [] },
  ],
  [
    '"even without the Americans" lifts the American condition and no other',
    [
      { stance: 'pledged', condition: all(IF_CEASEFIRE, leaf('if', AMERICANS)) },
      { stance: 'pledged', condition: leaf('regardless', AMERICANS) },
    ],
    { conditions: [CEASEFIRE], marks: ['condition-not-repeated'] },
  ],
  [
    '"even without the Americans" satisfies a choice that they were one side of',
    [
      {
        stance: 'pledged',
        condition: { kind: 'any', of: [IF_CEASEFIRE, leaf('if', AMERICANS)] },
      },
      { stance: 'pledged', condition: leaf('regardless', AMERICANS) },
    ],
    { conditions: [], marks: [] },
  ],
  [
    '"unconditionally" lifts every condition',
    [
      { stance: 'pledged', condition: all(IF_CEASEFIRE, leaf('if', AMERICANS)) },
      { stance: 'pledged', condition: leaf('regardless', 'anything') },
    ],
    { state: 'active', conditions: [], marks: [] },
  ],
  [
    'a second condition joins the first',
    [
      { stance: 'pledged', condition: IF_CEASEFIRE },
      { stance: 'pledged', condition: leaf('if', AMERICANS) },
    ],
    { conditions: [AMERICANS, CEASEFIRE], marks: ['condition-not-repeated'] },
  ],
  [
    'a window stays until another is given',
    [
      { stance: 'pledged', window: window('range', '2026-01-01', '2026-06-30') },
      { stance: 'pledged' },
    ],
    { window: window('range', '2026-01-01', '2026-06-30') },
  ],
  [
    'a later window replaces the earlier one',
    [
      { stance: 'pledged', window: window('range', '2026-01-01', '2026-06-30') },
      { stance: 'pledged', window: window('vague') },
    ],
    { window: window('vague') },
  ],
  [
    '"we rule nothing out" after a refusal opens it again',
    [{ stance: 'declined' }, { stance: 'considering' }],
    { stance: 'considering', state: 'considering' },
  ],
  [
    'a promise answers a deferral, whose bars fall with it',
    [{ stance: 'deferred', condition: leaf('when', CEASEFIRE, 'bar') }, { stance: 'pledged' }],
    { stance: 'pledged', state: 'active', conditions: [] },
  ],
  [
    'a refusal answers a deferral',
    [{ stance: 'deferred' }, { stance: 'declined' }],
    { stance: 'declined', state: 'declined' },
  ],
  [
    'a deferral said again keeps what it waits for',
    [{ stance: 'deferred', condition: leaf('when', CEASEFIRE, 'bar') }, { stance: 'deferred' }],
    { stance: 'deferred', conditions: [CEASEFIRE], marks: ['condition-not-repeated'] },
  ],
  [
    'a refusal said again keeps its "for now" until that is lifted',
    [{ stance: 'declined', window: FOR_NOW }, { stance: 'declined' }],
    { stance: 'declined', window: FOR_NOW },
  ],
  [
    'money put by is under way, whatever condition was named',
    [{ stance: 'pledged', condition: IF_CEASEFIRE }, { stance: 'allocated' }],
    { stance: 'allocated', state: 'underway' },
  ],
  [
    'what the party says is done is said done, not fulfilled',
    [{ stance: 'pledged' }, { stance: 'done' }],
    { stance: 'done', state: 'said-done' },
  ],
  [
    'readiness grows out of weighing',
    [{ stance: 'considering' }, { stance: 'willing' }],
    { stance: 'willing', state: 'considering', polarity: 'for' },
  ],
  [
    'weighing takes no readiness back',
    [{ stance: 'willing' }, { stance: 'considering' }],
    { stance: 'willing' },
  ],
  [
    'a promise not to do it takes the promise to do it back',
    [{ stance: 'pledged' }, { stance: 'pledged', not: true }],
    { stance: 'withdrawn', state: 'withdrawn' },
  ],
  [
    'a word told as earlier is no later word',
    [{ stance: 'pledged' }, { stance: 'declined', background: true }],
    { stance: 'pledged', utterances: 1 },
  ],
  [
    'a request moves nothing',
    [{ stance: 'pledged' }, { stance: 'urged', by: 'person:zelensky' }],
    { stance: 'pledged', voice: 'own' },
  ],
  [
    'what others say decides nothing beside an own word',
    [{ stance: 'declined' }, { stance: 'pledged', by: 'person:tusk' }],
    { stance: 'declined', voice: 'own', contradicted: true },
  ],
  [
    'an own word takes the place of what others said',
    [{ stance: 'pledged', by: 'person:tusk' }, { stance: 'declined' }],
    { stance: 'declined', voice: 'own', contradicted: false },
  ],
  [
    'a deed counts against an own refusal, whoever tells of it',
    [{ stance: 'declined' }, { stance: 'underway', by: undefined }],
    { stance: 'underway', state: 'underway', voice: 'said-of', contradicted: true },
  ],
]

describe('a later word changes only what it says', () => {
  it.each(HISTORIES)('%s', (_, words, expected) => {
    expect(cell(germany(...words), 'DE.deploy.UA', asOf('2025-09-30'))).toMatchObject(expected)
  })
})

describe('the words of one day', () => {
  const base = { by: 'DE', of: 'DE', to: 'UA' } as const
  const on = '2025-09-04'

  it('a promise stands where the same speaker leaves something open in the same breath', () => {
    const breath = report({ on }, { ...base, stance: 'pledged' }, { ...base, stance: 'deferred' })
    expect(cell(world([breath]), 'DE.deploy.UA')).toMatchObject({ stance: 'pledged' })
  })

  it('a promise of ships stands where troops are refused on the same day', () => {
    const day = report(
      { on },
      { ...base, stance: 'pledged', domains: ['sea'] },
      { ...base, stance: 'declined' },
    )
    expect(cell(world([day]), 'DE.deploy.UA', asOf(on), 'sea')).toMatchObject({
      stance: 'pledged',
      contradicted: false,
    })
  })

  it('a condition told by one of two translations holds, though they are a rung apart', () => {
    const records = [
      report({ on, by: 'A' }, { ...base, stance: 'pledged' }),
      report({ on, by: 'B' }, { ...base, stance: 'willing', condition: IF_CEASEFIRE }),
    ]
    expect(cell(world(records), 'DE.deploy.UA')).toMatchObject({
      stance: 'pledged',
      state: 'conditional',
      conditions: [CEASEFIRE],
    })
  })
})

describe('ranks', () => {
  const chancellor = { by: 'person:merz', stance: 'declined' } as const
  const minister = { by: 'person:pistorius', stance: 'pledged' } as const

  it('a minister does not move what the chancellor said, even later', () => {
    const found = cell(germany(chancellor, minister), 'DE.deploy.UA')
    expect(found).toMatchObject({ stance: 'declined', contradicted: true })
  })

  it('the chancellor moves what a minister said', () => {
    const found = cell(germany({ ...minister }, { ...chancellor }), 'DE.deploy.UA')
    expect(found).toMatchObject({ stance: 'declined', contradicted: false })
  })

  it('a minister may say more of the same than the chancellor', () => {
    const found = cell(
      germany({ by: 'person:merz', stance: 'willing' }, { ...minister }),
      'DE.deploy.UA',
    )
    expect(found).toMatchObject({ stance: 'pledged', contradicted: false })
  })

  it('the contradiction closes once the chancellor speaks again, and stays in history', () => {
    const found = germany(chancellor, minister, { by: 'person:merz', stance: 'pledged' })
    expect(cell(found, 'DE.deploy.UA')).toMatchObject({ stance: 'pledged', contradicted: false })
  })

  it('a deed told by a minister counts against a refusal of the chancellor', () => {
    const found = cell(germany(chancellor, { ...minister, stance: 'underway' }), 'DE.deploy.UA')
    expect(found).toMatchObject({ state: 'underway' })
  })

  it('somebody whose office is not known is neither above nor below', () => {
    const found = cell(germany(chancellor, { by: 'DE', stance: 'pledged' }), 'DE.deploy.UA')
    expect(found).toMatchObject({ stance: 'pledged' })
  })
})
