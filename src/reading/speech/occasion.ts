// The occasion of a statement: from its opener to where the clause goes on.
import { type Hit, hitAt, type Token } from '../kit/index.ts'
import { hasArticle, tokenAfter } from '../mention/index.ts'
import {
  closing,
  endsWalk,
  goesOn,
  isContentThat,
  isDefinite,
  isSaying,
  startsContent,
  thatAt,
  timeEnd,
} from './sign.ts'
import { COMMAS, DASHES, type TokenRange, type Walk } from './walk.ts'

/** An occasion: from its opener to the comma, complementiser, quotation or colon after it. */
export function occasion(walk: Walk, at: number, opener: Hit): number {
  const { sentence, limit, cue } = walk
  const taken =
    hitAt(sentence, at, 'speech', 'takes-that') !== undefined &&
    thatAt(sentence, opener.to) !== undefined
  const skipped = taken ? opener.to + 1 : opener.to
  let next = skipped
  let commas = 0
  for (; next < limit; next++) {
    const token = sentence.tokens[next] as Token
    if (token.kind === 'mark') {
      if (token.fold === ':') break
      const quotation = sentence.quotations.find((one) => one.start === token.start)
      if (quotation !== undefined) {
        const after = tokenAfter(sentence, quotation.end)
        const named = hitAt(sentence, next - 1, 'offices', 'institution') !== undefined
        if (!named && (after - next > 7 || !goesOn(walk, after))) break
        next = after - 1
        continue
      }
      if (DASHES.includes(token.fold) || token.fold === '(') {
        next = closing(sentence, next, limit) - 1
        continue
      }
      if (!COMMAS.includes(token.fold)) break
      commas++
      if (resumes(walk, next + 1)) break
      continue
    }
    // "Asked whether ...": what was asked belongs to the occasion.
    const isAsked = hitAt(sentence, next, 'speech', 'whether') !== undefined
    if ((next > skipped || !taken) && !isAsked && isContentThat(sentence, next)) break
    if (endsWalk(sentence, next) || isSaying(sentence, next)) break
    if (isDeed(walk, next)) break
    const own = cue.hit.entry.after.filter((one) => one.length > 1)
    if (own.includes(token.fold) && (thatAt(sentence, next + 1) || cue.frame === 'noun')) break
    if (walk.subject === undefined && timeEnd(sentence, next) > next) break
  }
  const to = COMMAS.includes(sentence.tokens[next - 1]?.fold ?? ' ') ? next - 1 : next
  if (isDocument(walk, at))
    walk.subject = { from: (walk.subject as TokenRange).from, to: Math.max(to, at + 1) }
  else walk.occasion ??= { from: at, to: Math.max(to, at + 1) }
  walk.commas += commas
  return next
}

/**
 * "Promised in his election campaign | ending the war": a deed after a whole noun phrase is what
 * was promised.
 */
function isDeed({ sentence, cue }: Walk, at: number): boolean {
  const takesDeed = cue.frame === 'free' || (cue.frame === 'optional' && cue.hit.form === 'past')
  if (!takesDeed || !startsContent(sentence, at) || isDefinite(sentence, at)) return false
  return hasArticle(sentence, at - 1)
}

/** What follows a document ("a report on ...", "a post of ...") describes it. */
export function isDocument(walk: Walk, at: number): boolean {
  const { subject, sentence } = walk
  return (
    subject !== undefined &&
    subject.to === at &&
    hitAt(sentence, subject.from, 'offices', 'document') !== undefined
  )
}

/**
 * After a comma inside an occasion the clause goes on with content, subject or another insertion.
 */
export function resumes(walk: Walk, at: number): boolean {
  const { sentence } = walk
  if (thatAt(sentence, at) !== undefined) return true
  const own = walk.cue.hit.entry.after
  if (own.some((one) => one.length > 1 && sentence.tokens[at]?.fold === one)) return true
  if (hitAt(sentence, at, 'speech', 'opener')) return true
  if (walk.subject === undefined) return true
  for (let next = at; next < walk.limit; next++) {
    const token = sentence.tokens[next] as Token
    if (token.fold === ':' || thatAt(sentence, next) !== undefined) return false
    if (sentence.quotations.some((one) => one.start === token.start)) return false
  }
  return true
}
