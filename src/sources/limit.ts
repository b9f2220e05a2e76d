// How long a text may be: above it the reader's memory could not be promised.
import { type Refusal, refuse } from './refusal.ts'

export const LIMIT_BYTES = 64 * 1024 * 1024

/** @param bytes of the file, as many as are known to stand in it */
export function refuseOverLong(file: string, bytes: number): Refusal | undefined {
  if (bytes <= LIMIT_BYTES) return undefined
  const megabytes = String(Math.ceil(bytes / 1024 / 1024))
  return refuse('text-too-long', file, { megabytes, limit: String(LIMIT_BYTES / 1024 / 1024) })
}
