// What a person reads in the words of a position, from names and words as they type them to ids and
// places.
import { type Condition, type Span, STANCES, type Stance } from '../model/index.ts'
import type { Decided, KeptPosition } from '../register/index.ts'
import { contentOf } from '../register/index.ts'
import { sliceSpans } from '../text/index.ts'
import { Problem, type ReadsWanted } from './contract/index.ts'
import { partyNamed } from './enter/party.ts'
import { placeOf } from './enter/sheet.ts'
import type { LoadedView } from './register-view.ts'
import { told } from './trouble.ts'

type Wanted = { readonly what: 'confirmation' | 'rejection' | 'rereading'; readonly row: string }
type Reads = Extract<Decided, { what: 'rereading' }>['reads']

/** Gives the id of a fact that people may name briefly. @throws Problem */
type FactNamed = (name: string, loaded: LoadedView) => string

/**
 * @throws Problem 'row-unknown', and for a reading what it names wrongly: 'read-party-unknown',
 * 'read-words-absent', 'read-not-one-of', 'read-nothing'
 */
export async function resolveRow(
  wanted: Wanted & { readonly reads?: ReadsWanted },
  loaded: LoadedView,
  factNamed: FactNamed,
): Promise<Decided> {
  const { view, store } = loaded
  const row = [...view.rows, ...view.struck.map((of) => of.row)].find(({ id }) => id === wanted.row)
  if (row === undefined) throw new Problem('row-unknown', { row: wanted.row }, 2)
  const text = (await told(() => store.text(row.report)))?.text ?? ''
  const content = contentOf(row, sliceSpans(text, row.position.evidence.spans))
  if (wanted.what !== 'rereading') return { what: wanted.what, content }
  const reads = await resolveReads(wanted.reads ?? {}, { row, text, loaded, factNamed })
  if (Object.keys(reads).length === 0) throw new Problem('read-nothing', {}, 2)
  return { what: 'rereading', content, reads }
}

interface Scene {
  readonly row: KeptPosition
  readonly text: string
  readonly loaded: LoadedView
  readonly factNamed: FactNamed
}

async function resolveReads(wanted: ReadsWanted, scene: Scene): Promise<Reads> {
  const { row, loaded } = scene
  const { actions } = loaded.reader.reference.vocabulary
  const { action, stance, negated, condition } = wanted
  const party = await partyIn(wanted.party, scene)
  const speaker = await partyIn(wanted.speaker, scene)
  const object = wanted.object === null ? null : await partyIn(wanted.object, scene)
  if (action !== undefined) oneOf('action', action, Object.keys(actions))
  if (stance !== undefined) oneOf('stance', stance, STANCES)
  const near = row.position.evidence.spans[0]
  const span = wanted.words === undefined ? undefined : placed(wanted.words, wanted.start, scene)
  const isMoved = span !== undefined && (span[0] !== near?.[0] || span[1] !== near[1])
  return {
    ...(party === undefined || party === row.party ? {} : { party }),
    ...(speaker === undefined || speaker === row.speaker ? {} : { speaker }),
    ...(action === undefined || action === row.action ? {} : { action }),
    ...(stance === undefined || stance === row.position.stance ? {} : { stance: stance as Stance }),
    ...(negated === undefined || negated === (row.position.negated ?? false) ? {} : { negated }),
    ...(object === undefined || object === row.object ? {} : { object }),
    ...(condition === undefined
      ? {}
      : { condition: condition === null ? null : conditionIn(condition, scene) }),
    ...(isMoved ? { spans: [span] } : {}),
  }
}

function oneOf(field: string, value: string, known: readonly string[]): void {
  if (!known.includes(value))
    throw new Problem('read-not-one-of', { field, value, known: known.join(', ') }, 2)
}

/** By id, two letters, or a name of any language or of the report itself. */
async function partyIn(
  words: string | null | undefined,
  { row, loaded }: Scene,
): Promise<string | undefined> {
  if (words === undefined || words === null || words.trim() === '') return undefined
  const { store, seen, reader } = loaded
  const entry = await told(() => store.entryOfReport(row.report, seen))
  const parties = entry?.body.kind === 'reading' ? entry.body.reading.parties : []
  const name = words.trim()
  const found = await partyNamed(name, parties, reader)
  const byName = parties.filter(({ names }) => names.some(({ text }) => text === name))
  const id = found ?? (byName.length === 1 ? byName[0]?.id : undefined)
  if (id === undefined) throw new Problem('read-party-unknown', { name }, 2)
  return id
}

function placed(words: string, start: number | undefined, { row, text }: Scene): Span {
  const sheet = { text, title: [0, 0], from: [0, 0], start: 0 } as const
  const near: Span | undefined =
    start === undefined ? row.position.evidence.spans[0] : [start, start + 1]
  const found = words.trim() === '' ? undefined : placeOf(sheet, words.trim(), near)
  if (found === undefined) throw new Problem('read-words-absent', { words }, 2)
  return found
}

function conditionIn(
  { words, fact, relation = 'if' }: NonNullable<ReadsWanted['condition']>,
  scene: Scene,
): Condition {
  const { vocabulary } = scene.loaded.reader.reference
  oneOf('relation', relation, vocabulary.lists.relations ?? ['if'])
  const span = placed(words, undefined, scene)
  const named = fact?.trim() ? scene.factNamed(fact.trim(), scene.loaded) : undefined
  return {
    kind: 'fact',
    fact: named ?? `said:${scene.row.report}/${span[0]}`,
    relation: relation as 'if',
    scope: 'gate',
    evidence: { spans: [span] },
  }
}
