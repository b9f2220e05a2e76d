// The only change that a text ever sees: what no store can give back is replaced, one unit for one.
import type { Notice } from '../model/index.ts'

/** U+0000 and surrogates without their other half. */
const UNKEEPABLE = /[\0\p{Surrogate}]/gu

export interface Mended {
  readonly text: string
  readonly notices: readonly Notice[]
}

/** Replaces each by U+FFFD, so that offsets stay, and says where. */
export function mendText(text: string): Mended {
  const spans: [number, number][] = []
  const mended = text.replace(UNKEEPABLE, (_, at: number) => {
    spans.push([at, at + 1])
    return '\ufffd'
  })
  if (spans.length === 0) return { text, notices: [] }
  const message = `${spans.length} characters could not be kept and were replaced by U+FFFD`
  return { text: mended, notices: [{ code: 'characters-replaced', message, spans }] }
}
