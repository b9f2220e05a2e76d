// Turns rows of the database into the values that the caller handed in: what was absent is absent
// again.
import type { Draft, Entry } from '../register/index.ts'
import { StoreProblem } from './problem.ts'
import type { PositionRow, Recorded, ReportRow, Sighting } from './row.ts'
import type { EntryTable, PositionTable, ReportTable, SightingTable } from './schema.ts'

/** @throws StoreProblem 'register-damaged' where the body is no JSON */
export function entryOf(row: EntryTable & { body: string }): Entry {
  const { audience, seq, recordedAt, author, hash } = row
  const body = parsed(row.body, `entry ${audience}/${seq}`) as Draft['body']
  return { v: row.v as Draft['v'], audience, author, body, seq, recordedAt, hash }
}

export function reportOf(row: ReportTable): ReportRow & Recorded {
  const { supersededAt: _, ...rest } = row
  return withoutAbsent(rest) as ReportRow & Recorded
}

export function sightingOf(row: SightingTable): Sighting & Recorded {
  return withoutAbsent(row) as Sighting & Recorded
}

export function positionOf(row: PositionTable): PositionRow & Recorded {
  const { supersededAt: _, data, ...rest } = row
  const value = parsed(data, `position ${row.position} of ${row.report}`)
  return { ...withoutAbsent(rest), data: value } as PositionRow & Recorded
}

function parsed(json: string, place: string): unknown {
  try {
    return JSON.parse(json)
  } catch (problem) {
    throw new StoreProblem(
      'register-damaged',
      { cause: `${place}: ${problem}` },
      { cause: problem },
    )
  }
}

/** null and '' are how the tables write "not known". */
function withoutAbsent(row: object): object {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null && value !== ''),
  )
}
