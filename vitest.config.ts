// How the tests run: beside their files and in test/, all in Node, the long proofs only on request.
import { defineConfig } from 'vitest/config'

const soak = process.env.MITHAQ_SOAK === '1'

export default defineConfig({
  test: {
    include: ['{src,languages,tools,bench,test}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', ...(soak ? [] : ['**/*.soak.test.ts'])],
    // Two cores are the smallest machine we promise; a test that needs longer says so itself.
    testTimeout: soak ? 600_000 : 20_000,
    hookTimeout: soak ? 600_000 : 60_000,
    // The time zone and language of whoever runs them must not change a reading.
    env: { TZ: 'UTC', NO_COLOR: '1' },
    // The corpus and the tools print their own failures; a quiet pass stays quiet.
    silent: 'passed-only',
  },
})
