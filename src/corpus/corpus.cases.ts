// A small language and a hand-made reading for the tests of the corpus.
import type { Condition, Position, Reading, Statement } from '../model/index.ts'
import type { Pack } from '../reading/kit/index.ts'
import type { Spans } from '../text/index.ts'
import { corpusWords, type LabelWords } from './words.ts'

const FIELD_WORDS = [
  ['published-on', 'published'],
  ['publisher', 'publisher'],
  ['note', 'note'],
  ['state', 'state'],
  ['language', 'language'],
  ['text', 'text'],
  ['text-from', 'text from'],
  ['reading', 'reading'],
  ['none', 'none'],
  ['yes', 'yes'],
  ['no', 'no'],
  ['pending', 'pending'],
  ['attributed-to', 'according to'],
  ['said-on', 'said on'],
]
const SAME = [
  ...['statement', 'position', 'event', 'cue', 'act', 'speaker', 'via', 'addressee', 'form'],
  ...['content', 'background', 'of', 'party', 'predicate', 'action', 'stance', 'domain', 'count'],
  ...['window', 'condition', 'relation', 'scope', 'fact', 'evidence', 'kind', 'channel', 'place'],
  ...['resolution', 'participants', 'negated'],
]
const list = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, [id]]))

export const LABELS: LabelWords = {
  corpus: {
    ...Object.fromEntries(FIELD_WORDS.map(([id, word]) => [id, [word as string]])),
    ...list(...SAME),
  },
  form: list('direct', 'indirect', 'mixed'),
  act: list('say', 'add'),
  action: { deploy: ['sending troops', 'deployment'], fund: ['funding'] },
  stance: list('pledged', 'declined'),
  domain: list('land', 'sea'),
  relation: list('if', 'after'),
  scope: list('gate', 'bar'),
  window: { day: ['day'], vague: ['soon, no day'], range: ['range'] },
  fact: { ceasefire: ['ceasefire'] },
  unit: { ship: ['ships'] },
  resolution: list('named', 'dropped'),
  event: list('summit'),
  channel: list('interview'),
}

export const PACK: Pack = {
  id: 'xx',
  name: 'Testish',
  direction: 'ltr',
  script: 'Latin',
  stages: ['speech'],
  traits: [],
  hash: '000000000000',
  functionWords: [],
  folding: { letters: {}, dropped: '' },
  clitics: { classes: {}, joins: [], inflection: {}, weak: '', meanings: {} },
  entries: [
    ['parties', ['country:NO', 'names'], 'Norway'],
    ['parties', ['country:RU', 'names'], 'Russia'],
    ['parties', ['country:UA', 'names'], 'Ukraine'],
    ['parties', ['country:NO', 'capitals', 'names'], 'Oslo'],
    ['speech', ['say', 'verbs'], 'said'],
    ['speech', ['add', 'verbs'], 'went on'],
  ],
}

export const WORDS = corpusWords(LABELS, PACK)

export const TEXT = 'Norway said it would send two ships if the truce held. It will not send tanks.'

/** The spans of words in a text, by their first place. */
export function at(words: string, text = TEXT): Spans {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" does not stand in the text of the test`)
  return [[start, start + words.length]]
}

export const STATEMENT: Statement = {
  id: 's7',
  cue: { lemma: 'say', act: 'say', spans: at('said') },
  speaker: { party: 'country:NO', spans: at('Norway'), resolution: 'named' },
  form: 'indirect',
  content: { spans: at('it would send two ships if the truce held') },
}

export const CONDITION: Condition = {
  kind: 'fact',
  fact: 'ceasefire(country:RU,country:UA)',
  relation: 'if',
  scope: 'gate',
  evidence: { spans: at('if the truce held') },
}

export const PLEDGE: Position = {
  id: 'p1',
  statement: 's7',
  party: 'country:NO',
  action: 'deploy',
  stance: 'pledged',
  domains: ['sea'],
  quantity: [{ value: 2, unit: 'ship', text: 'two ships', spans: at('two ships') }],
  condition: CONDITION,
  evidence: { spans: at('would send two ships') },
}

export const REFUSAL: Position = {
  id: 'p2',
  statement: null,
  party: 'country:NO',
  action: 'deploy',
  stance: 'declined',
  evidence: { spans: at('will not send tanks') },
}

/** A reading of TEXT, or of another text without statements. */
export function reading(parts: Partial<Reading> = {}, text = TEXT): Reading {
  return {
    schema: 'mithaq/reading/1',
    reader: 'test',
    report: { id: 'r', lang: 'xx', text, copies: [] },
    parties: [{ id: 'country:NO', kind: 'state', names: [{ text: 'Norway', lang: 'xx' }] }],
    statements: [STATEMENT],
    positions: [PLEDGE, REFUSAL],
    events: [],
    notices: [],
    ...parts,
  }
}

export const CASE = `=== two ships if the truce holds, and no tanks
published: 2031/03/04
publisher: Harbour Gazette

--- text
${TEXT}

--- reading
* statement #1
  cue: said
  speaker: Norway
  via: none
  form: = indirect
  content: it would send ... truce held
* position
  of: #1
  party: = Norway
  predicate: would send two ships
  action: = sending troops
  stance: would send = pledged
  domain: ships = sea
  count: two ships = 2
  condition: if the truce held = ceasefire (Ukraine, Russia)
  relation: = if
  scope: = gate
  window: none
* position
  of: none
  party: It = Oslo
  predicate: will not send tanks
  stance: will not send = declined
  condition: none
`
