// Requirements of a force as somebody lists them: each an entry, where it says something new.
import { isDeepStrictEqual } from 'node:util'
import { type Requirement, requirementsIn } from '../../register/index.ts'
import type { EnterWanted, EntryFault, RequirementLine } from '../contract/index.ts'
import { timesOf } from '../day.ts'
import type { Desk } from '../desk.ts'
import type { Reader } from '../reader.ts'
import { collectEntries } from '../register-view.ts'
import { told } from '../trouble.ts'
import { Fields } from './fields.ts'
import { partyNamed } from './party.ts'

/**
 * @param rows as they were written, each to be judged
 * @returns one line a row, in order; a row that is refused leaves nothing behind
 */
export async function keepRequirements(
  desk: Desk,
  rows: readonly unknown[],
  { isDry = false }: EnterWanted = {},
): Promise<readonly RequirementLine[]> {
  const reader = await desk.reader()
  const store = await desk.store(true)
  const { audience, author } = desk
  const lines: RequirementLine[] = []
  for (const [at, given] of rows.entries()) {
    const entry = at + 1
    const faults: EntryFault[] = []
    const requirement = await readRequirement(given, entry, reader, faults)
    if (requirement === undefined || faults.length > 0) {
      lines.push({ entry, outcome: 'refused', faults })
      continue
    }
    const { id } = requirement
    const knownAt = timesOf({}, desk.clock(), desk.zone).knownUpTo
    const kept = await collectEntries(store, { audiences: desk.audiences, knownAt }, [
      'requirement',
    ])
    const standing = requirementsIn(kept, knownAt).find((one) => one.id === id)
    const isDropped = requirement.isDropped === true
    const isKnown = isDropped ? standing === undefined : isDeepStrictEqual(standing, requirement)
    if (!isKnown && !isDry)
      await told(() =>
        store.commit(audience, (writer) =>
          writer.append({ v: 1, audience, author, body: { kind: 'requirement', requirement } }),
        ),
      )
    lines.push({ entry, id, outcome: isKnown ? 'known' : isDropped ? 'dropped' : 'added', faults })
  }
  return lines
}

async function readRequirement(
  given: unknown,
  entry: number,
  reader: Reader,
  faults: EntryFault[],
): Promise<Requirement | undefined> {
  const { actions, lists } = reader.reference.vocabulary
  const fields = new Fields(given, { entry }, faults)
  const id = fields.needed('id')
  const what = fields.needed('what')
  const action = fields.has('action') ? fields.oneOf('action', Object.keys(actions)) : 'deploy'
  const named = fields.words('object')
  const domain = fields.oneOf('domain', lists.domains ?? [])
  const unit = fields.oneOf('unit', lists.units ?? [])
  if (!fields.has('unit')) fields.fault('unit', 'missing')
  const count = fields.number('count')
  if (!fields.has('count')) fields.fault('count', 'missing')
  const byOn = fields.day('by')
  const isDropped = fields.flag('dropped')
  fields.close()
  const object = named === undefined ? undefined : await partyNamed(named, [], reader)
  if (named !== undefined && object === undefined)
    fields.fault('object', 'party-unknown', { name: named })
  if (id === undefined || what === undefined || action === undefined) return undefined
  if (unit === undefined || count === undefined) return undefined
  return {
    id,
    what,
    action,
    ...(object === undefined ? {} : { object }),
    ...(domain === undefined ? {} : { domain }),
    unit,
    count,
    ...(byOn === undefined ? {} : { byOn }),
    ...(isDropped ? { isDropped } : {}),
  }
}
