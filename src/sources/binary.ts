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

const TAB = 9
const RETURN = 13
const ESCAPE = 27
const SPACE = 32

/** The share of control characters among the bytes, but for those that lay out text. */
export function controlShare(bytes: Uint8Array): number {
  let controls = 0
  for (const byte of bytes)
    if (byte < SPACE && byte !== ESCAPE && !(byte >= TAB && byte <= RETURN)) controls++
  return bytes.length === 0 ? 0 : controls / bytes.length
}
