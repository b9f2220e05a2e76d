// Who speaks for whom: a table of speakers and parties, and the voice that each pair makes.
import { describe, expect, it } from 'vitest'
import type { Party } from '../../model/index.ts'
import { REFERENCE } from '../fixture/reference.ts'
import { leaf, report, type Told } from '../fixture/world.ts'
import { positionsOf } from './positions.ts'

function heard(told: Partial<Told>, on = '2025-09-04', parties?: readonly Party[]) {
  const word: Told = { of: 'DE', to: 'UA', stance: 'pledged', ...told }
  const about = { on, ...(parties === undefined ? {} : { parties }) }
  const [row] = positionsOf(report(about, word), REFERENCE)
  return row
}

type Row = readonly [name: string, told: Partial<Told>, voice: string, attributedTo?: string]

const GROUP = { of: 'group:26-states', size: 26 } as const

const CASES: readonly Row[] = [
  ['the party itself', { by: 'DE' }, 'own'],
  ['its chancellor', { by: 'person:merz' }, 'own'],
  ['its spokesman', { by: 'person:kornelius' }, 'own'],
  [
    'its chancellor as told by its spokesman',
    { by: 'person:merz', via: 'person:kornelius' },
    'own',
  ],
  ['its chancellor as carried by an agency', { by: 'person:merz', via: 'org:wire' }, 'own'],
  [
    'its chancellor as carried by a paper that nobody knows',
    { by: 'person:merz', via: 'org:x-gazette' },
    'own',
  ],
  [
    'its chancellor as told by another state’s president',
    { by: 'person:merz', via: 'person:macron' },
    'said-of',
    'person:macron',
  ],
  ['an unnamed official of its own', { by: 'DE', anonymous: true }, 'said-of'],
  ['nobody that could be resolved', { by: null }, 'said-of'],
  ['the narration', { by: undefined }, 'said-of'],
  ['its former chancellor', { by: 'person:scholz' }, 'said-of', 'person:scholz'],
  ['a member of its parliament', { by: 'person:deputy' }, 'said-of', 'person:deputy'],
  ['somebody of no office', { by: 'person:x-somebody' }, 'said-of', 'person:x-somebody'],
  ['another state', { by: 'person:tusk' }, 'said-of', 'person:tusk'],
  [
    'another state that urges',
    { by: 'person:zelensky', stance: 'urged' },
    'asked',
    'person:zelensky',
  ],
  ['the party itself that hopes', { by: 'DE', stance: 'hoped' }, 'asked', 'country:DE'],
  ['a narration that tells of a request', { by: undefined, stance: 'urged' }, 'asked'],
  ['a member of an open group', { by: 'person:macron', ...GROUP }, 'claimed', 'person:macron'],
  [
    'the group itself as a member tells it',
    { by: 'group:26-states', via: 'person:macron', collective: true, ...GROUP },
    'claimed',
    'person:macron',
  ],
  [
    'the group itself as the state on whose ground it is to stand tells it',
    { by: 'group:26-states', via: 'person:zelensky', collective: true, ...GROUP },
    'said-of',
    'person:zelensky',
  ],
  [
    'another state as the party itself tells it',
    { by: 'person:macron', via: 'person:merz' },
    'said-of',
    'person:macron',
  ],
  [
    'the state on whose ground the group is to stand',
    { by: 'person:zelensky', ...GROUP },
    'said-of',
    'person:zelensky',
  ],
  [
    'a state that the group’s condition sets over against it',
    { by: 'RU', ...GROUP, condition: leaf('if', 'ceasefire(country:RU,country:UA)') },
    'said-of',
    'country:RU',
  ],
  [
    'a state that the group coordinates with',
    { by: 'person:trump', of: 'group:europeans', does: 'sanction', to: 'RU', with: ['US'] },
    'said-of',
    'person:trump',
  ],
  [
    'somebody of no state about a group',
    { by: 'person:x-somebody', ...GROUP },
    'said-of',
    'person:x-somebody',
  ],
  ['a member of a closed group', { by: 'EE', of: 'group:baltic-states' }, 'claimed', 'country:EE'],
  [
    'no member of a closed group',
    { by: 'person:macron', of: 'group:baltic-states' },
    'said-of',
    'person:macron',
  ],
  ['the host of a meeting', { by: 'TR', of: 'group:hosted' }, 'claimed', 'country:TR'],
  [
    'a member about its organisation',
    { by: 'person:tusk', of: 'org:eu' },
    'claimed',
    'person:tusk',
  ],
  ['the head of an organisation', { by: 'person:von-der-leyen', of: 'org:eu' }, 'own'],
  [
    'an organisation about its member',
    { by: 'person:von-der-leyen', of: 'PL' },
    'said-of',
    'person:von-der-leyen',
  ],
  [
    'a vague plural about itself',
    { by: 'group:europeans', of: 'group:europeans', collective: true },
    'said-of',
  ],
  [
    'a closed group in a joint word',
    { by: 'group:baltic-states', of: 'group:baltic-states', collective: true },
    'own',
  ],
]

describe('the voice of a word about a party, spoken by', () => {
  for (const [name, told, voice, attributedTo] of CASES) {
    it(name, () => {
      const row = heard(told)
      expect(row?.voice).toBe(voice)
      expect(row?.attributedTo).toBe(attributedTo)
    })
  }

  it('its former chancellor was its own while he was in office', () => {
    expect(heard({ by: 'person:scholz' }, '2025-04-01')?.voice).toBe('own')
    expect(heard({ by: 'person:merz' }, '2025-04-01')?.voice).toBe('said-of')
  })

  it('a person whom only the report ties to the state is its own', () => {
    const parties: readonly Party[] = [
      { id: 'person:x-minister', kind: 'person', names: [], represents: 'country:DE' },
      { id: 'country:DE', kind: 'state', names: [] },
    ]
    expect(heard({ by: 'person:x-minister' }, '2025-09-04', parties)?.voice).toBe('own')
  })

  it('a person whom the report gives an office before the known term speaks in that office', () => {
    const minister: Party = {
      id: 'person:merz',
      kind: 'person',
      names: [],
      role: 'the minister',
      represents: 'country:DE',
    }
    const row = heard({ by: 'person:merz' }, '2025-01-10', [minister])
    expect(row).toMatchObject({ voice: 'own' })
    expect(row).not.toHaveProperty('office')
  })

  it('companies of a continent do not bind the continent', () => {
    const companies: Party = {
      id: 'group:x-companies',
      kind: 'group',
      names: [],
      represents: 'group:europeans',
    }
    const told = { by: 'person:zelensky', of: 'group:x-companies' } as const
    expect(heard(told, '2025-09-04', [companies])?.party).toBe('group:x-companies')
  })

  it('a person who says "we" binds the state that he speaks for', () => {
    const row = heard({ by: 'person:merz', of: 'person:merz' })
    expect(row).toMatchObject({ party: 'country:DE', commitment: 'DE.deploy.UA', voice: 'own' })
  })
})
