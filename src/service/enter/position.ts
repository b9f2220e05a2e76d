// One position of a note: its fields become a statement and a position, each with its words.
import {
  type Condition,
  type FactCondition,
  type Position,
  type Quantity,
  type Relation,
  type Scope,
  type Span,
  type Spans,
  STANCES,
  type Statement,
  type Window,
  type WindowKind,
} from '../../model/index.ts'
import { canonicalFact, parseFact, type Reference } from '../../register/index.ts'
import type { Fields } from './fields.ts'
import { placeOf, type Sheet, sentenceAround } from './sheet.ts'

/** What every position of one note is read with. */
export interface Scene {
  readonly sheet: Sheet
  readonly report: string
  readonly kind: string
  readonly speaker: string
  readonly reference: Reference
  /** The id of a party that is written as an id, a code or a name. */
  partyOf(words: string): Promise<string | undefined>
}

export interface Entered {
  readonly statement: Statement
  readonly position: Position
}

const ROLES = ['place', 'beneficiary', 'target'] as const
const ASKING: readonly string[] = ['expected', 'hoped', 'urged']

/** undefined where something is wrong, which `fields` has told then. */
export async function enterPosition(
  fields: Fields,
  number: number,
  scene: Scene,
): Promise<Entered | undefined> {
  const { sheet, reference } = scene
  const { actions, lists } = reference.vocabulary
  const party = await partyIn(fields, 'party', scene)
  if (!fields.has('party')) fields.fault('party', 'missing')
  const action = fields.oneOf('action', Object.keys(actions))
  const stance = fields.oneOf('stance', STANCES)
  for (const name of ['action', 'stance']) if (!fields.has(name)) fields.fault(name, 'missing')
  const evidence = placed(fields, 'words', sheet)
  const by = fields.has('by') ? placed(fields, 'by', sheet, evidence) : sheet.from
  const speaker = fields.has('speaker')
    ? await partyIn(fields, 'speaker', scene)
    : fields.has('by')
      ? party
      : scene.speaker
  const roles: Partial<Record<(typeof ROLES)[number], string>> = {}
  for (const role of ROLES) {
    const id = await partyIn(fields, role, scene)
    if (id !== undefined) roles[role] = id
  }
  const object = await partyIn(fields, 'object', scene)
  const role = action === undefined ? undefined : actions[action]?.object
  if (object !== undefined && role !== undefined) {
    if (role === 'none') fields.fault('object', 'field-unknown', { known: '' })
    else roles[role] = object
  }
  const together = await Promise.all(
    fields.list('with').map(async (words) => {
      const id = await scene.partyOf(words)
      return id ?? fields.fault('with', 'party-unknown', { name: words })
    }),
  )
  const domains = fields.list('domains')
  for (const value of domains)
    if (!lists.domains?.includes(value))
      fields.fault('domains', 'not-one-of', { value, known: lists.domains?.join(', ') ?? '' })
  const mode = fields.oneOf('domain-mode', ['all', 'any'] as const)
  const isNegated = fields.flag('negated')
  const quantity = fields.records('count').map((one) => quantityIn(one, sheet, evidence, lists))
  const window = fields.records('window').map((one) => windowIn(one, sheet, evidence, lists))[0]
  const conditions = fields.records('condition').map((one) => factIn(one, scene, evidence, lists))
  fields.close()
  if (evidence === undefined || by === undefined) return undefined
  if (action === undefined || stance === undefined || party === undefined) return undefined
  if (speaker === undefined) return undefined
  const facts = conditions.filter((one) => one !== undefined)
  const counts = quantity.filter((one) => one !== undefined)
  const partners = together.filter((one) => one !== undefined)
  const id = `s${number}`
  return {
    statement: {
      id,
      cue: { lemma: scene.kind, act: 'say', spans: [sheet.title] },
      speaker: { party: speaker, spans: [by], resolution: 'named' },
      form: 'indirect',
      content: { spans: [sentenceAround(sheet, evidence)] },
    },
    position: {
      id: `p${number}`,
      statement: id,
      party,
      ...(ASKING.includes(stance) && speaker !== party ? { attributedTo: speaker } : {}),
      action,
      stance,
      ...(isNegated ? { negated: true } : {}),
      ...(domains.length === 0 ? {} : { domains }),
      ...(mode === undefined ? {} : { domainMode: mode }),
      ...roles,
      ...(partners.length === 0 ? {} : { coordinatedWith: partners }),
      ...(counts.length === 0 ? {} : { quantity: counts }),
      ...(window === undefined ? {} : { window }),
      ...(facts.length === 0 ? {} : { condition: conditionOf(facts) }),
      evidence: { spans: [evidence] },
    },
  }
}

