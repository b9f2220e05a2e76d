// Participants: who held or attended an event, by the noun phrases of its clause.
import { glues, hitAt, type Sentence } from '../kit/index.ts'
import type { Mention } from '../mention/index.ts'
import type { ReadStatement } from '../speech/index.ts'
import type { Candidate } from './candidate.ts'
import type { Range } from './circumstance.ts'

/** Ids of those who took part, in order of place, each once. */
export function participantsOf(
  sentence: Sentence,
  candidate: Candidate,
  evidence: Range,
  mentions: readonly Mention[],
  told: readonly ReadStatement[],
  place: Mention | undefined,
): string[] {
  const found: string[] = []
  const before =
    candidate.verb === undefined ? undefined : subjectBefore(sentence, candidate, mentions)
  const inside = mentions.filter((one) => one.from >= evidence.from && one.to <= evidence.to)
  if (candidate.isOccasion && isShared(sentence, candidate, inside))
    found.push(...speakers(candidate, told))
  for (const mention of before === undefined ? inside : [before, ...inside]) {
    if (mention === place || isPlace(sentence, mention)) continue
    const ids = mention.members ?? (mention.party === null ? [] : [mention.party])
    found.push(...ids)
  }
  return [...new Set(found)]
}

/** Words between a subject and the verb after it. */
const SUBJECT_MAX = 3

/** Who stands right before the verb as its subject. */
function subjectBefore(
  sentence: Sentence,
  { verb }: Candidate,
  mentions: readonly Mention[],
): Mention | undefined {
  const at = verb?.from ?? 0
  const last = mentions.findLast((one) => one.to <= at)
  if (last === undefined || at - last.to > SUBJECT_MAX) return undefined
  for (let between = last.to; between < at; between++) {
    if (sentence.tokens[between]?.kind === 'mark') return undefined
  }
  return last
}

/** A meeting "with X", or "his meeting": whoever the sentence is about was there too. */
function isShared(sentence: Sentence, { hit }: Candidate, inside: readonly Mention[]): boolean {
  if (hit.after !== '') return true
  return inside.some((one) => hitAt(sentence, one.from - 1, 'ties', 'with') !== undefined)
}

/** Whoever speaks in the sentence outside whose words the occasion stands. */
function speakers({ hit }: Candidate, told: readonly ReadStatement[]): string[] {
  const outside = told.find(({ content }) => hit.from < content.from || hit.from >= content.to)
  const party = outside?.statement.speaker.party
  return party == null ? [] : [party]
}

/** A state after "in" is where they met, not who. */
function isPlace(sentence: Sentence, mention: Mention): boolean {
  if (mention.kind !== 'state') return false
  const { pack } = sentence.lexicon
  const glued = (sentence.hits[mention.from] ?? []).some(
    ({ entry, before }) => entry.file === 'parties' && glues(pack, before, 'by'),
  )
  const tie = hitAt(sentence, mention.from - 1, 'ties')
  return glued || tie?.entry.id === 'in' || tie?.entry.id === 'to'
}
