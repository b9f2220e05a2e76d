// Whole reports for the tests of positions and events: the reader over a language's folder as it
// stands.
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { ActionEntry, FactEntry, Position, Reading, Vocabulary } from '../../model/index.ts'
import { packFrom } from '../kit/folder.cases.ts'
import { makeReader } from '../reader.ts'
import type { PartyRecord, PartyTable } from '../scene.ts'

type Ids = Record<string, Record<string, unknown> | null>

const idsOf = (path: string): Ids => {
  const { ids } = parse(readFileSync(new URL(`../../../${path}.yaml`, import.meta.url), 'utf8'))
  return Array.isArray(ids) ? Object.fromEntries(ids.map((id) => [id, null])) : ids
}

function vocabularyOf(): Vocabulary {
  const actions = Object.entries(idsOf('vocabulary/actions')).map(([id, one]) => [
    id,
    { ...one, id } as unknown as ActionEntry,
  ])
  const facts = Object.entries(idsOf('vocabulary/facts')).map(([id, one]) => [
    id,
    { id, ...one, symmetric: one?.symmetric === 'yes' || one?.symmetric === true } as FactEntry,
  ])
  return { actions: Object.fromEntries(actions), facts: Object.fromEntries(facts), lists: {} }
}

function partiesOf(): PartyTable {
  const kinds = {
    states: 'state',
    organisations: 'organisation',
    people: 'person',
    groups: 'group',
  }
  const found: Record<string, PartyRecord> = {}
  for (const [file, kind] of Object.entries(kinds)) {
    for (const [id, one] of Object.entries(idsOf(`parties/${file}`))) {
      found[id] = { kind, ...one } as PartyRecord
    }
  }
  return found
}

const READERS = new Map<string, ReturnType<typeof makeReader>>()

/** Reads a report in a language; its folder is compiled once a test file. */
export function readReport(text: string, publishedOn = '2031-03-04', lang = 'ar'): Reading {
  let reader = READERS.get(lang)
  if (reader === undefined) {
    const parts = { vocabulary: vocabularyOf(), parties: partiesOf(), version: '0' }
    reader = makeReader({ pack: packFrom(lang), ...parts })
    READERS.set(lang, reader)
  }
  return reader.read(text, { publishedOn })
}

/** "party action stance", with "not" for a promise not to do and "denied" for a denial. */
export function brief({ party, action, stance, negated, denies }: Position): string {
  const marks = `${denies === true ? 'denied ' : ''}${negated === true ? 'not ' : ''}`
  return `${party ?? 'open'} ${action} ${marks}${stance}`
}

/** The positions of a report in brief. */
export const briefs = (text: string, lang = 'ar'): string[] =>
  readReport(text, undefined, lang).positions.map(brief)
