// People: by title and name, by office alone, or by an unknown name.
import type { Hit, Sentence, Token } from '../kit/index.ts'
import type { PartyRecord, PartyTable } from '../scene.ts'
import { agreementOf } from './gender.ts'
import type { Mention } from './mention.ts'
import { type Parts, represented } from './part.ts'
import {
  type Base,
  end,
  fold,
  hitWords,
  range,
  slug,
  start,
  wordsAsWritten,
  written,
} from './word.ts'

export function officeHolder(
  sentence: Sentence,
  base: Base,
  parts: Parts,
  head: Hit,
  table: PartyTable,
): Mention {
  const office = mainOffice(parts)
  const role = roleOf(sentence, base, parts)
  const common = {
    office: office.entry.id,
    role,
    agreement: agreementOf(sentence, head),
    ...base,
    ...represented(parts),
  }
  const known = parts.names.find((hit) => hit.entry.id.startsWith('person:'))
  if (known !== undefined && !isNamesake(parts, table[known.entry.id], known)) {
    return { kind: 'person', party: known.entry.id, name: hitWords(sentence, known), ...common }
  }
  const name = nameAfter(sentence, parts, head)
  if (name === undefined) return { kind: 'role', party: null, ...common }
  return {
    kind: 'person',
    party: `person:x-${slug(fold(sentence, name))}`,
    name: written(sentence, name),
    ...common,
  }
}

/** "The Moroccan minister Said NAME": another nation's, by a known surname and another name. */
function isNamesake(parts: Parts, record: PartyRecord | undefined, { from, to }: Hit): boolean {
  const nation = parts.nationalities[0]?.entry.id
  if (to - from > 1 || nation === undefined || record?.represents === undefined) return false
  return nation !== record.represents && parts.unknown.includes(from - 1)
}

/**
 * A deputy of a minister is not the minister: the first office counts, unless it only qualifies the
 * next.
 */
function mainOffice(parts: Parts): Hit {
  const offices = parts.offices.filter((hit) => hit.entry.id !== 'institution')
  return offices[0] ?? (parts.offices[0] as Hit)
}

/**
 * The tokens of the name: unknown words after the last title or nationality, or before a title that
 * follows.
 */
function nameAfter(sentence: Sentence, parts: Parts, head: Hit): readonly number[] | undefined {
  if (isDescribed(sentence, parts, head)) return undefined
  const lastKnown = Math.max(
    head.to,
    ...parts.nationalities.map((hit) => hit.to),
    ...parts.names.map((hit) => hit.to),
  )
  const after = parts.unknown.filter((at) => at >= lastKnown)
  const chosen = after.length > 0 ? after : parts.unknown.filter((at) => at >= head.to).slice(-2)
  const proper = chosen.filter((at) => (sentence.tokens[at] as Token).fold.length > 1)
  if (proper.length === 0 || (after.length === 0 && parts.nationalities.length > 0))
    return undefined
  return proper.length === 1 && after.length === 0 ? undefined : proper
}

export function person(sentence: Sentence, base: Base, parts: Parts): Mention {
  const name = wordsAsWritten(sentence, base)
  const tokens = parts.unknown.length > 0 ? parts.unknown : range(base.from, base.to)
  return {
    kind: 'person',
    party: `person:x-${slug(fold(sentence, tokens))}`,
    name: written(sentence, tokens) || name,
    agreement: '',
    ...base,
    ...represented(parts),
  }
}

function roleOf(sentence: Sentence, base: Base, parts: Parts): string {
  const known = [
    ...parts.offices,
    ...parts.nationalities,
    ...parts.names.filter((hit) => !hit.entry.id.startsWith('person:')),
  ]
  const from = Math.min(...known.map((hit) => hit.from))
  const to = Math.max(...known.map((hit) => hit.to))
  return sentence.text.slice(
    start(sentence, Math.max(from, base.from)),
    end(sentence, Math.min(to, base.to)),
  )
}

/**
 * "A prominent deputy": after an indefinite title an indefinite word describes, it doesn't name.
 */
function isDescribed(sentence: Sentence, parts: Parts, head: Hit): boolean {
  if (head.before !== '' || head.after !== '' || head.entry.wordClass !== 'nouns') return false
  if (parts.names.length > 0 || parts.nationalities.length > 0) return false
  const { pack } = sentence.lexicon
  const articles = pack.clitics.meanings.definite ?? []
  const next = sentence.tokens[head.to]
  if (articles.length === 0 || next === undefined || !parts.unknown.includes(head.to)) return false
  return !articles.some((letters) => next.fold.startsWith(letters))
}
