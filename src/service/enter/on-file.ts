// What a secretariat files of documents, measures and consultations: fields become an entry where
// they say something new, and words that are given as a source stand in their report.
import { isDeepStrictEqual } from 'node:util'
import {
  type Attendance,
  canonicalFact,
  type Filed,
  type FiledSource,
  filedIn,
  type Produced,
  toldById,
} from '../../register/index.ts'
import type { Store, View as StoreView } from '../../store/index.ts'
import type { EnterLine, EntryFault } from '../contract/index.ts'
import { timesOf } from '../day.ts'
import type { Desk } from '../desk.ts'
import type { Reader } from '../reader.ts'
import { collectEntries } from '../register-view.ts'
import { told } from '../trouble.ts'
import { Fields } from './fields.ts'
import { partyNamed } from './party.ts'

const KINDS = ['document', 'measure', 'consultation'] as const
type OnFile = Extract<Filed, { kind: (typeof KINDS)[number] }>

export function isForFile(given: unknown): boolean {
  const kind = (given as { readonly kind?: unknown } | null)?.kind
  return KINDS.some((one) => one === kind)
}

export async function keepOnFile(
  desk: Desk,
  given: unknown,
  entry: number,
  reader: Reader,
): Promise<EnterLine> {
  const faults: EntryFault[] = []
  const fields = new Fields(given, { entry }, faults)
  const store = await desk.store(true)
  const knownAt = timesOf({}, desk.clock(), desk.zone).knownUpTo
  const { audiences, author } = desk
  const audience = fields.words('audience') ?? desk.audience
  if (!audiences.includes(audience)) fields.fault('audience', 'circle-other', { circle: audience })
  const seen = { audiences, knownAt }
  const scene = { fields, reader, textOf: sourceTexts(store, seen) }
  const filed = await readFiled(scene)
  fields.close()
  const entries = await collectEntries(store, seen, ['filed'])
  const earlier = filed === undefined ? [] : filedIn(entries, filed.kind, knownAt)
  const standing = toldById(earlier).get(filed?.id ?? '') ?? []
  if (filed !== undefined && standing.length === 0 && filed.isDropped !== true)
    for (const name of NEEDED[filed.kind]) if (!fields.has(name)) fields.fault(name, 'missing')
  if (filed === undefined || faults.length > 0)
    return { entry, outcome: 'refused', positions: 0, faults }
  const line = { entry, filed: { kind: filed.kind, id: filed.id }, audience, positions: 0, faults }
  if (
    isKnown(
      filed,
      standing.map((one) => one.filed),
    )
  )
    return { ...line, outcome: 'known' }
  await told(() =>
    store.commit(audience, (writer) =>
      writer.append({ v: 1, audience, author, body: { kind: 'filed', filed } }),
    ),
  )
  return { ...line, outcome: 'added' }
}

/** What the first word on a thing must say. */
const NEEDED: Readonly<Record<OnFile['kind'], readonly string[]>> = {
  document: ['what', 'party'],
  measure: ['what'],
  consultation: ['what', 'on'],
}

/** Said before, and not undone since: the same file again changes nothing. */
function isKnown(filed: OnFile, standing: readonly Filed[]): boolean {
  if (filed.isDropped === true) return standing.length === 0
  const at = standing.findLastIndex((one) => isDeepStrictEqual(one, filed))
  if (at < 0) return false
  const later = standing.slice(at + 1)
  if (filed.kind !== 'document' || filed.step === undefined) return true
  const { step } = filed
  const opposite = (one: Filed) =>
    one.kind === 'document' && one.step === step && one.isUndone !== filed.isUndone
  return !later.some(opposite)
}

type TextOf = (report: string) => Promise<string | undefined>

function sourceTexts(store: Store, seen: StoreView): TextOf {
  return async (report) => {
    if ((await told(() => store.entryOfReport(report, seen))) === undefined) return undefined
    return (await told(() => store.text(report)))?.text
  }
}

interface Scene {
  readonly fields: Fields
  readonly reader: Reader
  readonly textOf: TextOf
}

async function readFiled(scene: Scene): Promise<OnFile | undefined> {
  const { fields } = scene
  const kind = fields.oneOf('kind', KINDS)
  const id = fields.needed('id')
  const isDropped = fields.flag('dropped')
  if (kind === undefined || id === undefined) return undefined
  const head = { id, ...given({ what: fields.words('what'), isDropped: isDropped || undefined }) }
  if (kind === 'document') return { kind, ...head, ...(await documentFields(scene)) }
  if (kind === 'measure') return { kind, ...head, ...(await measureFields(scene)) }
  return { kind, ...head, ...(await consultationFields(scene)) }
}

