// npm run soak [PATH...]: the long proofs whole, which npm test runs short or not at all.
import { nodeCommand, runStep } from './check/step.ts'

const { passed, seconds } = runStep({
  name: 'soak',
  command: nodeCommand('vitest/vitest.mjs', 'run', ...process.argv.slice(2)),
  environment: { MITHAQ_SOAK: '1' },
})
process.stderr.write(`soak: ${passed ? 'ok' : 'FAILED'} after ${seconds.toFixed(0)} s\n`)
process.exitCode = passed ? 0 : 1
