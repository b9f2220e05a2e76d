// What is wrong in a file of a pack, the vocabulary or the parties, and how to mend it.

export interface PackProblem {
  /** Path as it was given, with forward slashes. */
  readonly file: string
  /** Line, counted from 1. */
  readonly line: number
  readonly what: string
  readonly repair: string
}

/**
 * Thrown when a folder can't be compiled; its message has one line a problem, in order of place.
 */
export class PackError extends Error {
  constructor(readonly problems: readonly PackProblem[]) {
    super(problems.map(printProblem).join('\n'))
    this.name = 'PackError'
  }
}

/** "languages/ar/speech.yaml:12 what is wrong. Mend: what to do". */
export function printProblem(problem: PackProblem): string {
  return `${problem.file}:${problem.line} ${problem.what}. Mend: ${problem.repair}`
}

/** Gathers the problems of one file; `line` counts from 1. */
export interface Complaints {
  readonly file: string
  readonly problems: PackProblem[]
  add(line: number, what: string, repair: string): void
}

export function complaintsAbout(file: string, problems: PackProblem[]): Complaints {
  return {
    file,
    problems,
    add: (line, what, repair) => problems.push({ file, line, what, repair }),
  }
}
