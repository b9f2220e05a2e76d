// From bytes to text: UTF-8 strictly, UTF-16 with its mark or without, an old one-byte encoding, or
// a clear refusal.
import { controlShare, signatureOf } from './binary.ts'
import { decodeCodePage, recogniseCodePage } from './code-page.ts'
import { declaredEncoding } from './declared.ts'
import { refuseOverLong } from './limit.ts'
import { type Refusal, refuse } from './refusal.ts'

export interface Decoded {
  readonly kind: 'decoded'
  readonly text: string
  /** As the Encoding Standard names it. */
  readonly encoding: string
}

/** Above this share of control characters even valid UTF-8 is no text. */
const CONTROL_SHARE_UTF8_MAX = 0.3
const CONTROL_SHARE_OTHER_MAX = 0.02
/** Below this share of broken places a text is damaged UTF-8 and not another encoding. */
const BROKEN_SHARE_MAX = 0.1

/** @param file the name that messages use */
export function decodeBytes(bytes: Uint8Array, file: string): Decoded | Refusal {
  const overLong = refuseOverLong(file, bytes.length)
  if (overLong !== undefined) return overLong
  const looksLike = signatureOf(bytes)
  if (looksLike !== undefined) return refuse('text-binary', file, { looksLike })
  const decoded = decodeUtf16(bytes) ?? decodeUtf8(bytes) ?? decodeOther(bytes, file)
  if (decoded.kind === 'refused') return decoded
  const { encoding } = decoded
  const controls = encoding.startsWith('utf-16') ? 0 : controlShare(bytes)
  const most = encoding === 'utf-8' ? CONTROL_SHARE_UTF8_MAX : CONTROL_SHARE_OTHER_MAX
  if (controls > most) return refuse('text-binary', file, { looksLike: '' })
  const text = decoded.text.replace(/^\ufeff/, '')
  return text.trim() === '' ? refuse('text-empty', file) : { kind: 'decoded', text, encoding }
}

function decodeUtf8(bytes: Uint8Array): Decoded | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { kind: 'decoded', text, encoding: 'utf-8' }
  } catch {
    return undefined
  }
}

function decodeUtf16(bytes: Uint8Array): Decoded | undefined {
  const encoding = utf16By(bytes)
  if (encoding === undefined) return undefined
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  // Not TextDecoder: that would replace lone surrogates unseen.
  const text = (encoding === 'utf-16be' ? even.swap16() : even).toString('utf16le')
  return { kind: 'decoded', text, encoding }
}

/** Enough bytes to see the pattern of empty ones. */
const SAMPLE_BYTES = 64 * 1024

/** By its mark, or by spaces and line ends whose upper byte is empty on one side only. */
function utf16By(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined
  const length = Math.min(bytes.length, SAMPLE_BYTES)
  // The upper bytes of the alphabets are all controls; UTF-8 with a few stray ones is not meant.
  if (controlShare(bytes.subarray(0, length)) <= CONTROL_SHARE_UTF8_MAX) return undefined
  const empty = [0, 0]
  for (let at = 0; at < length; at++)
    if (bytes[at] === 0) empty[at % 2] = (empty[at % 2] as number) + 1
  const [first = 0, second = 0] = empty
  const most = Math.max(first, second)
  // Words are short: at least one unit in forty is a space.
  if (most < length / 80 || Math.min(first, second) > most / 50) return undefined
  const encoding = second > first ? 'utf-16le' : 'utf-16be'
  return readsAsText(bytes.subarray(0, length), encoding) ? encoding : undefined
}

function readsAsText(sample: Uint8Array, encoding: string): boolean {
  const text = new TextDecoder(encoding).decode(sample)
  let strange = 0
  for (const character of text)
    if (/[^\p{L}\p{M}\p{N}\p{P}\p{S}\s\u200c-\u200f\u2066-\u2069\ufeff]/u.test(character)) strange++
  return strange <= text.length * CONTROL_SHARE_OTHER_MAX
}

function decodeOther(bytes: Uint8Array, file: string): Decoded | Refusal {
  const declared = declaredEncoding(bytes)
  if (declared !== undefined)
    return { kind: 'decoded', text: decodeCodePage(bytes, declared), encoding: declared }
  const broken = findBreak(bytes)
  if (broken !== undefined) return refuse('text-broken', file, broken)
  const encoding = controlShare(bytes) > CONTROL_SHARE_OTHER_MAX ? '' : recogniseCodePage(bytes)
  if (encoding === '') return refuse('text-binary', file, { looksLike: '' })
  if (encoding === undefined) return refuse('text-encoding-unknown', file)
  return { kind: 'decoded', text: decodeCodePage(bytes, encoding), encoding }
}

/** Where UTF-8 breaks, if the rest is so plainly UTF-8 that it can be nothing else. */
function findBreak(bytes: Uint8Array): { line: string; byte: string } | undefined {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  let beyond = 0
  let breaks = 0
  for (const character of text) {
    if (character <= '\u007f') continue
    beyond++
    if (character === '\ufffd') breaks++
  }
  // One broken place tells nothing where nothing else lies beyond ASCII.
  if (breaks === beyond || breaks > beyond * BROKEN_SHARE_MAX) return undefined
  const before = text.slice(0, text.indexOf('\ufffd'))
  const line = String(before.split('\n').length)
  return { line, byte: String(Buffer.byteLength(before)) }
}
