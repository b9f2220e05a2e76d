// Signs: what each word of a sentence can contribute to a position, as the pack's lists tell it.
import type { Stance } from '../../model/index.ts'
import {
  type Entry,
  FILE,
  futureShape,
  glues,
  type Hit,
  hasTrait,
  pronounAgreement,
  type Sentence,
} from '../kit/index.ts'
import type { OperatorKind } from './operator.ts'
import { formInGroup, isNamePart, isSubjectFirst, isSuffered } from './voice.ts'

/**
 * How a word stands: a finite verb in a tense, a noun of action, another nominal, or a particle.
 */
export type Form = 'past' | 'present' | 'future' | 'participle' | 'nominal' | 'particle'

export type SignKind =
  | 'operator'
  | 'action'
  | 'carrier'
  | 'thing'
  | 'negation'
  | 'deictic'
  | 'infinitive'
  | 'means'
  | 'purpose'
  | 'that'
  | 'relative'
  | 'clause'
  | 'past-frame'
  | 'supposition'
  | 'perfect'

export interface Sign {
  readonly kind: SignKind
  /** Operator kind, action, carrier, thing, or kind of negation. */
  readonly id: string
  readonly stance?: Stance
  readonly form: Form
  readonly hit: Hit
}

const FINITE: readonly Form[] = ['past', 'present', 'future']

/** The signs that begin at each token, in the order of the lexicon's hits: longest first. */
export function signsOf(sentence: Sentence): (readonly Sign[])[] {
  return sentence.hits.map((hits, at) => {
    if (hits.length === 0) return unlisted(sentence, at)
    if (!hasTrait(sentence, at, SIGNIFICANT)) return NONE
    const found: Sign[] = []
    for (const hit of hits) {
      const sign = signOf(sentence, hit)
      if (sign !== undefined) found.push(sign)
    }
    return found.length === 0 ? NONE : found
  })
}

const NONE: readonly Sign[] = []
/** Files whose words can contribute something. */
const SIGNIFICANT =
  FILE.stances |
  FILE.actions |
  FILE.things |
  FILE.carriers |
  FILE.negation |
  FILE.speech |
  FILE.actors

/** A verb in the future that nobody listed is some deed or other. */
function unlisted(sentence: Sentence, at: number): readonly Sign[] {
  const shape = futureShape(sentence, at)
  if (shape === undefined) return NONE
  const lemma = sentence.tokens[at]?.fold ?? ''
  const entry: Entry = {
    file: 'actions',
    path: UNLISTED,
    id: 'other',
    wordClass: 'verbs',
    lemma,
    after: [],
  }
  const { agreement, before } = shape
  const hit = {
    from: at,
    to: at + 1,
    entry,
    form: 'present',
    agreement,
    before,
    after: '',
    traits: 0,
  }
  return [{ kind: 'action', id: 'other', form: 'future', hit }]
}

const UNLISTED: readonly string[] = ['other', 'verbs', 'unlisted']

/** True for a verb that no list of the pack holds. */
export function isUnlisted({ entry }: Hit): boolean {
  return entry.path === UNLISTED
}

function signOf(sentence: Sentence, hit: Hit): Sign | undefined {
  if ((hit.traits & SIGNIFICANT) === 0) return undefined
  // "I ... us": no verb has both; the letters are another word's.
  if (hit.agreement.startsWith('1') && pronounAgreement(sentence, hit.after).startsWith('1'))
    return undefined
  const { file, path, id } = hit.entry
  const form = formOf(sentence, hit)
  if (form === undefined || isInName(sentence, hit)) return undefined
  if (hit.agreement === '1.s' && !isQuoted(sentence, hit.from)) return undefined
  const { pack } = sentence.lexicon
  // A past verb takes no sign of the future; with "to" glued on it tells what would have been.
  if (form === 'past' && (glues(pack, hit.before, 'future') || glues(pack, hit.before, 'to')))
    return undefined
  if (file === 'stances') {
    return { kind: 'operator', id: path[1] as OperatorKind, stance: id as Stance, form, hit }
  }
  if (file === 'actions') return { kind: 'action', id, form, hit }
  if (file === 'things')
    return isTitle(sentence, hit) ? undefined : { kind: 'thing', id, form, hit }
  if (file === 'carriers') {
    if (id === 'means' || id === 'purpose') return { kind: id, id, form, hit }
    return { kind: 'carrier', id, form, hit }
  }
  if (file === 'negation') return negationSign(hit, form)
  if (file === 'speech' && id === 'link') {
    if (path.includes('that')) return { kind: 'that', id, form, hit }
    if (path.includes('relative') && hit.entry.lemma.length > 2)
      return { kind: 'relative', id, form, hit }
  }
  const isShape = file === 'actors' && SHAPES.has(id)
  return isShape ? { kind: id as SignKind, id, form, hit } : undefined
}

