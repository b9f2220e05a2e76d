// Reads parties/: states, organisations, groups and people by id, with members, offices and dates,
// without names.
import { listYaml, readYaml } from './file.ts'
import { type Complaints, complaintsAbout, PackError, type PackProblem } from './problem.ts'
import { type Branch, branchesOf, linesOf, textOf } from './tree.ts'

/**
 * What the reader's table of parties holds, with the dates of memberships that began or ended
 * lately.
 */
export interface PartyEntry {
  readonly kind: 'state' | 'organisation' | 'person' | 'group' | 'conflict'
  readonly members?: readonly string[]
  readonly represents?: string
  readonly office?: string
  readonly from?: string
  readonly to?: string
  readonly joined?: Readonly<Record<string, string>>
  readonly left?: Readonly<Record<string, string>>
}
export type PartyEntries = Readonly<Record<string, PartyEntry>>

const PREFIX: Readonly<Record<string, string>> = {
  state: 'country:',
  organisation: 'org:',
  group: 'group:',
  person: 'person:',
  conflict: 'conflict:',
}
const FIELDS = ['members', 'joined', 'left', 'represents', 'office', 'from', 'to']
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** @throws PackError with every problem of the folder. */
export function readParties(folder: string, offices: readonly string[]): PartyEntries {
  const problems: PackProblem[] = []
  const found: Record<string, PartyEntry> = {}
  const places: { complaints: Complaints; line: number; ids: readonly string[] }[] = []
  for (const path of listYaml(folder)) {
    const complaints = complaintsAbout(path, problems)
    const branches = branchesOf(readYaml(path, complaints), complaints)
    const kindBranch = branches.find((one) => one.key === 'kind')
    const kind = kindBranch === undefined ? '' : textOf(kindBranch.value, complaints)
    const prefix = PREFIX[kind]
    if (prefix === undefined) {
      complaints.add(
        kindBranch?.line ?? 1,
        `has the kind "${kind}"`,
        `use ${Object.keys(PREFIX).join(', ')}`,
      )
      continue
    }
    const ids = branches.find((one) => one.key === 'ids')
    const entries: readonly Branch[] =
      ids === undefined
        ? []
        : ids.value.kind === 'list'
          ? linesOf(ids.value, complaints).map(({ line, text }) => ({
              key: text,
              line,
              value: { kind: 'nothing', line } as const,
            }))
          : branchesOf(ids.value, complaints)
    for (const branch of entries) {
      if (!branch.key.startsWith(prefix)) {
        complaints.add(branch.line, `has the id "${branch.key}"`, `start it with "${prefix}"`)
      }
      if (found[branch.key] !== undefined) {
        complaints.add(branch.line, `has "${branch.key}" twice`, 'keep one')
      }
      const entry = readParty(branch, kind as PartyEntry['kind'], offices, complaints)
      found[branch.key] = entry
      const named = [...(entry.members ?? []), ...(entry.represents ? [entry.represents] : [])]
      places.push({ complaints, line: branch.line, ids: named })
    }
  }
  for (const { complaints, line, ids } of places) {
    for (const id of ids) {
      if (found[id] !== undefined) continue
      complaints.add(line, `names the party "${id}", which parties/ lacks`, 'add it or mend the id')
    }
  }
  if (problems.length > 0) throw new PackError(problems)
  return found
}

function readParty(
  branch: Branch,
  kind: PartyEntry['kind'],
  offices: readonly string[],
  complaints: Complaints,
): PartyEntry {
  const fields: Record<string, unknown> = {}
  for (const { key, line, value } of branchesOf(branch.value, complaints)) {
    if (!FIELDS.includes(key))
      complaints.add(line, `has the field "${key}"`, `use ${FIELDS.join(', ')}`)
    else if (key === 'members') fields.members = linesOf(value, complaints).map((one) => one.text)
    else if (key === 'joined' || key === 'left') {
      const days = branchesOf(value, complaints).map((one) => {
        return [one.key, dayOf(textOf(one.value, complaints), one.line, complaints)]
      })
      fields[key] = Object.fromEntries(days)
    } else {
      const text = textOf(value, complaints)
      if (key === 'from' || key === 'to') dayOf(text, line, complaints)
      if (key === 'office' && !offices.includes(text)) {
        complaints.add(line, `names the office "${text}"`, 'use one of vocabulary/offices.yaml')
      }
      fields[key] = text
    }
  }
  return { kind, ...fields }
}

function dayOf(text: string, line: number, complaints: Complaints): string {
  if (!DAY.test(text)) {
    complaints.add(
      line,
      `has "${text}" as a day`,
      'write YYYY-MM-DD, or leave it out where it is not sure',
    )
  }
  return text
}
