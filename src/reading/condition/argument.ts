// Arguments: which parties a fact is about, from the mentions in the condition's words or the
// report's main pair.
import type { FactEntry } from '../../model/index.ts'
import { hitAt, type Sentence } from '../kit/index.ts'
import type { Mention } from '../mention/index.ts'

/** What the facts of a report are filled from. */
export interface FactSetting {
  readonly reportId: string
  readonly facts: Readonly<Record<string, FactEntry>>
  /** Mentions in tokens `[from, to)`; without it, the names that the pack lists. */
  readonly mentionsIn?: (sentence: Sentence, from: number, to: number) => readonly Mention[]
  /** The two sides that the report is about, where it has two. */
  readonly mainPair?: readonly [string, string]
  /** Who is bound by the position: whose parliament, whose decision. */
  readonly party?: string
}

/** Words from the preposition to the name: "of two hundred Palestinian prisoners". */
const TARGET_WORDS_MAX = 4

export interface Argument {
  readonly id: string
  readonly at: number
  /** A preposition marks it as the side that something is done to. */
  readonly isTarget: boolean
}

/**
 * Parties named in tokens `[from, to)`, each once, in order; nameless groups and anonymous sources
 * are none.
 */
export function argumentsIn(
  { mentionsIn }: FactSetting,
  sentence: Sentence,
  from: number,
  to: number,
): readonly Argument[] {
  const found: Argument[] = []
  const put = (id: string | null | undefined, at: number): void => {
    if (id === null || id === undefined || !isKnown(id) || found.some((one) => one.id === id))
      return
    found.push({ id, at, isTarget: isTarget(sentence, at) })
  }
  for (const mention of mentionsIn?.(sentence, from, to) ?? []) {
    for (const member of mention.members ?? []) put(member, mention.from)
    if (mention.members === undefined) put(mention.represents ?? mention.party, mention.from)
  }
  // Nationalities as adjectives ("the American part") are no mentions of their own.
  for (let at = from; at < to; at++) put(hitAt(sentence, at, 'parties')?.entry.id, at)
  return found.sort((one, other) => one.at - other.at)
}

/** "From Russia", "of two hundred Palestinian prisoners": a preposition shortly before. */
function isTarget(sentence: Sentence, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - TARGET_WORDS_MAX); back--) {
    if (sentence.tokens[back]?.kind === 'mark') return false
    if (hitAt(sentence, back, 'conditions', 'target') !== undefined) return true
  }
  return false
}

function isKnown(id: string): boolean {
  return /^(country|org|group):(?!x-)/.test(id)
}

/** What else a fact's roles may be filled with. */
export interface Fillers {
  /** The fact that the party accepts, rejects, breaks ... */
  readonly object?: string
  /** The body that approves. */
  readonly body?: string
}

/** The fact's arguments by its roles; undefined where a side that it needs is not known. */
export function fill(
  entry: FactEntry,
  named: readonly Argument[],
  setting: FactSetting,
  fillers: Fillers,
): readonly string[] | undefined {
  if (entry.symmetric) return pairOf(named, setting)
  const left = [...named]
  const filled: string[] = []
  for (const [place, role] of entry.roles.entries()) {
    const argument = fillRole(role, left, setting, fillers)
    if (argument !== undefined) filled.push(argument)
    else if (place === 0) return undefined
  }
  return filled
}

function pairOf(
  named: readonly Argument[],
  { mainPair }: FactSetting,
): readonly string[] | undefined {
  const [one, other] = named.map(({ id }) => id)
  if (one !== undefined && other !== undefined) return [one, other].sort()
  return mainPair === undefined ? undefined : [...mainPair].sort()
}

function fillRole(
  role: string,
  left: Argument[],
  setting: FactSetting,
  { object, body }: Fillers,
): string | undefined {
  if (role === 'object') return object
  if (role === 'subject') return setting.party
  if (role === 'body' && body !== undefined) return body
  // "Sanctions on Russia are lifted": who lifts them is not said.
  const at = left.findIndex(({ isTarget }) => (role === 'by' ? !isTarget : true))
  return at < 0 ? undefined : left.splice(at, 1)[0]?.id
}
