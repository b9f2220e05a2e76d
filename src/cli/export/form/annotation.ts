// Items as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), one a line: each quote
// is a target, and what it commits whom to is the body.
import { createHash } from 'node:crypto'
import { deedOf, type Words } from '../../../packs/index.ts'
import type { ExportAccount, ExportLine } from '../../../service/contract/index.ts'

export interface Annotation {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld'
  readonly id: string
  readonly type: 'Annotation'
  readonly motivation: 'classifying'
  readonly body: readonly object[]
  readonly target: object
}

export function* annotationsOf(words: Words, line: ExportLine): Generator<Annotation> {
  for (const account of line.accounts)
    yield {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: nameOf(line.id, line.stance, line.domains.join(), account.report, account.quote),
      type: 'Annotation',
      motivation: 'classifying',
      body: [descriptionOf(words, line), ...tagsOf(line)],
      target: targetOf(account),
    }
}

/** A name that is the same for the same things: a UUID of version 8 (RFC 9562, 5.8). */
export function nameOf(...parts: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  const variant = '89ab'[Number.parseInt(hash[16] ?? '0', 16) % 4]
  const groups = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ]
  return `urn:uuid:${groups.join('-')}`
}

/** One line for people: who, what, how firmly. */
export function titleOf(
  words: Words,
  { party, action, object, stance, negated, parties }: ExportLine,
) {
  const toward = object === undefined ? undefined : words.name(object, parties[object]).text
  const label = words.label('stance', stance)
  const firmly = negated ? words.say('stance.negated', { stance: label }) : label
  return `${words.name(party, parties[party]).text}: ${deedOf(words, action, toward)} (${firmly})`
}

function descriptionOf(words: Words, line: ExportLine): object {
  return {
    type: 'TextualBody',
    purpose: 'describing',
    value: titleOf(words, line),
    format: 'text/plain',
    language: words.language.id,
    textDirection: words.language.direction,
  }
}

function tagsOf({ id, party, action, object, stance, negated }: ExportLine): readonly object[] {
  const tags = { item: id, party, action, object, stance: negated ? `not:${stance}` : stance }
  return Object.entries(tags).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [{ type: 'TextualBody', purpose: 'tagging', value: `${name}:${value}` }],
  )
}

/** The source's address where it has one, else a name made of its text's hash. */
function targetOf({ report, url, quote, start, end, prefix, suffix }: ExportAccount): object {
  const around = { ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) }
  const selector: object[] = [{ type: 'TextQuoteSelector', exact: quote, ...around }]
  if (start !== undefined && end !== undefined)
    selector.push({ type: 'TextPositionSelector', start, end })
  const isAddress = url !== undefined && URL.canParse(url)
  return {
    type: 'SpecificResource',
    source: isAddress ? url : nameOf('report', report),
    selector,
  }
}
