// The circumstances of a statement: its channel, and the id that its cue's place gives it.
import type { Span } from '../../text/index.ts'
import { hitsOf, type Sentence } from '../kit/index.ts'
import type { CueFrame } from './walk.ts'

/** A vocabulary channel named between the cue and its content. */
export function channelOf(sentence: Sentence, frame: CueFrame): string | undefined {
  const from = frame.cue.hit.to
  const to = frame.content?.at ?? from
  const hit = hitsOf(sentence, 'speech', from, to).find(({ entry }) => entry.path[0] === 'channel')
  return hit?.entry.path[1]
}

/** Statement ids come from where the cue starts, so that links survive a better reading. */
export function idOf(cueSpans: readonly Span[]): string {
  return `s${cueSpans[0]?.[0] ?? 0}`
}
