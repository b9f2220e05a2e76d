// Tellers: which ascription carries what somebody says, and which one names where a medium has it
// from.
import { hitAt, type Sentence } from '../kit/index.ts'
import { stacksOn } from './ascription.ts'
import type { Draft } from './draft.ts'
import type { TokenRange } from './walk.ts'

/**
 * Links the ascriptions of a sentence with its statements: "X said, according to the agency" comes
 * by way of the agency; "the agency said, quoting sources" is the agency's, by way of which the
 * sources speak.
 */
export function linkTellers(sentence: Sentence, drafts: readonly Draft[]): void {
  const ascriptions = drafts.filter(isAscription)
  for (let at = 0; at < ascriptions.length; ) {
    let to = at + 1
    while (to < ascriptions.length && isStacked(sentence, ascriptions[to - 1], ascriptions[to]))
      to++
    link(sentence, inOrder(sentence, ascriptions.slice(at, to)), drafts)
    at = to
  }
}

function isAscription({ frame }: Draft): boolean {
  return frame.cue.kind === 'ascription' || frame.cue.kind === 'relayed'
}

function isStacked(sentence: Sentence, one?: Draft, other?: Draft): boolean {
  if (one?.subject === undefined || other === undefined) return false
  return stacksOn(sentence, one.subject, other.frame.cue)
}

/** A stack from the outermost teller to the innermost, each told by the one before it. */
function inOrder(sentence: Sentence, stack: readonly Draft[]): Draft[] {
  const order: Draft[] = []
  for (const one of stack) {
    const above = order[order.length - 1]
    const isInner = above === undefined || quotes(one) || !isMedium(sentence, one.subject)
    if (isInner) order.push(one)
    else order.unshift(one)
  }
  for (const [place, one] of order.entries()) {
    const above = order[place - 1]
    if (above !== undefined) one.teller = above
  }
  return order
}

function link(sentence: Sentence, stack: readonly Draft[], drafts: readonly Draft[]): void {
  const [outermost] = stack
  const innermost = stack[stack.length - 1]
  if (outermost === undefined || innermost === undefined || outermost.teller !== undefined) return
  // "As the minister said" compares, it doesn't carry.
  if (outermost.frame.cue.hit.entry.path.includes('like')) return
  for (const one of drafts) {
    if (isAscription(one) || one.outer !== undefined || !covers(outermost, one)) continue
    if (isSourceOf(sentence, outermost, one)) {
      outermost.teller = one
      for (const inner of drafts)
        if (inner.outer === one && !isBeside(inner)) inner.teller = innermost
    } else one.teller ??= innermost
  }
}

/** A participle shares its main clause's level; what stands inside its words is told by it. */
function isBeside({ frame }: Draft): boolean {
  return frame.cue.kind === 'participle'
}

/** A statement that the ascription covers: it stands in its content, or holds it. */
function covers(ascription: Draft, { frame, content }: Draft): boolean {
  const { cue } = frame
  const own = ascription.content
  const inside = own.from <= cue.hit.from && cue.hit.from < own.to
  return inside || (own.from === content.from && own.to === content.to)
}

/** Whether an ascription names where this statement's speaker has it from. */
function isSourceOf(sentence: Sentence, ascription: Draft, told: Draft): boolean {
  // Who quotes somebody by name has told already whom it has it from.
  if (told.isCarrier === true && !quotes(ascription)) return false
  const source = isMedium(sentence, ascription.subject)
  if (isMedium(sentence, told.subject)) return !source || quotes(ascription)
  const { frame } = ascription
  const inserted = told.frame.cue.hit.from < frame.cue.from && frame.cue.from < told.content.from
  return quotes(ascription) && (inserted || !source)
}

/** "Quoting": the ascription that says where a teller has it from. */
function quotes({ frame }: Draft): boolean {
  return frame.cue.hit.entry.path.includes('quoting')
}

/** An agency, a channel, a newspaper: somebody who carries what others say. */
function isMedium(sentence: Sentence, subject: TokenRange | undefined): boolean {
  return subject !== undefined && hitAt(sentence, subject.from, 'speech', 'medium') !== undefined
}
