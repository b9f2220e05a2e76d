// Turns one kept reading into the register's rows: each position under its commitment, with its
// voice.
import type { ActionEntry, Position, Statement } from '../../model/index.ts'
import type { KeptRecord } from '../kept.ts'
import { compareText } from '../order.ts'
import type { Reference } from '../reference.ts'
import { isPromise } from '../word/hold.ts'
import type { KeptPosition, StatedSize } from './kept-position.ts'
import { familyOf, type KeyParts, keyOf, sizedGroupOf } from './key.ts'
import { partyEntry } from './party-registry.ts'
import { kindOf, type Parties, principalOf } from './represent.ts'
import { saidOn } from './said-on.ts'
import { slimRow } from './slim-row.ts'
import { carrierOf, voiceOf } from './voice.ts'

/** Statements that tell each other in a ring are a broken reading; the walk outwards still ends. */
const TELLERS_MAX = 8

function chainOf(position: Position, statements: ReadonlyMap<string, Statement>) {
  const chain: Statement[] = []
  let id = position.statement ?? undefined
  while (id !== undefined && chain.length < TELLERS_MAX) {
    const statement = statements.get(id)
    if (statement === undefined) break
    chain.push(statement)
    id = statement.via
  }
  return chain
}

function placeOf(position: Position): number {
  return position.evidence.spans[0]?.[0] ?? 0
}

function sizeOf(position: Position, parties: Parties): StatedSize | undefined {
  const party = parties.get(position.party ?? '')
  if (party?.statedSize === undefined) return undefined
  // The number of deeds is no number of doers: only a count of the very size counts the group.
  const counted = position.quantity?.find(
    ({ value, min, max }) => party.statedSize === (value ?? min ?? max) && party.kind === 'group',
  )
  const isOpen = counted !== undefined && counted.value === undefined && counted.max === undefined
  const isUpTo = counted !== undefined && counted.value === undefined && counted.min === undefined
  return {
    size: party.statedSize,
    min: isUpTo ? 0 : (counted?.min ?? party.statedSize),
    ...(isOpen ? {} : { max: counted?.max ?? party.statedSize }),
    approximate: counted?.approximate === true,
    ...(party.sizeNote === undefined ? {} : { note: party.sizeNote }),
    ...(counted?.unit === undefined ? {} : { unit: counted.unit }),
  }
}

/** Remembers which object each party last spoke of, so that a later clause may leave it out. */
class Objects {
  readonly #last = new Map<string, string>()
  constructor(readonly actions: Readonly<Record<string, ActionEntry>>) {}

  /** The action, its broader ones, and those that share a broader one with it. */
  #kin(action: string): readonly string[] {
    const broader = this.actions[action]?.broader
    const kin = Object.values(this.actions).filter(
      (entry) => entry.broader === action || (broader !== undefined && entry.broader === broader),
    )
    return [action, ...(broader === undefined ? [] : [broader]), ...kin.map((entry) => entry.id)]
  }

  find(party: string, position: Position): { object?: string; inferred: boolean } {
    const role = this.actions[position.action]?.object ?? 'beneficiary'
    if (role === 'none') return { inferred: false }
    const said = position[role]
    if (said !== undefined) {
      this.#last.set(`${party} ${position.action}`, said)
      return { object: said, inferred: position.inferred?.includes(role) === true }
    }
    const earlier = this.#kin(position.action)
      .map((action) => this.#last.get(`${party} ${action}`))
      .find((object) => object !== undefined)
    return earlier === undefined ? { inferred: false } : { object: earlier, inferred: true }
  }
}

/** The agency that carried the words, else the outlet, else the report itself. */
function witnessOf({ carrier, reading }: KeptRecord, agency: string | undefined): string {
  const { publisher, id } = reading.report
  return agency ?? carrier ?? publisher?.trim() ?? id
}

/**
 * The rows of one reading, in the order of the text. A position whose party was left open keeps a
 * row without commitment, so that it can be counted. Pure: the same record gives the same rows.
 */
export function positionsOf(record: KeptRecord, reference: Reference): readonly KeptPosition[] {
  const { reading } = record
  const { report } = reading
  const registry = reference.parties
  const parties: Parties = new Map(reading.parties.map((party) => [party.id, party]))
  const statements = new Map(reading.statements.map((statement) => [statement.id, statement]))
  const objects = new Objects(reference.vocabulary.actions)
  const inOrder = [...reading.positions].sort(
    (a, b) => placeOf(a) - placeOf(b) || compareText(a.id, b.id),
  )
  const rows = inOrder.map((position): KeptPosition => {
    const chain = chainOf(position, statements)
    const said = saidOn(chain, report.publishedOn)
    const day = said.saidToOn
    const bound =
      position.party === null ? null : principalOf(position.party, parties, registry, day)
    const stated = sizeOf(position, parties)
    const sized =
      bound !== null && stated !== undefined && partyEntry(registry, bound) === undefined
    const found = objects.find(bound ?? '', position)
    const question = { position, party: bound, chain, parties, registry }
    const key: KeyParts = { ...position, ...found, party: bound ?? '', sized }
    const family = bound === null ? null : familyOf(key)
    return {
      id: `${report.id}/${position.id}`,
      report: report.id,
      lang: report.lang,
      position,
      commitment: bound === null ? null : keyOf(key),
      family,
      party: sized && family !== null ? sizedGroupOf(family) : bound,
      partyKind: bound === null ? 'group' : kindOf(bound, parties, registry),
      names: parties.get(bound ?? '')?.names ?? [],
      action: position.action,
      ...(found.object === undefined ? {} : { object: found.object }),
      objectInferred: found.inferred,
      ...(stated === undefined ? {} : { stated }),
      ...voiceOf({ ...question, ...(day === undefined ? {} : { day }) }),
      ...(chain[0] === undefined ? {} : { form: chain[0].form }),
      ...said,
      place: placeOf(position),
      witness: witnessOf(record, carrierOf(question)),
      copies: Math.max(1, report.copies.length),
      recordedAt: record.recordedAt,
      ...(report.publishedOn === undefined ? {} : { publishedOn: report.publishedOn }),
      ...(record.near === undefined ? {} : { near: record.near }),
    }
  })
  return rows.map((row) => withBeside(withLimit(row, rows), rows))
}

/**
 * A limit ("it won't wage war") is kept on its own, in the row of the group whose deed it limits.
 */
function withLimit(row: KeptPosition, rows: readonly KeptPosition[]): KeptPosition {
  const limited = rows.find((other) => other.position.id === row.position.limitOf)
  if (limited?.commitment == null) return row
  const isSameParty = limited.position.party === row.position.party
  return { ...row, limits: limited.commitment, ...(isSameParty ? { party: limited.party } : {}) }
}

/** A claim about a group keeps whom it lists, so that it can be counted without its report. */
function withBeside(row: KeptPosition, rows: readonly KeptPosition[]): KeptPosition {
  const { statement } = row.position
  if (statement === null || row.partyKind !== 'group') return row
  const beside = rows.filter(
    (other) =>
      other.position.statement === statement &&
      other.action === row.action &&
      other.object === row.object &&
      other.party !== row.party &&
      other.position.denies !== true &&
      isPromise(other.position.stance),
  )
  return beside.length === 0 ? row : { ...row, beside: beside.map(slimRow) }
}
