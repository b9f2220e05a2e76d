// Deeds: which action a chain is about, and whether its words make news of it.
import type { Stance } from '../../model/index.ts'
import { copyWith, glues, hitAt } from '../kit/index.ts'
import type { ReadStatement } from '../speech/index.ts'
import { actionOf, type DeedAction, OTHER } from './action.ts'
import type { Chain, Head } from './chain.ts'
import { actionsOf } from './frame.ts'
import type { Ground } from './ground.ts'
import { lately } from './lately.ts'
import type { OperatorKind } from './operator.ts'
import type { Page } from './page.ts'
import { isFiniteVerb, isUnlisted } from './sign.ts'
import { type Topic, topicBefore, topicIn } from './topic.ts'
import { isSubjectFirst } from './voice.ts'

export interface Deed extends DeedAction {
  /** What the deed was taken from, where its own words leave it unsaid. */
  readonly topic?: Topic
}

/**
 * What a governor comes to with no deed anywhere: "will spare no effort", "rules nothing out",
 * "agreed to the offer".
 */
const BARE: Readonly<Partial<Record<OperatorKind, string>>> = {
  effort: 'support',
  open: OTHER,
  'rule-out': OTHER,
  agree: OTHER,
}

/** "Rules nothing out" keeps everything open; "rules an earthquake out" says nothing of a deed. */
const NEEDS_NEGATION: ReadonlySet<OperatorKind> = new Set(['rule-out'])

/** Kinds whose silence about the deed means the deed spoken of before. */
const ABOUT: ReadonlySet<OperatorKind> = new Set([
  'decide',
  'decision',
  'weigh',
  'open',
  'defer',
  'undecided',
  'proclaim',
])
/** The deed of a head, or of a chain that leaves it unsaid. */
export function deedOf(
  page: Page,
  chain: Chain,
  head: Head | undefined,
  limit: number,
  parties: readonly string[],
): Deed | undefined {
  const { ground } = page
  if (chain.links.some((link) => link.kind === 'allocate'))
    return allocated(page, chain, head, limit)
  if (head !== undefined && isApproved(chain, head))
    return { action: OTHER, negated: false, to: head.to }
  if (head !== undefined && !head.signs.some((sign) => sign.kind === 'deictic')) {
    const own = actionOf(ground, head, limit, chain.theme)
    const known =
      own.action === OTHER
        ? (carriedBefore(page, head, parties) ?? pointed(page, head, parties))
        : undefined
    if (known !== undefined) return copyWith(own, { action: known.action, topic: known })
    const means =
      chain.means === undefined ? undefined : actionOf(ground, chain.means, limit + OBJECT_MAX)
    return means !== undefined && narrows(page, own.action, means.action) ? means : own
  }
  const topic =
    topicIn(ground, chain, limit) ?? themeBefore(page, chain) ?? fromBefore(page, chain, parties)
  if (topic !== undefined) return { action: topic.action, negated: false, to: chain.to, topic }
  const bare = chain.links
    .map(({ kind, negation }) =>
      NEEDS_NEGATION.has(kind) === (negation !== undefined) ? BARE[kind] : undefined,
    )
    .find((action) => action !== undefined)
  return bare === undefined ? undefined : { action: bare, negated: false, to: chain.to }
}

/**
 * "Will not take in any more", "the delivery": the same party's deed before, where the word can
 * mean it.
 */
function carriedBefore(page: Page, head: Head, parties: readonly string[]): Topic | undefined {
  const carriers = head.signs.filter((sign) => sign.kind === 'carrier')
  const party = parties[0]
  const { pack } = page.sentence.lexicon
  const isSame = head.signs.some(isFiniteVerb) || glues(pack, head.hit.before, 'definite')
  if (carriers.length === 0 || party === undefined || !isSame) return undefined
  const earlier = lately(
    page.memory.positions,
    (one) =>
      one.party === party && carriers.some((sign) => actionsOf(sign.id).includes(one.action)),
  )
  return earlier === undefined ? undefined : { action: earlier.action, earlier }
}

