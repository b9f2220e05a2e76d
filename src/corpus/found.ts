// What a reading holds, seen as the blocks and fields of a corpus file.
import type { FactCondition, Position, Quantity, Reading, ReportedEvent } from '../model/index.ts'
import { factsOf, type Statement, type Window } from '../model/index.ts'
import type { Spans } from '../text/index.ts'
import type { BlockKind } from './case.ts'

/** What one field of a reading means; `words` fields mean their words. */
export type Meaning =
  | { readonly kind: 'label'; readonly id: string }
  | { readonly kind: 'party'; readonly id: string }
  | { readonly kind: 'count'; readonly quantity: Quantity }
  | { readonly kind: 'window'; readonly window: Window }
  | { readonly kind: 'flag' }
  | { readonly kind: 'reference'; readonly id: string }
  | { readonly kind: 'fact'; readonly fact: string }
  | { readonly kind: 'words' }

export interface FoundValue {
  readonly meaning: Meaning
  /** Where the words stand; absent where the reading keeps no words for this field. */
  readonly spans?: Spans
  /** For a condition: what it is about and how it binds. */
  readonly leaf?: FactCondition
}

export interface FoundBlock {
  readonly kind: BlockKind
  readonly id: string
  /** Present fields only; relation, scope and fact hang on the values of "condition". */
  readonly fields: ReadonlyMap<string, readonly FoundValue[]>
}

/** What "relation", "scope" and "fact" say of a condition. */
export function conditionValue(id: string, condition: FoundValue): FoundValue | undefined {
  const { leaf } = condition
  if (leaf === undefined) return undefined
  if (id === 'fact') return { meaning: { kind: 'fact', fact: leaf.fact } }
  return label(id === 'relation' ? leaf.relation : leaf.scope)
}

/** Every statement, position and event of a reading, in its order. */
export function foundBlocks(reading: Reading): FoundBlock[] {
  return [
    ...reading.statements.map(statementBlock),
    ...reading.positions.map(positionBlock),
    ...reading.events.map(eventBlock),
  ]
}

type Entries = [string, readonly (FoundValue | undefined)[]][]

function block(kind: BlockKind, id: string, entries: Entries): FoundBlock {
  const fields = new Map<string, readonly FoundValue[]>()
  for (const [name, values] of entries) {
    const present = values.filter((value) => value !== undefined)
    if (present.length > 0) fields.set(name, present)
  }
  return { kind, id, fields }
}

function statementBlock(one: Statement): FoundBlock {
  const { speaker } = one
  const isOpen = speaker.party === null && speaker.spans.length === 0
  return block('statement', one.id, [
    ['cue', [stretch(one.cue.spans)]],
    ['act', [label(one.cue.act)]],
    ['speaker', [isOpen ? undefined : named(speaker.party, speaker.spans)]],
    ['antecedent', [speaker.antecedent && stretch(speaker.antecedent)]],
    ['resolution', [label(speaker.resolution)]],
    ['via', [reference(one.via)]],
    ['addressee', [one.addressee && named(one.addressee.party ?? null, one.addressee.spans)]],
    ['channel', [label(one.channel)]],
    ['occasion', [one.occasion && stretch(one.occasion.spans)]],
    ['said-on', [when(one.saidOn)]],
    ['form', [label(one.form)]],
    ['content', [stretch(one.content.spans)]],
    ['background', [flag(one.background)]],
  ])
}

function positionBlock(one: Position): FoundBlock {
  const leaves = factsOf(one.condition)
  return block('position', one.id, [
    ['of', [reference(one.statement ?? undefined)]],
    ['party', [named(one.party)]],
    ['predicate', [stretch(one.evidence.spans)]],
    ['action', [label(one.action)]],
    ['stance', [label(one.stance)]],
    ['negated', [flag(one.negated)]],
    ['denies', [flag(one.denies)]],
    ['attributed-to', [named(one.attributedTo)]],
    ['domain', (one.domains ?? []).map(label)],
    ['domain-mode', [label(one.domainMode)]],
    ['place', [named(one.place)]],
    ['beneficiary', [named(one.beneficiary)]],
    ['target', [named(one.target)]],
    ['instrument', [named(one.instrument)]],
    ['coordinated-with', (one.coordinatedWith ?? []).map((id) => named(id))],
    ['count', (one.quantity ?? []).map(amount)],
    ['window', [when(one.window)]],
    [
      'condition',
      leaves.map((leaf) => ({
        meaning: { kind: 'fact', fact: leaf.fact },
        spans: leaf.evidence.spans,
        leaf,
      })),
    ],
    ['limit-of', [reference(one.limitOf)]],
  ])
}

function eventBlock(one: ReportedEvent): FoundBlock {
  return block('event', one.id, [
    ['kind', [label(one.kind)]],
    ['participants', one.participants.map((id) => named(id))],
    ['count', [one.count && amount(one.count)]],
    ['place', [named(one.place)]],
    ['mode', [label(one.mode)]],
    ['window', [when(one.on)]],
    ['after', [one.after === undefined ? undefined : named(one.after)]],
    ['evidence', [stretch(one.evidence.spans)]],
  ])
}

function label(id: string | undefined): FoundValue | undefined {
  return id === undefined ? undefined : { meaning: { kind: 'label', id } }
}

function stretch(spans: Spans): FoundValue {
  return { meaning: { kind: 'words' }, spans }
}

function named(id: string | null | undefined, spans?: Spans): FoundValue | undefined {
  if (id == null) return spans === undefined ? undefined : { meaning: { kind: 'words' }, spans }
  const meaning = { kind: 'party', id } as const
  return spans === undefined ? { meaning } : { meaning, spans }
}

function flag(value: boolean | undefined): FoundValue | undefined {
  return value === true ? { meaning: { kind: 'flag' } } : undefined
}

function reference(id: string | undefined): FoundValue | undefined {
  return id === undefined ? undefined : { meaning: { kind: 'reference', id } }
}

function amount(quantity: Quantity): FoundValue {
  return { meaning: { kind: 'count', quantity }, spans: quantity.spans }
}

function when(window: Window | undefined): FoundValue | undefined {
  return window === undefined
    ? undefined
    : { meaning: { kind: 'window', window }, spans: window.spans }
}
