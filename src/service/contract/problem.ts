// A problem told to a person: a code and its values; the words stand in each language's messages.

/**
 * Thrown by use cases at the edges. `code` is a key of messages.yaml under `problem`, `values` fill
 * its slots.
 */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly values: Readonly<Record<string, string>> = {},
    /** 1 failed, 2 wrong usage, 4 some sources failed, 5 integrity. */
    readonly exitCode: 1 | 2 | 4 | 5 = 1,
  ) {
    super(`${code} ${JSON.stringify(values)}`)
    this.name = 'Problem'
  }
}
