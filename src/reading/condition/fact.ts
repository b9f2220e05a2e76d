// Facts: what a condition's words are about, as a predicate with its parties, or a private fact of the report.
import { type Hit, hitAt, type Lexicon, type Sentence } from '../kit/index.ts'
import { countedAt } from '../quantity/index.ts'
import { type Argument, argumentsIn, type FactSetting, type Fillers, fill } from './argument.ts'
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

/** Phrases of facts and bodies; of two that overlap the longer, else the later, which is the more specific. */
function basesIn(sentence: Sentence, from: number, to: number): readonly Base[] {
  const found: Base[] = []
  for (let at = from; at < to; at++) {
    const base = baseAt(sentence, at)
    if (base === undefined || base.to > to) continue
    const last = found.at(-1)
    if (last !== undefined && last.to > at) {
      if (last.to - last.from > base.to - base.from) continue
      found.pop()
    }
    found.push(base)
  }
  return found
}

function baseAt(sentence: Sentence, at: number): Base | undefined {
  const fact = hitAt(sentence, at, 'facts')
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

/** "The truce holds", "parliament approves": a verb or noun that makes another fact of the one beside it. */
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

function baseFact(place: Place, bases: readonly Base[]): ReadFact | undefined {
  const { setting, sentence, from, named } = place
  const [base, other] = bases.filter(({ predicate }) => predicate !== BODY)
  if (base === undefined) return undefined
  const predicate = limitedBy(sentence, base) ?? base.predicate
  const takesObject = setting.facts[predicate]?.roles.includes('object') ?? false
  const after = other === undefined ? [] : named.filter(({ at }) => at >= other.from)
  const object =
    takesObject && other !== undefined ? make(place, other.predicate, after, {}) : undefined
  const before = object === undefined ? named : named.filter(({ at }) => at < (other?.from ?? 0))
  const made =
    make(place, predicate, before, object === undefined ? {} : { object }) ??
    // "If both sides agree to a truce": nobody is named who agrees, so the truce is what counts.
    (other === undefined ? undefined : make(place, other.predicate, named, {}))
  if (made === undefined) return undefined
  return { fact: made, predicate: predicateOf(made), negated: isDenied(sentence, from, base) }
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
  const made = lexicon.pack.entries
    .filter(([file, path]) => file === 'conditions' && path[0] === 'limited')
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
