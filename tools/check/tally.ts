// Adds up what npm test left behind, for the one line that ends a run of .ci/run.
import type { Outcome } from './step.ts'

/** What is read of vitest's JSON report. */
export interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests?: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/**
 * Single tests count one each; every other step counts one. A test file that failed though
 * none of its tests did (it could not be loaded, or prepared) counts one itself; so does a step
 * that failed for a reason that no test shows.
 */
export function tally(outcomes: readonly Outcome[], report: Report | undefined): Tally {
  const steps = outcomes.filter((outcome) => outcome.name !== 'tests')
  const broken = (report?.testResults ?? []).filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
  )
  const testsFailed = (report?.numFailedTests ?? 0) + broken.length
  const tests = outcomes.find((outcome) => outcome.name === 'tests')
  const isUnexplained = !tests?.passed && testsFailed === 0
  return {
    passed: (report?.numPassedTests ?? 0) + steps.filter((step) => step.passed).length,
    failed: testsFailed + steps.filter((step) => !step.passed).length + (isUnexplained ? 1 : 0),
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  }
}

/** The closing line. */
export function printTally({ passed, failed, skipped }: Tally): string {
  const counted = `${passed} passed, ${failed} failed`
  return skipped > 0 ? `${counted}, ${skipped} skipped` : counted
}
