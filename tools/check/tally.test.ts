// The closing line of a run counts what passed and hides nothing that failed.
import { expect, test } from 'vitest'
import { printTally, type Report, tally } from './tally.ts'

const report: Report = {
  numPassedTests: 7,
  numFailedTests: 0,
  numPendingTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
}
const step = (name: string, passed: boolean) => ({ name, passed, seconds: 1 })

test('every test and every other step counts one', () => {
  const outcomes = [step('lint', true), step('types', true), step('tests', true)]
  expect(printTally(tally(outcomes, report))).toBe('9 passed, 0 failed')
})

test('a failed step is a failure', () => {
  const outcomes = [step('lint', false), step('tests', true)]
  expect(printTally(tally(outcomes, report))).toBe('7 passed, 1 failed')
})

test('a file that could not be loaded is a failure, though none of its tests ran', () => {
  const broken = { ...report, testResults: [{ status: 'failed', assertionResults: [] }] }
  expect(tally([step('tests', false)], broken).failed).toBe(1)
})

test('a file that could not be prepared is a failure, though its tests count as skipped', () => {
  const skipped = { status: 'failed', assertionResults: [{ status: 'skipped' }] }
  const unprepared = { ...report, numFailedTests: 2, testResults: [skipped] }
  expect(tally([step('tests', false)], unprepared).failed).toBe(3)
})

test('a test runner that died without a report is a failure', () => {
  expect(printTally(tally([step('tests', false)], undefined))).toBe('0 passed, 1 failed')
})

test('a run in which the tests were never reached is a failure', () => {
  expect(tally([step('build', false)], undefined).failed).toBe(2)
})

test('a runner that fails though every test passed is a failure', () => {
  expect(printTally(tally([step('tests', false)], report))).toBe('7 passed, 1 failed')
})

test('skipped tests are said, and only when there are some', () => {
  const outcomes = [step('tests', true)]
  expect(printTally(tally(outcomes, { ...report, numPendingTests: 2 }))).toBe(
    '7 passed, 0 failed, 2 skipped',
  )
})
