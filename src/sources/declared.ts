// The encoding that a page declares of itself in its first bytes.

const LOOKED_AT_BYTES = 1024
const DECLARATION = /<(?:meta|\?xml)[^>]*(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i

/**
 * The declared encoding, where it is one that can be decoded and is not UTF-8, which was tried
 * already.
 */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, LOOKED_AT_BYTES)).toString('latin1')
  const label = DECLARATION.exec(start)?.[1]
  if (label === undefined) return undefined
  try {
    const { encoding } = new TextDecoder(label)
    return encoding.startsWith('utf') ? undefined : encoding
  } catch {
    // A label that nobody knows says nothing.
    return undefined
  }
}
