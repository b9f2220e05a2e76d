// Facts: what a condition's words are about, as a predicate with its parties, or a private fact of
// the report.
import { copyWith, type Hit, hitAt, type Lexicon, type Sentence } from '../kit/index.ts'
import { countedAt } from '../quantity/index.ts'
import { type Argument, argumentsIn, type FactSetting, type Fillers, fill } from './argument.ts'
import { prepositionEnd } from './opener.ts'
import { isNegation, isVerb } from './word.ts'

export interface ReadFact {
  /** `predicate(argument,argument)` or `said:<report>/<start>`. */
  readonly fact: string
  readonly predicate?: string
  /** The words say that it does not come about. */
  readonly negated: boolean
}

interface Base {
  readonly predicate: string
  readonly from: number
  readonly to: number
  /** For bodies: which kind it is. */
  readonly body?: string
}

const BODY = 'body'
/** Words between a negation and the verb or noun that it denies. */
const NEGATED_WORDS_MAX = 1
/** A clause is about its first facts. */
const BASES_MAX = 4

/** The fact that tokens `[from, to)` tell; `start` is the offset that names a private one. */
export function factIn(
  setting: FactSetting,
  sentence: Sentence,
  from: number,
  to: number,
  start: number,
): ReadFact {
  const bases = basesIn(sentence, from, to)
  const named = bases.length === 0 ? [] : argumentsIn(setting, sentence, from, to)
  const place: Place = { setting, sentence, from, to, named }
  const read = modifiedFact(place, bases) ?? baseFact(place, bases)
  return read ?? { fact: `said:${setting.reportId}/${start}`, negated: false }
}

/** A predicate's phrase or an approving body begins in tokens `[from, to)`. */
export function tellsFact(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (baseAt(sentence, at) !== undefined) return true
  return false
}

/**
 * Phrases of facts and bodies, in order. Of two that overlap the later comes first, being the more
 * specific ("reach an agreement", "peace agreement"); what lies inside a longer one is left out.
 */
function basesIn(sentence: Sentence, from: number, to: number): readonly Base[] {
  const found: Base[] = []
  let last: Base | undefined
  for (let at = from; at < to; at++) {
    const base = baseAt(sentence, at)
    if (base === undefined || base.to > to || (last !== undefined && base.to <= last.to)) continue
    if (last !== undefined && last.to > at) found.splice(-1, 0, base)
    else found.push(base)
    last = base
  }
  return found
}

function baseAt(sentence: Sentence, at: number): Base | undefined {
  const fact = sentence.hits[at]?.find(
    (hit) => hit.entry.file === 'facts' && prepositionEnd(sentence, hit) !== undefined,
  )
  const body = hitAt(sentence, at, 'conditions', BODY)
  if (fact !== undefined && (body === undefined || fact.to >= body.to)) {
    return { predicate: fact.entry.id, from: at, to: fact.to }
  }
  const kind = body?.entry.path[1]
  return (
    body && {
      predicate: BODY,
      from: at,
      to: body.to,
      ...(kind === undefined ? {} : { body: kind }),
    }
  )
}

interface Place {
  readonly setting: FactSetting
  readonly sentence: Sentence
  readonly from: number
  readonly to: number
  /** The parties named in the place. */
  readonly named: readonly Argument[]
}

/**
 * "The truce holds", "parliament approves": a verb or noun that makes another fact of the one
 * beside it.
 */
function modifiedFact(place: Place, bases: readonly Base[]): ReadFact | undefined {
  const { sentence, from, to, named } = place
  const known = firstTwo(bases)
  for (let at = from; at < to && known.size > 0; at++) {
    for (const hit of sentence.hits[at] ?? []) {
      const { file, id, path } = hit.entry
      if (file !== 'conditions' || (id !== 'modified' && id !== 'undone')) continue
      const base = known.get(path[2] ?? '')?.find((one) => one.from !== at)
      const made = base && make(place, path[1] ?? '', named, fillersOf(base))
      if (made === undefined) continue
      const negated = (id === 'undone') !== isDenied(sentence, from, hit)
      return { fact: made, predicate: predicateOf(made), negated }
    }
  }
  return undefined
}