async function documentFields(scene: Scene) {
  const { fields, reader } = scene
  const { actions, lists } = reader.reference.vocabulary
  const steps = fields.list('steps')
  const known = lists['document-steps'] ?? []
  const step = fields.words('step')
  // A way of its own names its own steps; the vocabulary's names are known to every document.
  if (step !== undefined && steps.length > 0 && !steps.includes(step))
    fields.fault('step', 'step-unknown', { value: step, known: steps.join(', ') })
  const on = fields.day('on')
  const isUndone = fields.flag('undone')
  if (step !== undefined && on === undefined && !isUndone && !fields.has('on'))
    fields.fault('on', 'missing')
  if (step !== undefined && steps.length === 0 && !known.includes(step) && !/^[a-z]/.test(step))
    fields.fault('step', 'step-unknown', { value: step, known: known.join(', ') })
  return given({
    party: await partyIn(fields, 'party', reader),
    action: fields.oneOf('action', Object.keys(actions)),
    object: await partyIn(fields, 'object', reader),
    steps: steps.length === 0 ? undefined : steps,
    step,
    on,
    turn: fields.words('turn'),
    source: await sourceIn(fields, scene),
    isUndone: isUndone || undefined,
  })
}

async function measureFields(scene: Scene) {
  const { fields, reader } = scene
  const { vocabulary } = reader.reference
  const trigger = fields.words('trigger')
  const fact = trigger?.replace(/(?<=[(,])\s*([A-Z]{2})\s*(?=[,)])/g, 'country:$1')
  const name = fact?.split('(')[0] ?? ''
  if (fact !== undefined && !(Object.hasOwn(vocabulary.facts, name) && fact.endsWith(')')))
    fields.fault('trigger', 'fact-unknown', { fact: trigger ?? '' })
  const named = await Promise.all(
    fields.list('parties').map(async (words) => {
      const id = await partyNamed(words, [], reader)
      return id ?? fields.fault('parties', 'party-unknown', { name: words })
    }),
  )
  const parties = named.filter((one) => one !== undefined)
  const parts = fields.list('parts')
  const [moved] = fields.records('move')
  const move = moved === undefined ? undefined : await moveIn(moved, scene)
  return given({
    action: fields.oneOf('action', Object.keys(vocabulary.actions)),
    object: await partyIn(fields, 'object', reader),
    trigger: fact === undefined ? undefined : canonicalFact(fact, vocabulary),
    parties: parties.length === 0 ? undefined : parties,
    parts: parts.length === 0 ? undefined : parts,
    move,
  })
}

async function moveIn(fields: Fields, scene: Scene) {
  const { reader } = scene
  const party = await partyIn(fields, 'party', reader)
  const step = fields.oneOf('step', reader.reference.vocabulary.lists['measure-steps'] ?? [])
  const on = fields.day('on')
  const part = fields.words('part')
  for (const name of ['party', 'step', 'on']) if (!fields.has(name)) fields.fault(name, 'missing')
  const source = await sourceIn(fields, scene)
  fields.close()
  if (party === undefined || step === undefined || on === undefined) return undefined
  return { party, ...given({ part, source }), step, on }
}

async function consultationFields(scene: Scene) {
  const { fields, reader } = scene
  const { lists } = reader.reference.vocabulary
  const attended: Attendance[] = []
  for (const one of fields.records('attended')) {
    const party = await partyIn(one, 'party', reader)
    if (!one.has('party')) one.fault('party', 'missing')
    const mode = one.oneOf('mode', ['in-person', 'remote'] as const)
    const who = one.words('who')
    one.close()
    if (party !== undefined) attended.push({ party, ...given({ mode, who }) })
  }
  const produced: Produced[] = []
  for (const one of fields.records('produced')) {
    const what = one.needed('what')
    const item = one.words('item')
    const source = await sourceIn(one, scene)
    one.close()
    if (what !== undefined) produced.push({ what, ...given({ item, source }) })
  }
  return given({
    form: fields.oneOf('form', lists['event-kinds'] ?? []),
    on: fields.day('on'),
    place: fields.words('place'),
    mode: fields.oneOf('mode', ['in-person', 'remote', 'hybrid'] as const),
    stated: fields.number('stated'),
    unit: fields.oneOf('unit', lists.units ?? []),
    after: fields.words('after'),
    attended: attended.length === 0 ? undefined : attended,
    produced: produced.length === 0 ? undefined : produced,
  })
}

async function partyIn(fields: Fields, name: string, reader: Reader) {
  const words = fields.words(name)
  if (words === undefined) return undefined
  const id = await partyNamed(words, [], reader)
  return id ?? fields.fault(name, 'party-unknown', { name: words })
}

/** Words of a kept report: both are named, and the words stand in it as they are. */
async function sourceIn(fields: Fields, { textOf }: Scene): Promise<FiledSource | undefined> {
  const report = fields.words('report')
  const words = fields.words('words')
  if (report === undefined && words === undefined) return undefined
  if (report === undefined) return fields.fault('report', 'missing')
  if (words === undefined) return fields.fault('words', 'missing')
  const text = await textOf(report)
  if (text === undefined) return fields.fault('report', 'source-unknown', { report })
  const at = text.indexOf(words)
  if (at < 0) return fields.fault('words', 'words-absent', { words })
  return { report, spans: [[at, at + words.length]] }
}

/** Without what was not said. */
function given<T extends object>(fields: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(said) as { [Name in keyof T]?: Exclude<T[Name], undefined> }
}
