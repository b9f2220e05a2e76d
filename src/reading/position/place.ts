// Places: where a deed is to be done, or whom it reaches, by the words of a place that is no party:
// a town, a region, a sea, a crossing.
import { glues, type Hit, hitAt, type Sentence, type Token } from '../kit/index.ts'

/** A place in the words of the text, and how it is tied to the deed. */
export interface NamedPlace {
  readonly words: string
  readonly tie: 'in' | 'to' | 'from' | 'none'
}

/** Words that a place takes after its first: "the port of ...", "the east of ...". */
const COMPLEMENT_MAX = 2

/** The places named in tokens `[from, to)`, in order. */
export function placesIn(sentence: Sentence, from: number, to: number): readonly NamedPlace[] {
  const found: NamedPlace[] = []
  for (let at = from; at < to; at++) {
    const hit = hitAt(sentence, at, 'actors', 'place')
    if (hit === undefined || (hit.after !== '' && hit.entry.path.includes('named'))) continue
    const end = Math.min(placeEnd(sentence, hit), to)
    const tie = tieOf(sentence, hit)
    if (tie !== undefined) found.push({ words: wordsOf(sentence, hit, end), tie })
    at = Math.max(at, end - 1)
  }
  return found
}

/** One past the place's words: a name is whole, "the port" goes on with its name. */
function placeEnd(sentence: Sentence, { entry, from, to }: Hit): number {
  if (entry.path.includes('named')) return to
  let end = to
  while (end < to + COMPLEMENT_MAX) {
    const token = sentence.tokens[end]
    if (token?.kind !== 'word') break
    const hits = sentence.hits[end] ?? []
    const place = hitAt(sentence, end, 'actors', 'place')
    if (place !== undefined && place.before === '') return placeEnd(sentence, { ...place, from })
    const isName = hits.length === 0 || hits.some((hit) => hit.entry.file === 'parties')
    if (!isName) break
    end++
  }
  return end
}

/**
 * The preposition before the place, or glued to it; undefined where something else than a
 * preposition or the deed itself stands before it.
 */
function tieOf(sentence: Sentence, hit: Hit): NamedPlace['tie'] | undefined {
  const { pack } = sentence.lexicon
  if (glues(pack, hit.before, 'by')) return 'in'
  if (glues(pack, hit.before, 'to')) return 'to'
  const tie = hitAt(sentence, hit.from - 1, 'ties')
  if (tie !== undefined) {
    const { id } = tie.entry
    return id === 'in' || id === 'to' || id === 'from' ? id : undefined
  }
  return 'none'
}

function wordsOf(sentence: Sentence, { from, before }: Hit, end: number): string {
  const first = sentence.tokens[from] as Token
  const last = sentence.tokens[end - 1] as Token
  const { pack } = sentence.lexicon
  const isTied = glues(pack, before, 'by') || glues(pack, before, 'to')
  return sentence.text.slice(first.start + (isTied ? 1 : 0), last.end)
}