/** By predicate: a word that is base and modifier at once needs the second base beside it. */
function firstTwo(bases: readonly Base[]): ReadonlyMap<string, readonly Base[]> {
  const known = new Map<string, Base[]>()
  for (const base of bases) {
    const same = known.get(base.predicate)
    if (same === undefined) known.set(base.predicate, [base])
    else if (same.length < 2) same.push(base)
  }
  return known
}

/**
 * The first base that its parties are known of. Another one is what the clause is about only where
 * it overlaps the first, or is its object: "if both sides agree to a truce" names nobody who
 * agrees.
 */
function baseFact(place: Place, bases: readonly Base[]): ReadFact | undefined {
  const told = bases.filter(({ predicate }) => predicate !== BODY).slice(0, BASES_MAX)
  for (const [at, base] of told.entries()) {
    const next = told[at + 1]
    const fact = factOf(place, base, next)
    if (fact !== undefined) {
      return {
        fact,
        predicate: predicateOf(fact),
        negated: isDenied(place.sentence, place.from, base),
      }
    }
    const overlaps = next !== undefined && next.from < base.to && base.from < next.to
    if (!overlaps && !takesObject(place, base)) return undefined
  }
  return undefined
}

function takesObject({ setting }: Place, { predicate }: Base): boolean {
  return setting.facts[predicate]?.roles.includes('object') ?? false
}

/** A base with its parties; what it accepts, breaks or refuses is the next base. */
function factOf(place: Place, base: Base, other: Base | undefined): string | undefined {
  const { sentence, named } = place
  const predicate = limitedBy(sentence, base) ?? base.predicate
  if (other === undefined || !takesObject(place, copyWith(base, { predicate })))
    return make(place, predicate, named, {})
  const after = named.filter(({ at }) => at >= other.from)
  const object = make(place, other.predicate, after, {})
  if (object === undefined) return make(place, predicate, named, {})
  const before = named.filter(({ at }) => at < other.from)
  return make(place, predicate, before, { object })
}

function predicateOf(fact: string): string {
  return fact.slice(0, fact.indexOf('('))
}

function make(
  { setting }: Place,
  predicate: string,
  named: readonly Argument[],
  fillers: Fillers,
): string | undefined {
  const entry = Object.hasOwn(setting.facts, predicate) ? setting.facts[predicate] : undefined
  if (entry === undefined) return undefined
  const filled = fill(entry, named, setting, fillers)
  return filled === undefined || filled.length === 0
    ? undefined
    : `${predicate}(${filled.join(',')})`
}

function fillersOf({ body }: Base): Fillers {
  return body === undefined ? {} : { body }
}

/** "A truce of thirty days" is another fact than the truce. */
function limitedBy(sentence: Sentence, base: Base): string | undefined {
  const [limited] = limitsOf(sentence.lexicon).filter(([, from]) => from === base.predicate)
  if (limited === undefined) return undefined
  const link = hitAt(sentence, base.to, 'conditions', 'limited')
  const counted = countedAt(sentence, link?.to ?? base.to, sentence.tokens.length)
  return counted?.isTime ? limited[0] : undefined
}

const LIMITS = new WeakMap<Lexicon, readonly (readonly [string, string])[]>()

/** Which predicate becomes which when a length of time follows, by the pack's own keys. */
function limitsOf(lexicon: Lexicon): readonly (readonly [string, string])[] {
  const known = LIMITS.get(lexicon)
  if (known !== undefined) return known
  const made = lexicon
    .phrases('conditions')
    .filter(([, path]) => path[0] === 'limited')
    .map(([, path]) => [path[1] ?? '', path[2] ?? ''] as const)
  LIMITS.set(lexicon, made)
  return made
}

/** A negation right before the verb or noun, or before the clause's first verb. */
function isDenied(sentence: Sentence, from: number, hit: Pick<Hit, 'from' | 'to'>): boolean {
  for (let back = hit.from - 1; back >= Math.max(from, hit.from - 1 - NEGATED_WORDS_MAX); back--) {
    if (isNegation(sentence, back)) return true
  }
  return isNegation(sentence, from) && (isVerb(sentence, from + 1) || hit.from <= from + 3)
}
