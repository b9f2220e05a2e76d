// Weighs the words of one facet: which voice decides, what stands after its words, what is denied.
import type { Quantity, Stance } from '../../model/index.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import type { Voice } from '../identity/voice.ts'
import { compareRows, compareText } from '../order.ts'
import { type Word, wordsOf } from '../word/day-word.ts'
import type { Facet } from '../word/facet.ts'
import { isPromise, polarityTowards } from '../word/hold.ts'
import { type Held, hearWord, isDeed, type Step } from '../word/later-word.ts'
import { measured } from './deed.ts'
import type { FacetRows } from './facet-rows.ts'

/** One step of a history: what was heard when, and what stood after it. */
export interface Move {
  /** ISO civil date, '' where nothing gives one. */
  readonly day: string
  readonly step: Step
  readonly voice: Voice
  readonly from?: Stance
  readonly to: Stance
  /** What stood after it. */
  readonly held: Held
  /** The rows heard; `deciding` gave the day its stance. */
  readonly rows: readonly KeptPosition[]
  readonly deciding: readonly KeptPosition[]
  /** An earlier condition stayed though this word was silent about it. */
  readonly notRepeated: boolean
}

export interface Weighing {
  readonly facet: Facet
  readonly voice: Voice
  readonly held: Held
  readonly moves: readonly Move[]
  /** Rows said of this facet by anyone who does not merely ask, denials among them. */
  readonly rows: readonly KeptPosition[]
  /** Rows of the deciding voice, wider words included. */
  readonly deciding: readonly KeptPosition[]
  readonly denials: readonly KeptPosition[]
  /** Evidence of the opposite of what was promised here. */
  readonly opposite: readonly KeptPosition[]
  /** A claim that its party denies decides nothing, though it is still shown. */
  readonly isDenied: boolean
  /** The party's own word stands, and its own word denies it too. */
  readonly isContested: boolean
  /** What is told as delivered, each once a day. */
  readonly deliveries: readonly Delivery[]
}

export interface Delivery {
  readonly day: string
  readonly quantity: Quantity
}

const VOICES: readonly Voice[] = ['own', 'claimed', 'said-of']

/** Denied by the party itself: the claim of that polarity stops deciding. */
function isDenied(row: KeptPosition, denials: readonly KeptPosition[]): boolean {
  if (row.voice === 'own') return false
  return denials.some((denial) => isSamePolarity(row, denial))
}

function isSamePolarity(a: KeptPosition, b: KeptPosition): boolean {
  return polarityTowards(a.position) === polarityTowards(b.position)
}

/**
 * A promise of the opposite takes back a promise that stands; where none stands it changes
 * nothing.
 */
function turned(word: Word): Word {
  return { ...word, stance: 'withdrawn', polarity: 'against', conditions: [] }
}

interface Telling {
  readonly word: Word
  readonly isOpposite: boolean
}

function tell(rows: readonly KeptPosition[], isOpposite: boolean): readonly Telling[] {
  return wordsOf([...rows].sort(compareRows)).map((word) => ({ word, isOpposite }))
}

interface Hearing {
  readonly held?: Held
  readonly moves: readonly Move[]
  readonly deliveries: readonly Delivery[]
}

function hear(tellings: readonly Telling[]): Hearing {
  const deliveries = deliveredIn(tellings)
  let held: Held | undefined
  const moves: Move[] = []
  for (const { word, isOpposite } of tellings) {
    if (isOpposite && (held === undefined || !isPromise(held.stance))) continue
    const told = deliveries.filter(({ day }) => day <= word.day)
    const deeds = word.stance === 'done' ? told.map(({ quantity }) => quantity) : []
    const next = isOpposite ? turned(word) : measured(word, held?.quantity ?? [], deeds)
    const heard = hearWord(held, next)
    moves.push({
      day: word.day,
      step: heard.step,
      voice: word.deciding[0]?.voice ?? 'said-of',
      ...(held === undefined ? {} : { from: held.stance }),
      to: heard.held.stance,
      held: heard.held,
      rows: word.rows,
      deciding: word.deciding,
      notRepeated: heard.held.notRepeated,
    })
    held = heard.held
  }
  return { ...(held === undefined ? {} : { held }), moves, deliveries }
}

/** Every delivery, each once a day, however many told it. */
function deliveredIn(tellings: readonly Telling[]): readonly Delivery[] {
  const keyOf = ({ day, quantity: { unit, mode, value, min, max } }: Delivery) =>
    JSON.stringify([day, unit, mode, value, min, max])
  const deliveries = new Map<string, Delivery>()
  for (const { word } of tellings) {
    if (word.stance !== 'done') continue
    for (const quantity of word.quantity) {
      const delivery = { day: word.day, quantity }
      deliveries.set(keyOf(delivery), delivery)
    }
  }
  return [...deliveries.values()]
}

/** Undefined where nothing but background or requests was said of this very facet. */
export function weighFacet(found: FacetRows): Weighing | undefined {
  const { facet, covering } = found
  const opposite = found.opposite.filter((row) => !row.background)
  const specific = found.rows.filter((row) => row.voice !== 'asked' && !row.background)
  const denials = specific.filter((row) => row.position.denies === true && row.voice === 'own')
  const words = specific.filter((row) => row.position.denies !== true)
  if (words.length === 0) return undefined
  const heard = [...words, ...covering.filter((row) => !row.background)]
  const standing = heard.filter((row) => !isDenied(row, denials))
  const isDeniedWhole = standing.length === 0
  const among = isDeniedWhole ? words : standing
  const voice = VOICES.find((of) => among.some((row) => row.voice === of)) ?? 'said-of'
  const deciding = among.filter((row) => row.voice === voice).sort(compareRows)
  const beside = among.filter((row) => row.voice !== voice && isDeed(row.position.stance))
  const turning = opposite.filter((row) => row.voice === voice && !isDeed(row.position.stance))
  const tellings = [...tell(deciding, false), ...tell(beside, false), ...tell(turning, true)].sort(
    (a, b) => compareText(a.word.day, b.word.day),
  )
  const { held, moves, deliveries } = hear(tellings)
  if (held === undefined) return undefined
  return {
    facet,
    voice: held.word.deciding[0]?.voice ?? voice,
    held,
    moves,
    rows: found.rows.filter((row) => row.voice !== 'asked'),
    deciding,
    denials,
    opposite,
    isDenied: isDeniedWhole,
    isContested: denials.some((denial) => deciding.some((row) => isSamePolarity(row, denial))),
    deliveries,
  }
}
