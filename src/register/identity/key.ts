// Which commitment a position belongs to: a readable id from party, action, object and instrument.

/**
 * FNV-1a over UTF-16 units, 64 bits: names outside Latin letters get an id that is safe in an
 * address.
 */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (let at = 0; at < text.length; at += 1) {
    hash ^= BigInt(text.charCodeAt(at))
    hash = (hash * 0x100000001b3n) & 0xffffffffffffffffn
  }
  return hash.toString(36)
}

/**
 * A party, place or instrument as one part of an id: `country:UA` is `UA`, `org:eu` is `org-eu`.
 * Only letters, digits and hyphens come out; whatever holds more ends in a fingerprint.
 */
export function partOf(id: string): string {
  const bare = id.startsWith('country:') ? id.slice('country:'.length) : id.replace(':', '-')
  if (/^[A-Za-z0-9-]+$/.test(bare)) return bare
  const kind = /^[a-z]+(?=:)/.exec(id)?.[0]
  return `${kind === undefined ? '' : `${kind}-`}x${fingerprint(id)}`
}

export interface KeyParts {
  readonly party: string
  /** A group known only by its size: 26 and 27 states meet in one history. */
  readonly sized: boolean
  readonly action: string
  readonly object?: string
  readonly instrument?: string
}

/** `DE.deploy.UA`: all that one party says of one action on one object, whatever the instrument. */
export function familyOf({ party, sized, action, object }: KeyParts): string {
  const parts = [sized ? 'group' : partOf(party), partOf(action)]
  return [...parts, ...(object === undefined ? [] : [partOf(object)])].join('.')
}

/**
 * The commitment's id. A promise without instrument is the umbrella, `DE.deploy.UA`; one that names
 * an instrument hangs under it, `DE.deploy.UA~mission`. A sized group is not split by instrument.
 */
export function keyOf(parts: KeyParts): string {
  const { instrument, sized } = parts
  const family = familyOf(parts)
  return instrument === undefined || sized ? family : `${family}~${partOf(instrument)}`
}

/** The umbrella that a commitment's id stands under, itself for an umbrella. */
export function umbrellaOf(commitment: string): string {
  return commitment.split('~')[0] ?? commitment
}

/** The row of a group known only by its size, by what it is to do: `group:deploy.UA`. */
export function sizedGroupOf(family: string): string {
  return `group:${family.slice('group.'.length)}`
}
