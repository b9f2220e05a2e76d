// Objects: the words that a deed acts upon, in the order in which they could be meant.
import { glues, hitAt, type Sentence } from '../kit/index.ts'
import type { Head } from './chain.ts'
import type { Ground } from './ground.ts'
import type { Sign } from './sign.ts'

/** Words between a deed and its object. */
export const OBJECT_MAX = 8
/** Words looked at for what a deed acts upon. */
const OBJECTS_MAX = 4
const QUOTES = '"\u00ab\u00bb\u201c\u201d'
/**
 * Deeds whose object comes after a preposition: "take part | in", "contribute | to", "let | in".
 */
const ENTERED: ReadonlySet<string> = new Set(['participate', 'join', 'allow', 'open', 'return'])
/** Deeds whose object may be glued to "with": "supply | with arms". */
const SUPPLIED: ReadonlySet<string> = new Set([...ENTERED, 'give', 'send', 'perform'])

/**
 * The signs of the words that a head acts upon, the likeliest first: things and nouns of action
 * that no preposition cuts off. A number word comes last: it is money only where nothing is
 * counted.
 */
export function objectsOf(ground: Ground, head: Head, limit: number): readonly (readonly Sign[])[] {
  const { sentence, names } = ground
  const own = head.signs.flatMap(({ hit }) => hit.entry.after).concat(head.hit.entry.after)
  const found: (readonly Sign[])[] = []
  const amounts: (readonly Sign[])[] = []
  let cut = false
  let entered = false
  for (let at = head.to; at < Math.min(limit, head.to + OBJECT_MAX); at++) {
    const name = names[at] ?? 0
    if (name > at) {
      at = name - 1
      continue
    }
    const token = sentence.tokens[at]
    if (token === undefined || found.length >= OBJECTS_MAX) break
    if (token.kind === 'mark' && !QUOTES.includes(token.fold)) break
    if (isPreposition(sentence, at)) {
      if (isPartitive(sentence, at - 1) || amounts.length > 0) continue
      entered = true
      cut = !own.includes(token.fold) && !head.signs.some(({ id }) => ENTERED.has(id))
      continue
    }
    const here = cut ? [] : objectAt(ground, head, at, entered)
    if (here.length === 0) continue
    const isAmount = here.every(({ id }) => id === 'amount')
    if (isAmount) amounts.push(here)
    else found.push(here)
  }
  return [...found, ...amounts]
}

/** The signs at a token that can be acted upon; none where a preposition ties it elsewhere. */
function objectAt(ground: Ground, head: Head, at: number, entered: boolean): readonly Sign[] {
  const { pack } = ground.sentence.lexicon
  const here = (ground.signs[at] ?? []).filter(
    (sign) => isNominalDeed(sign) && (!entered || isShare(sign)),
  )
  const tied = (meaning: string) => here.some((sign) => glues(pack, sign.hit.before, meaning))
  if (tied('to')) return []
  const takesBy = head.hit.entry.after.length > 0 || head.signs.some(({ id }) => SUPPLIED.has(id))
  return tied('by') && !takesBy ? [] : here
}

function isPreposition(sentence: Sentence, at: number): boolean {
  return hitAt(sentence, at, 'speech', 'preposition') !== undefined
}

/** "More of", "a number of": the preposition after it cuts nothing off. */
function isPartitive(sentence: Sentence, at: number): boolean {
  return hitAt(sentence, at, 'actors', 'partitive') !== undefined
}

/** After a preposition a share is a deed or money; a force is what one takes part in. */
function isShare({ kind, id }: Sign): boolean {
  return kind === 'action' || id !== 'troops'
}

function isNominalDeed(sign: Sign): boolean {
  return (sign.kind === 'thing' || sign.kind === 'action') && sign.form === 'nominal'
}
