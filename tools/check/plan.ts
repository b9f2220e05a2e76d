// The steps of npm test, cheapest first, so that a slip shows within seconds.
import { nodeCommand, type Step, toolCommand } from './step.ts'

/** Where vitest leaves its totals for whoever counts them. */
export const TALLY = 'test-results/vitest.json'

/** Where npm test leaves the outcome of each step. */
export const OUTCOMES = 'test-results/steps.json'

const TSC = 'typescript/bin/tsc'

/** All steps; `browser` is the path of a Chromium, if there is one. */
export function planSteps(browser: string | undefined): Step[] {
  return [
    { name: 'lint', command: nodeCommand('@biomejs/biome/bin/biome', 'check', '.') },
    { name: 'types', command: nodeCommand(TSC) },
    { name: 'types in a browser', command: nodeCommand(TSC, '-p', 'tsconfig.browser.json') },
    { name: 'build', command: toolCommand('tools/build.ts', '--if-stale') },
    {
      name: 'tests',
      command: nodeCommand(
        'vitest/vitest.mjs',
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${TALLY}`,
      ),
      ...(browser !== undefined && { environment: { CHROMIUM: browser } }),
    },
  ]
}
