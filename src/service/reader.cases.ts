// A reader for the service's tests: it reads sentences of one small form, so that no language is
// needed.
import { createHash } from 'node:crypto'
import type { Party, Position, Reading, Statement } from '../model/index.ts'
import { admitFounded } from './foundation.ts'
import type { Reader } from './reader.ts'

/** "FR says DE will deploy UA if ceasefire", one a line; "won't" declines, "may" considers. */
const SENTENCE = /([A-Z]{2}) says ([A-Z]{2}) (will|won't|may) (\w+) ([A-Z]{2})(?: if ([\w:]+))?/g
const STANCES = { will: 'pledged', "won't": 'declined', may: 'considering' } as const

/** The language `xx` is any text without the letter q; `yy` has a q and no pack. */
export function readerOfTests(): Reader {
  return {
    languages: ['xx'],
    reference: {
      vocabulary: {
        actions: {
          deploy: { id: 'deploy', object: 'place', aspect: 'achieve' },
          fund: { id: 'fund', object: 'beneficiary', aspect: 'achieve' },
        },
        facts: {
          ceasefire: { id: 'ceasefire', kind: 'event', roles: [], symmetric: true },
        },
        lists: {},
      },
      parties: {
        'country:FR': { kind: 'state' },
        'country:DE': { kind: 'state' },
        'country:UA': { kind: 'state' },
      },
    },
    recognise: (text) => (text.includes('q') ? undefined : 'xx'),
    read: async (text, lang, note) => readText(text, lang, note),
    fold: async (text) => text.toLowerCase(),
    admit: async (reading) => admitFounded(reading),
    objections: async (reading) => {
      const { positions } = admitFounded(reading)
      const isKept = (id: string) => positions.some((one) => one.id === id)
      return reading.positions
        .filter(({ id }) => !isKept(id))
        .map(({ id }) => ({ id, field: 'words', why: 'its words do not stand there' }))
    },
    noteWord: (kind) => kind,
    terms: async (text) =>
      [...text.matchAll(/\w+/g)].map(({ 0: word, index }) => {
        return { start: index, end: index + word.length, keys: [word.toLowerCase()] }
      }),
    partiesNamed: async (name) =>
      /^land [A-Z]{2}$/.test(name) ? [`country:${name.slice(5)}`] : [],
    check: async ({ id, text, claim }) => {
      const supports = text.includes(claim)
      return { id, checked: true, supports, spans: [], why: supports ? 'stands' : 'differs' }
    },
  }
}

function readText(text: string, lang: string, note: object): Reading {
  const statements: Statement[] = []
  const positions: Position[] = []
  for (const match of text.matchAll(SENTENCE)) {
    const [whole, speaker = '', party = '', will, action = '', object = '', fact] = match
    const start = match.index
    const end = start + whole.length
    const cue = whole.indexOf('says') + start
    const opener = whole.indexOf(' if ') + 1 + start
    statements.push({
      id: `s${start}`,
      cue: { lemma: 'say', act: 'say', spans: [[cue, cue + 4]] },
      speaker: { party: `country:${speaker}`, spans: [[start, start + 2]], resolution: 'named' },
      form: 'indirect',
      content: { spans: [[cue + 5, end]] },
    })
    const condition = {
      kind: 'fact' as const,
      fact: fact?.includes(':') ? `${fact}/${start}` : `${fact}()`,
      relation: 'if' as const,
      scope: 'gate' as const,
      evidence: { spans: [[opener, end] as const] },
    }
    positions.push({
      id: `p${start}`,
      statement: `s${start}`,
      party: `country:${party}`,
      action,
      stance: STANCES[will as keyof typeof STANCES],
      [action === 'deploy' ? 'place' : 'beneficiary']: `country:${object}`,
      ...(fact === undefined ? {} : { condition }),
      evidence: { spans: [[cue + 5, end]] },
    })
  }
  const ids = [...new Set(text.match(/\b[A-Z]{2}\b/g))]
  const parties = ids.map((id): Party => {
    return { id: `country:${id}`, kind: 'state', names: [{ text: `land ${id}`, lang }] }
  })
  const id = createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 20)
  return {
    schema: 'mithaq/reading/1',
    reader: 'tests 1',
    report: { id, lang, text, ...note, copies: [] },
    parties,
    statements,
    positions,
    events: [],
    notices: [],
  }
}
