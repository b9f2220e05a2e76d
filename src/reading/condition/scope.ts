// Scopes: whether a condition gates the promise, bars a refusal until it comes about, or belongs to
// the deed.
import type { Relation, Scope } from '../../model/index.ts'
import { hitAt, type Sentence } from '../kit/index.ts'
import type { Deed, Opener } from './opener.ts'

const BARRING: readonly Relation[] = ['after', 'when', 'until', 'unless', 'depends-on']
/** How far before "after ..." the mission may stand whose time it tells. */
const MISSION_WORDS_MAX = 6

/**
 * The scope of a condition, by its opener, the stance's polarity and what stands before it from
 * token `from` on.
 */
export function scopeOf(
  sentence: Sentence,
  opener: Opener,
  relation: Relation,
  from: number,
  deed: Deed,
  isEvent: boolean,
): Scope {
  if (!deed.undone) return 'part'
  if (opener.turn !== 'plain') return deed.polarity === 'for' ? 'gate' : 'bar'
  if (relation === 'regardless') return 'gate'
  if (relation === 'within') return isEvent && deed.polarity === 'for' ? 'gate' : 'part'
  if (deed.polarity === 'for') return 'gate'
  if (relation === 'if' || relation === 'in-exchange-for')
    return deed.polarity === 'open' ? 'bar' : 'gate'
  if (relation === 'after' && opener.frame === 'event' && isOfDeed(sentence, opener, from, deed))
    return 'part'
  return BARRING.includes(relation) ? 'bar' : 'gate'
}

/**
 * "Will not send troops after a ceasefire" refuses the deed with its time: nothing lapses. Of a
 * decision put off, only a mission right before it can own the time ("a mission after a
 * settlement"); else the decision waits.
 */
function isOfDeed(sentence: Sentence, opener: Opener, from: number, deed: Deed): boolean {
  if (deed.polarity === 'against') return true
  for (
    let back = opener.from - 1;
    back >= Math.max(from, opener.from - MISSION_WORDS_MAX);
    back--
  ) {
    if (hitAt(sentence, back, 'conditions', 'mission') !== undefined) return true
  }
  return false
}
