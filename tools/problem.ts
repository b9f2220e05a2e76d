// What a check of the repository has to say: where, what is wrong, and how to mend it.

export interface Problem {
  /** Path from the root of the repository, with forward slashes. */
  readonly file: string
  /** Line, counted from 1. */
  readonly line: number
  readonly what: string
  readonly repair: string
}

/** One line a problem, in the form that editors and terminals turn into a link. */
export function printProblems(problems: readonly Problem[]): string {
  return problems
    .map((problem) => `${problem.file}:${problem.line} ${problem.what}. Mend: ${problem.repair}`)
    .join('\n')
}
