// Examines a whole register: chains, derived rows, kept texts, and whether every reading stands in
// its text.
import type { Entry, KeptReading } from '../register/index.ts'
import type { Finding, Store } from '../store/index.ts'
import type { DoctorFinding } from './contract/index.ts'
import type { Desk } from './desk.ts'
import { unfoundedIn } from './foundation.ts'
import { isIntact } from './source-view.ts'
import { told } from './trouble.ts'

/** A broken register breaks everywhere; a hundred places tell it. */
const FINDINGS_MAX = 100

const SENTENCES: Readonly<Record<Finding['code'], string>> = {
  'chain-gap': 'an entry is missing before this one',
  'chain-time': 'this entry was moved in time',
  'chain-body': 'the content of this entry was changed',
  'chain-hash': 'this entry, or the one before it, was changed',
  'chain-head': 'entries are missing at the end',
  'projection-missing': 'a row that follows from the entries is missing',
  'projection-extra': 'a row does not follow from the entries',
}

/**
 * Empty where the register is sound. Changes nothing. Every audience is examined; what is wrong in
 * a circle that the desk does not work in is told once, without a word of what it holds.
 */
export async function examine(desk: Desk): Promise<readonly DoctorFinding[]> {
  const store = await desk.store()
  return told(async () => {
    const findings = [...(await store.verifyChain()), ...(await store.verifyProjections())]
    const seen = findings.filter(({ audience }) => desk.audiences.includes(audience))
    const found = seen.map(tellFinding)
    let isCircleBroken = seen.length < findings.length
    for (const audience of await store.audiences()) {
      const isSeen = desk.audiences.includes(audience)
      if (!isSeen && isCircleBroken) continue
      for await (const entry of store.entries(audience, { kind: 'reading' })) {
        const wrong = await examineEntry(store, entry)
        if (isSeen) found.push(...wrong)
        else isCircleBroken ||= wrong.length > 0
        if (found.length >= FINDINGS_MAX || (!isSeen && isCircleBroken)) break
      }
    }
    return isCircleBroken ? [...found, CIRCLE_BROKEN] : found
  })
}

const CIRCLE_BROKEN: DoctorFinding = {
  code: 'circle-broken',
  values: {},
  message: 'something is wrong in a restricted circle; those who work in it see what',
}

function tellFinding({ code, audience, seq, what }: Finding): DoctorFinding {
  const values = { audience, seq: String(seq), what }
  return { code, values, message: `${audience}/${seq}: ${SENTENCES[code]} (${what})` }
}

async function examineEntry(store: Store, entry: Entry): Promise<readonly DoctorFinding[]> {
  if (entry.body.kind !== 'reading') return []
  const { reading } = entry.body
  const report = reading.report.id
  const finding = (code: string, what: string, message: string): DoctorFinding => {
    const values = { audience: entry.audience, seq: String(entry.seq), report, what }
    return { code, values, message: `report ${report}: ${message}` }
  }
  const kept = await store.text(report)
  if (kept === undefined) return [finding('text-missing', '', 'its text is missing')]
  const changed = isIntact(kept) ? [] : [finding('text-changed', '', 'its text was changed')]
  const unfounded = partsOf(reading).flatMap((part) =>
    unfoundedIn(part, kept.text).map(({ path, what }) =>
      finding(`span-${what}`, `${part.id} ${path}`, `${part.id} does not stand in it (${path})`),
    ),
  )
  return [...changed, ...unfounded]
}

function partsOf({ statements, positions, events }: KeptReading) {
  return [...statements, ...positions, ...events]
}
