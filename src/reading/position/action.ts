// Actions: which action a word of deed comes to with what it acts upon.
import { glues, pronounAgreement, type Sentence } from '../kit/index.ts'
import type { Head } from './chain.ts'
import { actionOfThing, carry, endedWith, endOf, isEnding, isTransparent } from './frame.ts'
import type { Ground } from './ground.ts'
import { OBJECT_MAX, objectsOf } from './object.ts'
import type { Sign } from './sign.ts'

export interface DeedAction {
  readonly action: string
  /** The deed is one of ending: "stop exports" is not to trade. */
  readonly negated: boolean
  /** One past the word that settled it. */
  readonly to: number
}

export const OTHER = 'other'

/** "A frigate to protect the ships": what is sent for a deed of its own does that deed. */
const VESSELS: ReadonlySet<string> = new Set(['ships', 'aircraft', 'patrols'])

/**
 * What a head comes to.
 * @param limit token that its object may not reach
 * @param theme what is done, where it stands before its verb ("the instalment will be paid")
 */
export function actionOf(ground: Ground, head: Head, limit: number, theme?: Head): DeedAction {
  const next = passedOn(ground, head, limit)
  if (next !== undefined) return actionOf(ground, next, limit)
  const carriers = head.signs.filter((sign) => sign.kind === 'carrier')
  // A deed of no kind of its own is told by what it acts upon, where that is known.
  const direct = head.signs.find((sign) => sign.kind === 'action' && sign.id !== OTHER)
  const objects = objectsOf(ground, head, limit)
  // A deed by its own name is narrowed by its first object alone.
  const isLeft = carriers.some(({ id }) => id === 'pull-out')
  for (const object of direct === undefined || isLeft ? objects : objects.slice(0, 1)) {
    const carried = carriedBy(ground.sentence, carriers, object, object[0]?.hit.to ?? head.to)
    if (carried?.action === 'deploy' && object.some(({ id }) => VESSELS.has(id)))
      return purposeOf(ground, head, limit) ?? carried
    if (carried !== undefined) return carried
  }
  if (direct !== undefined) return { action: direct.id, negated: false, to: head.to }
  if (carriers.length === 0)
    return { action: thingAction(head.signs) ?? OTHER, negated: false, to: head.to }
  const themed =
    theme === undefined ? undefined : carriedBy(ground.sentence, carriers, theme.signs, head.to)
  return themed ?? purposeOf(ground, head, limit) ?? { action: OTHER, negated: false, to: head.to }
}

/**
 * "Re-open a crossing", "carry out the sending of": a carrier that only passes on to the carrier
 * right after it.
 */
function passedOn(ground: Ground, head: Head, limit: number): Head | undefined {
  if (!head.signs.some((sign) => sign.kind === 'carrier' && isTransparent(sign.id)))
    return undefined
  if (head.to >= limit || (ground.names[head.to] ?? 0) > head.to) return undefined
  const { pack } = ground.sentence.lexicon
  const signs = (ground.signs[head.to] ?? []).filter(
    (sign) =>
      sign.kind === 'carrier' && sign.form === 'nominal' && !glues(pack, sign.hit.before, 'to'),
  )
  const hit = signs[0]?.hit
  const plainer = (ground.signs[head.to] ?? []).some(
    ({ kind, hit: other }) =>
      kind === 'thing' &&
      hit !== undefined &&
      other.before.length + other.after.length < hit.before.length + hit.after.length,
  )
  if (hit === undefined || plainer) return undefined
  return { from: hit.from, at: hit.from, to: hit.to, form: 'nominal', tense: 'bare', hit, signs }
}

function thingAction(signs: readonly Sign[]): string | undefined {
  for (const sign of signs) {
    if (sign.kind === 'action') return sign.id
    const action = sign.kind === 'thing' ? actionOfThing(sign.id) : undefined
    if (action !== undefined) return action
  }
  return undefined
}

function carriedBy(
  sentence: Sentence,
  carriers: readonly Sign[],
  object: readonly Sign[],
  to: number,
): DeedAction | undefined {
  for (const carrier of carriers) {
    for (const sign of object) {
      const action = sign.kind === 'thing' ? carry(carrier.id, sign.id) : undefined
      if (action !== undefined)
        return { action: ownOr(sentence, carrier, sign, action), negated: false, to }
    }
  }
  const deed = object.find((sign) => sign.kind === 'action')
  // "Withdrew from the talks" ends a part in them; of soldiers it is a deed.
  if (carriers.some(({ id }) => id === 'pull-out')) return endedBy(carriers, object, to)
  if (deed === undefined) return endedBy(carriers, object, to)
  if (carriers.some((one) => isEnding(one.id))) {
    const ended = endOf(deed.id)
    return ended === undefined
      ? { action: deed.id, negated: true, to }
      : { action: ended, negated: false, to }
  }
  return carriers.some((one) => isTransparent(one.id))
    ? { action: deed.id, negated: false, to }
    : undefined
}

/**
 * Weapons of one's own, handed over, are given up; others are a gift. "My" counts for whoever says
 * "I" alone: elsewhere the same letters can be the end of a dual.
 */
function ownOr(sentence: Sentence, carrier: Sign, { hit }: Sign, action: string): string {
  if (carrier.id !== 'hand-over' || action !== 'arm' || hit.after === '') return action
  const owner = pronounAgreement(sentence, hit.after)
  const isMine = owner === '' || owner.startsWith('1')
  return isMine && !carrier.hit.agreement.startsWith('1') ? action : 'disarm'
}

/** "Will cut the gas": what is given no longer. */
function endedBy(
  carriers: readonly Sign[],
  object: readonly Sign[],
  to: number,
): DeedAction | undefined {
  for (const carrier of carriers) {
    for (const sign of object) {
      const action = sign.kind === 'thing' ? endedWith(carrier.id, sign.id) : undefined
      if (action !== undefined) return { action, negated: true, to }
    }
  }
  return undefined
}

/**
 * A carrier of something we don't know, for a purpose that we do: "a team to monitor the exchange".
 */
function purposeOf(ground: Ground, head: Head, limit: number): DeedAction | undefined {
  const { pack } = ground.sentence.lexicon
  for (let at = head.to; at < Math.min(limit, head.to + OBJECT_MAX); at++) {
    const sign = (ground.signs[at] ?? []).find(
      (one) => one.kind === 'action' && one.form === 'nominal' && glues(pack, one.hit.before, 'to'),
    )
    if (sign !== undefined) return { action: sign.id, negated: false, to: sign.hit.to }
  }
  return undefined
}
