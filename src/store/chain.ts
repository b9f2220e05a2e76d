// The chain of an audience: each entry is hashed with the one before it, so that none can be
// changed or taken out unseen.
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { StoreProblem } from './problem.ts'

/** The last link; an audience begins with `FIRST`. */
export interface Head {
  readonly seq: number
  readonly recordedAt: string
  readonly hash: string
}

export const FIRST: Head = { seq: 0, recordedAt: '', hash: '' }

/**
 * What the hash of an entry covers. `bodyHash` stands for the body, so that a withheld one still
 * verifies.
 */
export interface Link {
  readonly seq: number
  readonly recordedAt: string
  readonly kind: string
  readonly v: number
  readonly audience: string
  readonly author: string
  readonly bodyHash: string
}

/** SHA-256 of a text in UTF-8, hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** @param salt 32 hexadecimal digits, so that salt and body can't be cut apart elsewhere */
export function hashBody(salt: string, body: string): string {
  return sha256(salt + body)
}

export function hashLink(previous: string, link: Link): string {
  const { seq, recordedAt, kind, v, audience, author, bodyHash } = link
  return sha256(JSON.stringify([previous, seq, recordedAt, kind, v, audience, author, bodyHash]))
}

/** RFC 8785. @throws StoreProblem 'entry-unwritable' for what JSON can't give back unchanged. */
export function canonicalJson(value: unknown): string {
  try {
    return canonicalize(value) as string
  } catch (problem) {
    throw new StoreProblem('entry-unwritable', { cause: String(problem) }, { cause: problem })
  }
}

/**
 * The instant of the next entry: now, or a millisecond after the last where the clock stands still
 * or goes back.
 */
export function nextInstant(last: string, now: Date): string {
  const earliest = last === '' ? Number.NEGATIVE_INFINITY : Date.parse(last) + 1
  return new Date(Math.max(now.getTime(), earliest)).toISOString()
}
