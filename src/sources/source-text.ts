// The way from the bytes of one source to the text that will be kept, with all that is known beside
// it.
import { createHash } from 'node:crypto'
import type { Notice } from '../model/index.ts'
import { decodeBytes } from './decode.ts'
import { type Note, partHeader } from './header.ts'
import { extractArticle, looksLikePage } from './html.ts'
import { mendText } from './mend.ts'
import { type Refusal, refuse } from './refusal.ts'

export interface SourceText {
  readonly kind: 'text'
  /** What is kept: decoded, without the header, and changed only where it could not be kept. */
  readonly text: string
  readonly encoding: string
  /** SHA-256 of the bytes as they came, hexadecimal. */
  readonly bytesHash: string
  readonly note: Note
  readonly notices: readonly Notice[]
}

/**
 * Reads a source's bytes; never throws for what stands in them.
 * @param file the name that messages use
 */
export async function readSource(bytes: Uint8Array, file: string): Promise<SourceText | Refusal> {
  const decoded = decodeBytes(bytes, file)
  if (decoded.kind === 'refused') return decoded
  const { encoding } = decoded
  const bytesHash = createHash('sha256').update(bytes).digest('hex')
  if (looksLikePage(decoded.text)) {
    const article = await extractArticle(decoded.text)
    if (article === undefined) return refuse('html-no-article', file)
    const { text, notices } = mendText(article.text)
    return { kind: 'text', text, encoding, bytesHash, note: mendNote(article.note), notices }
  }
  const { note, text, notices } = partHeader(decoded.text)
  if (text.trim() === '') return refuse('text-empty', file)
  const mended = mendText(text)
  return {
    kind: 'text',
    text: mended.text,
    encoding,
    bytesHash,
    note: mendNote(note),
    notices: [...notices, ...mended.notices],
  }
}

/** A note whose every field can be kept. */
export function mendNote<T extends object>(note: T): T {
  return Object.fromEntries(
    Object.entries(note).map(([field, value]) => [
      field,
      typeof value === 'string' ? mendText(value).text : value,
    ]),
  ) as T
}
