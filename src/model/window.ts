// When something holds, and how much of it: windows and quantities with their words.
import type { Spans } from '../text/index.ts'

export type WindowKind = 'day' | 'range' | 'vague' | 'for-now' | 'until-condition'

/**
 * When: `earliest` and `latest` are ISO civil dates, present only where text and report date give
 * them.
 */
export interface Window {
  readonly kind: WindowKind
  /** The words of the text, joined by a space where they stand apart. */
  readonly text: string
  readonly spans: Spans
  readonly earliest?: string
  readonly latest?: string
}

export type QuantityMode = 'total' | 'additional' | 'instalment' | 'up-to'

/**
 * How much: `value`, or `min` and `max` where the text gives bounds; `unit` is a vocabulary word
 * ("state", "EUR").
 */
export interface Quantity {
  readonly value?: number
  readonly min?: number
  readonly max?: number
  readonly unit: string
  readonly mode?: QuantityMode
  readonly approximate?: boolean
  readonly text: string
  readonly spans: Spans
}