/** "The delivery will not happen": the last deed of the report that the noun can mean. */
function themeBefore(page: Page, { theme, heads }: Chain): Topic | undefined {
  const carriers = theme?.signs.filter((sign) => sign.kind === 'carrier') ?? []
  const { pack } = page.sentence.lexicon
  if (theme === undefined || heads.length > 0 || carriers.length === 0) return undefined
  if (!glues(pack, theme.hit.before, 'definite')) return undefined
  const earlier = lately(page.memory.positions, (one) =>
    carriers.some((sign) => actionsOf(sign.id).includes(one.action)),
  )
  return earlier === undefined ? undefined : { action: earlier.action, earlier }
}

/** "Taking this step", "doing so": a word that points back right after the verb. */
function pointed(page: Page, head: Head, parties: readonly string[]): Topic | undefined {
  for (let at = head.to; at < head.to + POINTER_MAX; at++) {
    if (hitAt(page.sentence, at, 'actors', 'deictic') === undefined) continue
    return topicBefore(page.memory.positions, parties[0])
  }
  return undefined
}

/** Words between a verb and what it points back with. */
const POINTER_MAX = 4
const OBJECT_MAX = 8

const SETTLING: ReadonlySet<OperatorKind> = new Set(['agree', 'refuse', 'suspend', 'withdraw'])

/** Things of others that one agrees to or turns down without doing anything oneself. */
const OTHERS: ReadonlySet<string> = new Set(['document', 'troops', 'ships', 'aircraft', 'talks'])

/** Accepting, suspending or turning down a paper is not drafting it. */
function isApproved(chain: Chain, head: Head): boolean {
  const last = chain.links[chain.links.length - 1]
  if (last === undefined || !SETTLING.has(last.kind)) return false
  return head.signs.every(({ kind, id }) => kind === 'thing' && OTHERS.has(id))
}

/** Money put by is money, whatever it is for; soldiers and ships put by are sent. */
function allocated(page: Page, chain: Chain, head: Head | undefined, limit: number): Deed {
  const link = chain.links.find((one) => one.kind === 'allocate') as Chain['links'][number]
  const given: Head = copyWith(link, {
    signs: [{ kind: 'carrier', id: 'give', form: 'nominal', hit: link.hit }],
  })
  const found = actionOf(page.ground, given, head?.at ?? limit)
  return found.action === OTHER ? copyWith(found, { action: 'fund' }) : found
}

/** A deed told as the means says more than the general deed it serves. */
function narrows(page: Page, general: string, means: string): boolean {
  if (means === OTHER) return false
  if (general === OTHER) return true
  let at = page.scene.vocabulary.actions[means]?.broader
  for (let steps = 0; at !== undefined && steps < BROADER_MAX; steps++) {
    if (at === general) return true
    at = page.scene.vocabulary.actions[at]?.broader
  }
  return false
}

const BROADER_MAX = 5

function fromBefore(page: Page, chain: Chain, parties: readonly string[]): Topic | undefined {
  const about = chain.links.some(
    (link) => ABOUT.has(link.kind) || (link.kind === 'agree' && link.negation !== undefined),
  )
  const pointsBack = [...chain.heads, chain.theme].some((one) =>
    one?.signs.some((sign) => sign.kind === 'deictic'),
  )
  if (!pointsBack && !(about && namesNothing(page, chain))) return undefined
  return topicBefore(page.memory.positions, parties[0])
}

/**
 * False where a definite noun follows what governs: "a delay of the conference" is about the
 * conference, whatever was spoken of before.
 */
