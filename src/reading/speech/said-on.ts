// When a statement was said, and whether it is told as earlier.
import type { Window } from '../../model/index.ts'
import { hitsOf, type Sentence } from '../kit/index.ts'
import { windowsIn } from '../window/index.ts'
import type { Draft } from './draft.ts'

/** When it was said: the first window between cue and content, or right before the cue. */
export function saidOn(
  sentence: Sentence,
  draft: Draft,
  publishedOn: string | undefined,
): { saidOn?: Window } {
  const { cue, content, saidOn: range } = draft.frame
  // A day inside words that stand before their cue is theirs: "closed since Monday, said X".
  const said = draft.content.from < cue.from ? draft.content.to : 0
  const from = range?.from ?? Math.max(said, cue.from - EARLIER_WORDS_MAX)
  const to = range?.to ?? cue.from
  const inside = content === undefined || content.at > from
  if (!inside || (range === undefined && draft.outer !== undefined)) return {}
  // The preposition of the time ("in April") may stand before the words that were taken for it.
  const windows = windowsIn(sentence, Math.max(0, from - 2), to, publishedOn, 'past')
  const found = windows.find((one) => one.to > from)
  return found === undefined ? {} : { saidOn: found.window }
}

/** "In earlier remarks", "last month": said before this report's news. */
export function toldAsEarlier(sentence: Sentence, draft: Draft): boolean {
  const { cue, content } = draft.frame
  const from = Math.max(0, cue.from - EARLIER_WORDS_MAX)
  const to = content?.at ?? cue.hit.to
  return hitsOf(sentence, 'speech', from, to).some(
    ({ entry }) => entry.id === 'background' && entry.path.includes('time'),
  )
}

const EARLIER_WORDS_MAX = 6
