// The check of one claim: whether a text says it, in a true variant of spelling, and where.
import type { Spans } from '../../text/index.ts'
import type { Lexicon } from '../kit/index.ts'
import { departureOf } from './difference.ts'
import { conditionAfter, judgeEdges } from './edge.ts'
import { type Lore, loreOf } from './lore.ts'
import { type Nearest, nearestOf } from './near.ts'
import { type Reason, tellReason } from './reason.ts'
import { judgeSeams } from './seam.ts'
import { placesOf, type Stream, streamOf } from './stream.ts'
import { type Unit, unitsOf } from './unit.ts'
import { type Found, type Pairing, unjoined, walk } from './walk.ts'

export interface ClaimCheck {
  /** False where the language cannot be judged: no answer then, rather than a wrong one. */
  readonly checked: boolean
  readonly supports: boolean
  /** Where the claim stands, UTF-16 offsets over the text; empty where it does not. */
  readonly spans: Spans
  /** One sentence of English with the words in question, for people. */
  readonly why: string
  readonly reason: Reason
}

/** Longer texts are searched piece by piece, so that memory stays in bounds. */
const PIECE = 1 << 20
const OVERLAP_MIN = 4096
/** Places at which a claim is laid over a text; beyond, the text only repeats itself. */
const PLACES_MAX = 200_000

/**
 * Does this text support this claim? A claim is a stretch of the text in a true spelling variant:
 * it may stop anywhere
 * but leaves out nothing between its ends. Linear in the text; never throws.
 */
export function checkClaim(lexicon: Lexicon, text: string, claim: string): ClaimCheck {
  const lore = loreOf(lexicon)
  const units = unitsOf(lore, claim)
  if (units.length === 0) return refused({ kind: 'empty' })
  if (isForeign(lexicon, text) || isForeign(lexicon, claim)) {
    return { ...refused({ kind: 'other-language' }), checked: false }
  }
  let refusal: Reason | undefined
  let nearest: { pairing: Pairing; found: Nearest } | undefined
  for (const [start, end] of piecesOf(text, claim.length)) {
    const piece = preparePiece(lore, text, start, end)
    const pairing: Pairing = { lore, text: piece, claim: { text: claim, units } }
    const outcome = findIn(pairing, piece.stream)
    if (outcome.kind === 'found') return supported(pairing, outcome.found)
    refusal ??= outcome.reason
    const near = refusal === undefined ? nearestOf(pairing) : undefined
    if (near !== undefined && (nearest === undefined || near.same > nearest.found.same)) {
      nearest = { pairing, found: near }
    }
  }
  if (refusal !== undefined) return refused(refusal)
  return refused(
    nearest === undefined ? { kind: 'absent' } : departureOf(nearest.pairing, nearest.found),
  )
}

function refused(reason: Reason): ClaimCheck {
  return { checked: true, supports: false, spans: [], why: tellReason(reason), reason }
}

function supported(pairing: Pairing, found: Found): ClaimCheck {
  const words = conditionAfter(pairing, found)
  const reason: Reason = words === '' ? { kind: 'stands' } : { kind: 'stands-before', words }
  const spans: Spans = [[found.start, found.end]]
  return { checked: true, supports: true, spans, why: tellReason(reason), reason }
}

type Outcome =
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'none'; readonly reason?: Reason }

/**
 * The first stretch that is the claim and says it by itself; else why the first that is the claim
 * does not.
 */
function findIn(pairing: Pairing, stream: Stream): Outcome {
  const { lore, claim } = pairing
  const [first, ...rest] = claim.units as [Unit, ...Unit[]]
  const bare =
    first.kind === 'word' && first.word === first.key ? unjoined(lore, first.key) : first.word
  const wanted = streamOf(lore, [{ ...first, word: bare }, ...rest]).letters
  let reason: Reason | undefined
  let tried = 0
  for (const place of placesOf(stream, wanted)) {
    if (tried++ > PLACES_MAX) return { kind: 'none', reason: reason ?? { kind: 'too-repetitive' } }
    const found = walk(pairing, place)
    if (found === undefined) continue
    const objection = judgeEdges(pairing, found) ?? judgeSeams(pairing, found)
    if (objection === undefined) return { kind: 'found', found }
    reason ??= objection
  }
  return { kind: 'none', ...(reason && { reason }) }
}

interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly units: readonly Unit[]
  readonly stream: Stream
}

/** The piece prepared last: many claims are checked against one text. */
const LAST = new WeakMap<Lore, Piece>()

function preparePiece(lore: Lore, text: string, start: number, end: number): Piece {
  const last = LAST.get(lore)
  if (last?.text === text && last.start === start && last.end === end) return last
  const units = unitsOf(lore, text, start, end)
  const piece = { text, start, end, units, stream: streamOf(lore, units) }
  LAST.set(lore, piece)
  return piece
}

/**
 * Overlapping pieces of a text, cut at blanks, so that every stretch as long as the claim is whole
 * in one.
 */
function* piecesOf(text: string, claimLength: number): Generator<[start: number, end: number]> {
  const overlap = Math.max(OVERLAP_MIN, 4 * claimLength)
  for (let start = 0; start < text.length; ) {
    const end = Math.min(text.length, start + PIECE + overlap)
    yield [start, end === text.length ? end : blankBefore(text, end)]
    if (end === text.length) return
    start = blankBefore(text, end - overlap)
  }
}

function blankBefore(text: string, at: number): number {
  const blank = text.lastIndexOf(' ', at)
  return blank > at - OVERLAP_MIN / 2 ? blank : at
}

/** Letters that are looked at to tell a script. */
const SAMPLE_UNITS = 4000
const OWN_SHARE_MIN = 0.3

/** True where letters abound and few are of the pack's script. */
function isForeign({ pack }: Lexicon, text: string): boolean {
  const sample = text.slice(0, SAMPLE_UNITS)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return false
  const own = sample.match(new RegExp(`\\p{Script=${pack.script}}`, 'gu'))?.length ?? 0
  return own / letters < OWN_SHARE_MIN
}