function namesNothing({ sentence, ground }: Page, chain: Chain): boolean {
  const after = chain.links[chain.links.length - 1]?.to ?? chain.to
  const subject = ground.mentions.find(({ from, party }) => from === after && party !== null)
  const at = subject?.to ?? after
  if (at > chain.to || hitAt(sentence, at, 'actors', 'deictic') !== undefined) return true
  // "Weighing every option": whatever words follow name what is weighed.
  if (isSubjectFirst(sentence)) return sentence.tokens[at]?.kind !== 'word' || isTold(ground, at)
  const article = sentence.lexicon.pack.clitics.meanings.definite ?? []
  return !article.some((letters) => sentence.tokens[at]?.fold.startsWith(letters))
}

/** What follows tells when, on what condition, or how: "is considering it now". */
function isTold({ skips, sentence }: Ground, at: number): boolean {
  return (skips[at] ?? 0) > at || hitAt(sentence, at, 'speech', 'adverb') !== undefined
}

/** Deeds that are worth a position when somebody is said to have done them. */
const DONE: ReadonlySet<string> = new Set([
  'deploy',
  'fund',
  'arm',
  'sanction',
  'lift-sanctions',
  'recognise',
  'ratify',
  'sign',
  'cease-hostilities',
  'withdraw-forces',
  'release-prisoners',
  'admit-migrants',
  'open-crossing',
  'suspend-enrichment',
  'allow-inspection',
  'release-water',
  'disarm',
  'aid',
])
/** Deeds that somebody can be in the middle of, told in one's own plain present. */
const GOING_ON: ReadonlySet<string> = new Set([
  'support',
  'fund',
  'arm',
  'train',
  'aid',
  'host',
  'mediate',
  'prepare-document',
])

export interface Telling {
  readonly stance: Stance
  readonly action: string
  /** The party speaks about itself. */
  readonly own: boolean
  /** Nobody is bound. */
  readonly unbound: boolean
  /** Nobody that we know is bound. */
  readonly nobody: boolean
  /** The deed is one of ending. */
  readonly ending: boolean
  /** The party is named or speaks in the first person. */
  readonly named: boolean
  /** The party is a private body. */
  readonly private: boolean
  /** A condition stands with it. */
  readonly conditional: boolean
  readonly told: ReadStatement | undefined
}

/**
 * False for what a plain verb tells without promising: habits, background, what would have been.
 */
export function isNews(
  previous: Chain | undefined,
  chain: Chain,
  head: Head | undefined,
  telling: Telling,
): boolean {
  const { stance, action, own, told, unbound } = telling
  // "A meeting will be held" binds nobody, and nor does what nobody is said to do.
  if ((unbound || telling.private) && (action === 'consult' || action === OTHER)) return false
  if (action === OTHER && (stance === 'done' || stance === 'underway')) return false
  // A verb that nobody listed counts only where somebody who can be held to it is named.
  if (head !== undefined && isUnlisted(head.hit) && (telling.nobody || !telling.named)) return false
  // "The storm closed the road": an end is news where somebody who can be bound made it.
  if (telling.ending && telling.nobody && stance === 'done') return false
  // Told as earlier, in nobody's words: taken as news, a dead promise would come back.
  if (chain.earlier && told === undefined) return false
  if (chain.links.length > 0 || head === undefined) return true
  if (chain.earlier) return false
  const { that } = chain
  const isSubjunctive = that !== undefined && that.after === '' && that.to === head.from
  if (isSubjunctive && head.form === 'present') return false
  if (stance === 'underway') return own && telling.named && GOING_ON.has(action)
  // "We do not build and leave": what one does not do by habit is no refusal, but a few deeds in
  // one's own word.
  if (head.negation === 'present') return own && (DONE.has(action) || telling.conditional)
  if (stance === 'declined') return action !== OTHER || head.hit.after === ''
  if (stance !== 'done') return true
  const isMainNews = !chain.relative && head.hit.after === '' && told?.statement.background !== true
  return DONE.has(action) && isMainNews && previous?.clause !== chain.clause
}
