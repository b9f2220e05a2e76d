// What the store's tests and the long proofs keep: small drafts, and rows derived from them by a
// rule of their own.
import type { Draft, Entry } from '../../src/register/index.ts'
import type { Projection } from '../../src/store/index.ts'

export interface DraftOfTests {
  readonly kind: 'reading' | 'copy'
  readonly audience?: string
  readonly positions?: number
  readonly commitment?: string
  readonly publisher?: string
  readonly publishedOn?: string
  readonly title?: string
  readonly clues?: readonly string[]
}

/**
 * A reading without statements, or a copy of it; what it holds is read only by `projectOfTests`.
 */
export function draftOf(report: string, given: DraftOfTests): Draft {
  const { kind, audience = 'open', publisher, publishedOn, title } = given
  const origin = { kind: 'entry', name: given.commitment ?? 'A.deploy.B' } as const
  if (kind === 'copy') {
    const copy = { kind, report, publisher: publisher ?? 'second outlet', publishedOn, origin }
    return { v: 1, audience, author: 'tester', body: copy }
  }
  const positions = Array.from({ length: given.positions ?? 1 }, (_, index) => ({
    id: `p${index}`,
    statement: null,
    party: 'country:XX',
    action: 'deploy',
    stance: 'pledged' as const,
    evidence: { spans: [[0, 4] as const] },
  }))
  const reading = {
    schema: 'mithaq/reading/1' as const,
    reader: 'test',
    report: { id: report, lang: 'xx', title, publisher, publishedOn, copies: [] },
    parties: [],
    statements: [],
    positions,
    events: [],
    notices: [],
  }
  return { v: 1, audience, author: 'tester', body: { kind, reading, origin, clues: given.clues } }
}

/** A decision about a fact and what takes it back, which one commit holds together. */
export function decisionOf(report: string): readonly Draft[] {
  const id = `${report}-decided`
  const given = { kind: 'decision', reason: 'told at the quay' } as const
  const bodies = [
    { ...given, id, decided: { what: 'fact', fact: 'ceasefire()', value: 'yes' } },
    { ...given, id: `${id}-undone`, decided: { what: 'undo', decision: id } },
  ] as const
  return bodies.map((body) => ({ v: 1, audience: 'open', author: 'tester', body }))
}

/** One row a position; the origin's name stands for the commitment. */
export function projectOfTests(entry: Entry): Projection {
  const { body } = entry
  if (body.kind === 'copy') {
    const { report, publisher, publishedOn, url, text = report } = body
    return { sightings: [{ text, publisher, publishedOn, url, report }] }
  }
  if (body.kind !== 'reading') return {}
  const { report, positions, statements } = body.reading
  const { id, lang, title, publisher, publishedOn, url, copies } = report
  return {
    report: {
      report: id,
      lang,
      title,
      publisher,
      publishedOn,
      url,
      statements: statements.length,
      positions: positions.length,
      copies: copies.length,
    },
    sightings: [{ text: id, publisher, publishedOn, url, report: id }],
    clues: (body.clues ?? []).map((clue) => ({ report: id, clue })),
    names: [{ report: id, party: 'country:XX', lang, name: title ?? 'Nowhere' }],
    positions: positions.map((position) => ({
      commitment: body.origin.name || undefined,
      position: position.id,
      report: id,
      party: position.party ?? undefined,
      action: position.action,
      validOn: publishedOn,
      data: { position, at: entry.recordedAt },
    })),
  }
}