/** The press says "I" only in somebody's own words. */
function isQuoted(sentence: Sentence, at: number): boolean {
  const start = sentence.tokens[at]?.start ?? 0
  return sentence.quotations.some((one) => one.start < start && start < one.end)
}

/** What shapes a clause, by the pack's own keys. */
const SHAPES: ReadonlySet<string> = new Set(['clause', 'deictic', 'infinitive'])

/** One person's title ("the adviser") is nobody sent. */
function isTitle(sentence: Sentence, { from, to, agreement, before }: Hit): boolean {
  if (agreement !== 's' || !glues(sentence.lexicon.pack, before, 'definite')) return false
  return (sentence.hits[from] ?? []).some(
    ({ entry, to: end }) => entry.file === 'offices' && end === to && !NAMELESS.has(entry.id),
  )
}

/** Offices that are no single person's. */
const NAMELESS: ReadonlySet<string> = new Set(['group', 'institution', 'anonymous'])

function negationSign(hit: Hit, form: Form): Sign {
  const { id } = hit.entry
  if (id === 'denial') return { kind: 'operator', id: 'deny', form, hit }
  if (id === 'past-frame' || id === 'supposition' || id === 'perfect')
    return { kind: id, id, form, hit }
  return { kind: 'negation', id, form, hit }
}

/** What names a deed elsewhere is part of a name here: "Armed Services", "the Legacy Fund". */
function isInName(sentence: Sentence, { entry, from }: Hit): boolean {
  return NAMING.has(entry.file) && isSubjectFirst(sentence) && isNamePart(sentence, from)
}

const NAMING: ReadonlySet<string> = new Set(['stances', 'actions', 'things', 'carriers'])

/** Undefined for a verb's letters that are no predicate where they stand. */
function formOf(sentence: Sentence, hit: Hit): Form | undefined {
  const form = ownForm(sentence, hit)
  const isVerb = hit.entry.wordClass === 'verbs' && isSubjectFirst(sentence)
  return isVerb ? formInGroup(sentence, hit, form) : form
}

function ownForm(sentence: Sentence, hit: Hit): Form {
  const { wordClass } = hit.entry
  if (wordClass === 'verbs') {
    if (hit.form === 'present') {
      return glues(sentence.lexicon.pack, hit.before, 'future') ? 'future' : 'present'
    }
    if (hit.form === 'past' || hit.form === 'future') return hit.form
    return hit.form === 'participle' ? 'participle' : 'nominal'
  }
  return wordClass === 'particles' ? 'particle' : 'nominal'
}

/**
 * True where a verb's first letter carries the pack's sign of the passive, as written, and no sign
 * of the active stands in it, or a word of the passive stands before it: who does it is not said.
 */
export function isPassive(sentence: Sentence, hit: Hit): boolean {
  if (isSubjectFirst(sentence)) return isSuffered(sentence, hit)
  const token = sentence.tokens[hit.from]
  if (token === undefined || token.end - token.start === token.fold.length) return false
  const { passive = [], active = [] } = sentence.lexicon.pack.clitics.meanings
  const written = sentence.text.slice(token.start, token.end)
  const first = hit.before.length + 1
  return (
    passive.includes(written[first] as string) && !active.some((sign) => written.includes(sign))
  )
}

/** True for a finite verb. */
export function isFiniteVerb(sign: Sign): boolean {
  return FINITE.includes(sign.form)
}
