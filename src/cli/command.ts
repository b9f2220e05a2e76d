// What a command is: its name, what it takes, and what it does, each in a file of its own.
import type { OptionName } from './option.ts'
import type { Session } from './session.ts'

export interface Command {
  readonly name: string
  /** As the usage line has them: "<file...>", "[id]". */
  readonly takes: readonly string[]
  /** Beside those that every command has. */
  readonly options: readonly OptionName[]
  /** Resolves to the exit code. @throws Problem for what a person can mend */
  run(session: Session, words: readonly string[]): Promise<number>
}

/** Exit codes, as the documentation lists them. */
export const EXIT = {
  ok: 0,
  failed: 1,
  usage: 2,
  changed: 3,
  someFailed: 4,
  integrity: 5,
  /** 128 and the number of the signal, as shells have it. */
  interrupted: 130,
} as const
