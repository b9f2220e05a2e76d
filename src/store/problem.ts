// What goes wrong with a register as a person can understand it: a code and the values of its
// message.

export type StoreProblemCode =
  /** Another process held the register longer than the busy timeout. */
  | 'register-busy'
  | 'register-disk-full'
  | 'register-disk-failed'
  | 'register-read-only'
  /** No file or database stands at the address, and none was to be made. */
  | 'register-missing'
  /** The folder, the server or the right to enter is missing. */
  | 'register-unreachable'
  | 'register-damaged'
  /** A database that is not a register of Mithaq. */
  | 'register-foreign'
  | 'register-newer'
  /** Only an empty one can be restored into. */
  | 'register-not-empty'
  /** No backup of Mithaq, or one of a later form. */
  | 'backup-foreign'
  /** Changed or cut off, with the number of the line. */
  | 'backup-damaged'
  /** A PostgreSQL database whose encoding can't hold every text. */
  | 'register-encoding'
  /**
   * A value that can't be kept and given back unchanged: a lone surrogate, U+0000, an unsafe
   * integer.
   */
  | 'entry-unwritable'

/**
 * Thrown at the store's edges. `values` fill the slots of the message; they never hold a password.
 */
export class StoreProblem extends Error {
  constructor(
    readonly code: StoreProblemCode,
    readonly values: Readonly<Record<string, string>> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(values)}`, options)
    this.name = 'StoreProblem'
  }
}
