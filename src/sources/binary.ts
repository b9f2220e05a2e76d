// Tells bytes that are no text at all, and names what they are where they say so themselves.

/** First bytes of files that people hand in by mistake, as Latin-1. */
const SIGNATURES: readonly (readonly [start: string, name: string])[] = [
  ['%PDF-', 'PDF'],
  ['PK\u0003\u0004', 'ZIP, DOCX, XLSX, EPUB'],
  ['\u00d0\u00cf\u0011\u00e0', 'DOC, XLS'],
  ['\u0089PNG', 'PNG'],
  ['\u00ff\u00d8\u00ff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['RIFF', 'WEBP, WAV'],
  ['\u001f\u008b', 'GZIP'],
  ['BZh', 'BZIP2'],
  ['\u00fd7zXZ', 'XZ'],
  ['7z\u00bc\u00af', '7Z'],
  ['SQLite format 3\u0000', 'SQLite'],
  ['\u007fELF', 'ELF'],
  ['ID3', 'MP3'],
]
const SIGNATURE_BYTES = 16

/** The kind of file that the first bytes announce, if they do. */
export function signatureOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, SIGNATURE_BYTES)).toString('latin1')
  return SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1]
}

/** But for those that lay out text, and the escape that starts a terminal's colours. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f]/g

/** The share of control characters among the bytes, but for those that lay out text. */
export function controlShare(bytes: Uint8Array): number {
  if (bytes.length === 0) return 0
  // The engine's own search: a loop over bytes costs a short run as much as decoding them.
  const letters = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  return (letters.match(CONTROL)?.length ?? 0) / bytes.length
}
