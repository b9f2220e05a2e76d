// npm test: types, lint, build and every test, all of them even when one fails.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { provideBrowser } from './browser.ts'
import { OUTCOMES, planSteps } from './check/plan.ts'
import { type Outcome, runStep } from './check/step.ts'
import { ROOT } from './root.ts'

const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

rmSync(join(ROOT, 'test-results'), { recursive: true, force: true })
mkdirSync(join(ROOT, 'test-results'), { recursive: true })

const browser = provideBrowser(say)
if (browser.kind === 'no-browser') say(browser.reason)

const outcomes: Outcome[] = []
for (const step of planSteps(browser.kind === 'browser' ? browser.path : undefined)) {
  say(`\n--- ${step.name}`)
  outcomes.push(runStep(step))
}

writeFileSync(join(ROOT, OUTCOMES), `${JSON.stringify(outcomes, null, 2)}\n`)
say('')
for (const { name, passed, seconds } of outcomes) {
  say(`${passed ? 'ok      ' : 'FAILED  '}${name} (${seconds.toFixed(1)} s)`)
}
process.exitCode = outcomes.every((outcome) => outcome.passed) ? 0 : 1