type Lists = Reference['vocabulary']['lists']

async function partyIn(fields: Fields, name: string, scene: Scene): Promise<string | undefined> {
  const words = fields.words(name)
  if (words === undefined) return undefined
  return (await scene.partyOf(words)) ?? fields.fault(name, 'party-unknown', { name: words })
}

/** Where the words of a field stand; a field without words has nothing to show for it. */
function placed(fields: Fields, name: string, sheet: Sheet, near?: Span): Span | undefined {
  const words = fields.needed(name)
  if (words === undefined) return undefined
  return placeOf(sheet, words, near) ?? fields.fault(name, 'words-absent', { words })
}

function said(sheet: Sheet, span: Span): { text: string; spans: Spans } {
  return { text: sheet.text.slice(span[0], span[1]), spans: [span] }
}

function quantityIn(
  fields: Fields,
  sheet: Sheet,
  near: Span | undefined,
  { units = [], 'quantity-modes': modes = [] }: Lists,
): Quantity | undefined {
  const span = placed(fields, 'words', sheet, near)
  const [value, min, max] = ['value', 'min', 'max'].map((name) => fields.number(name))
  const unit = fields.oneOf('unit', units)
  if (!fields.has('unit')) fields.fault('unit', 'missing')
  if (value === undefined && min === undefined && max === undefined)
    fields.fault('value', 'missing')
  const mode = fields.oneOf('mode', modes) as Quantity['mode']
  const isApproximate = fields.flag('approximate')
  fields.close()
  if (span === undefined || unit === undefined) return undefined
  return {
    ...(value === undefined ? {} : { value }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    unit,
    ...(mode === undefined ? {} : { mode }),
    ...(isApproximate ? { approximate: true } : {}),
    ...said(sheet, span),
  }
}

function windowIn(
  fields: Fields,
  sheet: Sheet,
  near: Span | undefined,
  { 'window-kinds': kinds = [] }: Lists,
): Window | undefined {
  const span = placed(fields, 'words', sheet, near)
  const earliest = fields.day('earliest')
  const latest = fields.day('latest')
  const kind = fields.oneOf('kind', kinds) as WindowKind | undefined
  fields.close()
  if (span === undefined) return undefined
  const isDated = earliest !== undefined || latest !== undefined
  const plain = !isDated ? 'vague' : earliest === latest ? 'day' : 'range'
  return {
    kind: kind ?? plain,
    ...said(sheet, span),
    ...(earliest === undefined ? {} : { earliest }),
    ...(latest === undefined ? {} : { latest }),
  }
}

function factIn(
  fields: Fields,
  { sheet, report, reference }: Scene,
  near: Span | undefined,
  { relations = [], scopes = [] }: Lists,
): FactCondition | undefined {
  const span = placed(fields, 'words', sheet, near)
  const named = fields.words('fact')
  const relation = (fields.oneOf('relation', relations) ?? 'if') as Relation
  const scope = (fields.oneOf('scope', scopes) ?? 'gate') as Scope
  fields.close()
  if (span === undefined) return undefined
  const { facts } = reference.vocabulary
  const whole = named?.replace(/(?<=[(,])\s*([A-Z]{2})\s*(?=[,)])/g, 'country:$1')
  const { predicate, roles } = parseFact(whole ?? '')
  const isKnown = Object.hasOwn(facts, predicate) && facts[predicate]?.roles.length === roles.length
  if (whole !== undefined && !isKnown)
    return fields.fault('fact', 'fact-unknown', { fact: named ?? '' })
  const own = `said:${report}/${span[0]}`
  const fact = whole === undefined ? own : canonicalFact(whole, reference.vocabulary)
  return { kind: 'fact', fact, relation, scope, evidence: { spans: [span] } }
}

/** All of them hold together: a choice between facts is two positions. */
function conditionOf(facts: readonly FactCondition[]): Condition {
  const [first] = facts
  return facts.length === 1 && first !== undefined ? first : { kind: 'all', of: facts }
}
