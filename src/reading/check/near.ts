// The nearest stretch: where the text comes closest to a claim that it does not hold, and in which
// words they differ.

import type { Unit } from './unit.ts'
import { isSameUnit, type Pairing, unjoined } from './walk.ts'

/** Units `[from, to)` of the text stand where the claim has `[on, until)`; either may be empty. */
export interface Difference {
  readonly from: number
  readonly to: number
  readonly on: number
  readonly until: number
}

export interface Nearest {
  readonly differences: readonly Difference[]
  /** Units of the claim that stand in the stretch in this order. */
  readonly same: number
}

/** Longer claims are compared by their beginning. */
const CLAIM_MAX = 1000
/** Units beside the place that most shared words point to. */
const MARGIN = 24
/** A word that stands in the text more often than this points nowhere. */
const COMMON_MIN = 400
/** Of a word that stands everywhere the first few places are as good as any. */
const VOTES_MAX = 4000
const PLACES_MAX = 3
const BUCKET = 8
/**
 * Costs of a step: words that agree count in favour, so that one left out is not taken for one
 * changed.
 */
const SAME = -1
const APART = 2

/**
 * The stretch of the text that shares most with the claim in its order; undefined where nothing is
 * shared.
 */
export function nearestOf(pairing: Pairing): Nearest | undefined {
  const { text, claim } = pairing
  const wanted = claim.units.slice(0, CLAIM_MAX)
  let best: Nearest | undefined
  for (const place of placesOf(pairing, text.units, wanted)) {
    const from = Math.max(0, place - MARGIN)
    const to = Math.min(text.units.length, place + wanted.length + MARGIN)
    const found = align(pairing, from, to, wanted.length)
    if (best === undefined || isNearer(found, best)) best = found
  }
  return best !== undefined && best.same > 0 ? best : undefined
}

function isNearer(one: Nearest, other: Nearest): boolean {
  return costOf(one) < costOf(other)
}

function costOf({ differences, same }: Nearest): number {
  let cost = same * SAME
  for (const { from, to, on, until } of differences) cost += Math.max(to - from, until - on) * APART
  return cost
}

/**
 * Where the claim would begin if its words lay on those of the text: the places that rare words
 * agree on.
 */
function placesOf({ lore }: Pairing, units: readonly Unit[], wanted: readonly Unit[]): number[] {
  const places = new Map<string, number[]>()
  for (const [at, { key }] of wanted.entries()) {
    const bare = unjoined(lore, key)
    places.set(bare, [...(places.get(bare) ?? []), at])
  }
  const met = new Map<string, number[]>()
  for (const [at, { key }] of units.entries()) {
    const bare = unjoined(lore, key)
    if (!places.has(bare)) continue
    const list = met.get(bare)
    if (list === undefined) met.set(bare, [at])
    else list.push(at)
  }
  const rarest = Math.min(...[...met.values()].map((list) => list.length))
  const votes = new Map<number, number>()
  for (const [key, list] of met) {
    // Where every word is common, the rarest of them still points somewhere.
    if (list.length > Math.max(COMMON_MIN, rarest)) continue
    for (const at of list.slice(0, VOTES_MAX))
      for (const on of (places.get(key) ?? []).slice(0, BUCKET)) {
        const bucket = Math.round((at - on) / BUCKET)
        for (const near of [bucket - 1, bucket, bucket + 1])
          votes.set(near, (votes.get(near) ?? 0) + (near === bucket ? 2 : 1) / list.length)
      }
  }
  const ranked = [...votes].sort(([one, score], [other, against]) => against - score || one - other)
  return ranked.slice(0, PLACES_MAX).map(([bucket]) => Math.max(0, bucket * BUCKET))
}

/**
 * Aligns the claim's first `length` units with text units `[from, to)`, whose ends cost nothing.
 */
function align(pairing: Pairing, from: number, to: number, length: number): Nearest {
  const { text, claim } = pairing
  const width = to - from + 1
  const costs = new Int16Array(width * (length + 1))
  for (let on = 1; on <= length; on++) {
    costs[on * width] = on * APART
    for (let at = 1; at < width; at++) {
      const isSame = isSameUnit(
        pairing,
        text.units[from + at - 1] as Unit,
        claim.units[on - 1] as Unit,
      )
      const across = (costs[(on - 1) * width + at - 1] as number) + (isSame ? SAME : APART)
      const added = (costs[(on - 1) * width + at] as number) + APART
      const left = (costs[on * width + at - 1] as number) + APART
      costs[on * width + at] = Math.min(across, added, left)
    }
  }
  return trace(pairing, costs, { from, width, length })
}

interface Grid {
  readonly from: number
  readonly width: number
  readonly length: number
}

function trace(pairing: Pairing, costs: Int16Array, { from, width, length }: Grid): Nearest {
  const { text, claim } = pairing
  const costAt = (on: number, at: number) => costs[on * width + at] as number
  let at = 0
  // Of equals the longest: its last word stands against the claim's, and is not left out.
  for (let end = 1; end < width; end++) if (costAt(length, end) <= costAt(length, at)) at = end
  const differences: Difference[] = []
  let same = 0
  for (let on = length; on > 0; ) {
    const here = costAt(on, at)
    const isSame =
      at > 0 && isSameUnit(pairing, text.units[from + at - 1] as Unit, claim.units[on - 1] as Unit)
    if (at > 0 && here === costAt(on - 1, at - 1) + (isSame ? SAME : APART)) {
      if (isSame) same++
      else push(differences, from + at - 1, from + at, on - 1, on)
      at--
      on--
    } else if (here === costAt(on - 1, at) + APART) {
      push(differences, from + at, from + at, on - 1, on)
      on--
    } else {
      push(differences, from + at - 1, from + at, on, on)
      at--
    }
  }
  return { differences: differences.reverse(), same }
}

/** Found from the end to the beginning: one that touches the last belongs to it. */
function push(found: Difference[], from: number, to: number, on: number, until: number): void {
  const last = found.at(-1)
  if (last !== undefined && last.from === to && last.on === until) {
    found[found.length - 1] = { from, to: last.to, on, until: last.until }
  } else found.push({ from, to, on, until })
}
