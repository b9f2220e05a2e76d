// The generated pages stand as they would be written now.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../root.ts'
import { PAGES } from './page.ts'

test.each(PAGES.map(({ path, write }) => [path, write] as const))(
  '%s is up to date; else run npm run docs',
  async (path, write) => {
    expect(readFileSync(join(ROOT, path), 'utf8')).toBe(await write())
  },
)
