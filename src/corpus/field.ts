// The fields of each block of a corpus file, and what kind of meaning each takes.
import type { BlockKind } from './case.ts'

/**
 * label: a label of `list`; party: a name; count: a number; window: a kind of window or days; flag:
 * yes or no; reference: a named block; fact: a predicate with its parties; words: the words alone.
 */
export interface FieldShape {
  readonly meaning: 'label' | 'party' | 'count' | 'window' | 'flag' | 'reference' | 'fact' | 'words'
  readonly list?: string
  /** May stand several times. */
  readonly isMany?: boolean
  /** Words agree when most of them are shared: where a clause ends is a matter of taste. */
  readonly isLoose?: boolean
}

const label = (list: string): FieldShape => ({ meaning: 'label', list })
const PARTY: FieldShape = { meaning: 'party' }
const WORDS: FieldShape = { meaning: 'words' }
const FLAG: FieldShape = { meaning: 'flag' }
const WINDOW: FieldShape = { meaning: 'window' }
const REFERENCE: FieldShape = { meaning: 'reference' }
const COUNT: FieldShape = { meaning: 'count', isMany: true }
const CLAUSE: FieldShape = { meaning: 'words', isLoose: true }

/** In the order in which they are written. */
export const FIELDS: Readonly<Record<BlockKind, Readonly<Record<string, FieldShape>>>> = {
  statement: {
    cue: WORDS,
    act: label('act'),
    speaker: PARTY,
    antecedent: WORDS,
    resolution: label('resolution'),
    via: REFERENCE,
    addressee: PARTY,
    channel: label('channel'),
    occasion: WORDS,
    'said-on': WINDOW,
    form: label('form'),
    content: WORDS,
    background: FLAG,
  },
  position: {
    of: REFERENCE,
    party: PARTY,
    predicate: CLAUSE,
    action: label('action'),
    stance: label('stance'),
    negated: FLAG,
    denies: FLAG,
    'attributed-to': PARTY,
    domain: { meaning: 'label', list: 'domain', isMany: true },
    'domain-mode': label('domain-mode'),
    place: PARTY,
    beneficiary: PARTY,
    target: PARTY,
    instrument: PARTY,
    'coordinated-with': { meaning: 'party', isMany: true },
    count: COUNT,
    window: WINDOW,
    condition: { meaning: 'fact', isMany: true },
    relation: { meaning: 'label', list: 'relation', isMany: true },
    scope: { meaning: 'label', list: 'scope', isMany: true },
    fact: { meaning: 'fact', isMany: true },
    'limit-of': REFERENCE,
  },
  event: {
    kind: label('event'),
    participants: { meaning: 'party', isMany: true },
    count: COUNT,
    place: PARTY,
    mode: label('mode'),
    window: WINDOW,
    after: WORDS,
    evidence: CLAUSE,
  },
}

/** Fields that tell about the condition written above them. */
export const CONDITION_FIELDS: readonly string[] = ['relation', 'scope', 'fact']
