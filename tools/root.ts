// Where the repository lies, found from this file, so that a tool runs from any folder.
import { fileURLToPath } from 'node:url'

/** Absolute path of the repository's root, without a slash at its end. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
