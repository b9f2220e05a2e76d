// What one entry adds to the rows that views are computed from: the register's own rule, put into
// the store's terms.
import { createHash } from 'node:crypto'
import type { Party, Report } from '../model/index.ts'
import {
  type Entry,
  type KeptPosition,
  positionsOf,
  type Reference,
  recordOf,
} from '../register/index.ts'
import type { NameRow, PositionRow, Project, Projection } from '../store/index.ts'

/** To be raised whenever the same entry gives other rows than before. */
const RULE = 2

export interface Derivation {
  readonly project: Project
  /** Changes with the rule, the vocabulary and the parties: the rows depend on all three. */
  readonly derivation: string
}

export function makeDerivation(reference: Reference): Derivation {
  const hash = createHash('sha256').update(JSON.stringify(reference)).digest('hex')
  return {
    project: (entry) => projectEntry(entry, reference),
    derivation: `${RULE}-${hash.slice(0, 16)}`,
  }
}

function projectEntry(entry: Entry, reference: Reference): Projection {
  const { body } = entry
  if (body.kind === 'copy') {
    const { report, publisher, publishedOn, url, text = report } = body
    return { sightings: [{ text, publisher, publishedOn, url, report }] }
  }
  if (body.kind !== 'reading') return {}
  const { reading } = body
  const { report } = reading
  const { id, lang, title, publisher, publishedOn, url } = report
  const positions = positionsOf(recordOf(entry, body), reference)
  return {
    report: {
      report: id,
      lang,
      title,
      publisher,
      publishedOn,
      url,
      statements: reading.statements.length,
      positions: reading.positions.length,
      copies: textsIn(report),
    },
    sightings: [{ text: id, publisher, publishedOn, url, report: id }],
    names: namesIn(reading.parties, id),
    positions: positions.map(rowOf),
    clues: (body.clues ?? []).map((clue) => ({ report: id, clue })),
  }
}

/** Each name once: a reading may give the same one twice. */
function namesIn(parties: readonly Party[], report: string): readonly NameRow[] {
  const once = new Map<string, NameRow>()
  for (const { id, names } of parties)
    for (const { text, lang } of names)
      once.set(JSON.stringify([id, lang, text]), { report, party: id, lang, name: text })
  return [...once.values()]
}

/** How often the text stands in its own file, itself included. */
function textsIn({ copies }: Pick<Report, 'copies'>): number {
  return Math.max(1, copies.length)
}

function rowOf(kept: KeptPosition): PositionRow {
  const { commitment, party, action, object, report, position, saidToOn } = kept
  return {
    commitment: commitment ?? undefined,
    position: position.id,
    report,
    party: party ?? undefined,
    action,
    object,
    validOn: saidToOn,
    data: kept,
  }
}
