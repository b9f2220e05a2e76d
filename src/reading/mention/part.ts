// The parts of a noun phrase: titles, names, nationalities, numbers and words that no entry knows.
import { type Hit, hitAt, type Sentence, type Token } from '../kit/index.ts'

export interface Parts {
  readonly offices: Hit[]
  readonly names: Hit[]
  readonly nationalities: Hit[]
  readonly unknown: number[]
  number: Token | undefined
}

export function partsOf(sentence: Sentence, from: number, to: number): Parts {
  const parts: Parts = { offices: [], names: [], nationalities: [], unknown: [], number: undefined }
  for (let at = from; at < to; ) {
    const token = sentence.tokens[at] as Token
    const name = hitAt(sentence, at, 'parties', 'names')
    const nationality = hitAt(sentence, at, 'parties', 'adjectives')
    const office = hitAt(sentence, at, 'offices')
    const taken = longest(name, office, nationality)
    if (token.kind === 'number') parts.number ??= token
    if (name !== undefined && taken === name) parts.names.push(name)
    else if (nationality !== undefined && taken === nationality)
      parts.nationalities.push(nationality)
    else if (office !== undefined) parts.offices.push(office)
    else if (token.kind === 'word' && !isGrammar(sentence, at) && !isSmall(sentence, at))
      parts.unknown.push(at)
    at = taken === undefined ? at + 1 : taken.to
  }
  return parts
}

/** In scripts that have capitals small letters name nobody. */
function isSmall({ text, tokens }: Sentence, at: number): boolean {
  const first = text[tokens[at]?.start ?? 0] as string
  return first !== first.toUpperCase()
}

function longest(...hits: readonly (Hit | undefined)[]): Hit | undefined {
  let best: Hit | undefined
  for (const hit of hits) {
    if (hit === undefined) continue
    if (best === undefined || hit.to - hit.from > best.to - best.from) best = hit
  }
  return best
}

function isGrammar(sentence: Sentence, at: number): boolean {
  return (sentence.hits[at] ?? []).some(
    (hit) =>
      hit.entry.file === 'speech' && (hit.entry.id === 'link' || hit.entry.id === 'occasion'),
  )
}

/** Offices whose holders speak for nobody but themselves, whatever nation the words give them. */
const SPEAK_FOR_NOBODY: ReadonlySet<string> = new Set([
  'expert',
  'journalist',
  'witness',
  'private',
])

/**
 * The party that an office or institution of these parts speaks for. "A German coach", "a German
 * firm": being of a nation is not speaking for it.
 */
export function represented(parts: Parts): { represents?: string } {
  const heads = parts.offices.slice(0, 1)
  const isPrivate = heads.some(
    ({ entry }) => SPEAK_FOR_NOBODY.has(entry.id) || entry.path.includes('private'),
  )
  if (isPrivate) return {}
  const id =
    parts.nationalities[0]?.entry.id ??
    parts.names.find((hit) => !hit.entry.id.startsWith('person:'))?.entry.id
  return id === undefined ? {} : { represents: id }
}
