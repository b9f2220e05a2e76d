// The types of program.cjs, which runs before anything is built and so is plain JavaScript.

/** Commands whose start is felt; each has a compiled form of the functions that it calls. */
export const QUICK: readonly string[]

export interface OpenedProgram {
  /** Does what a command line asks for and sets the exit code. */
  run(words: readonly string[]): Promise<void>
  /** What to keep for the next start. */
  compiled(): Buffer
}

/**
 * @param dist the folder of the build
 * @param command the first word of the command line
 */
export function openProgram(dist: string, command?: string): OpenedProgram
