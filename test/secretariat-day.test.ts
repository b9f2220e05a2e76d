// The day of a secretariat as docs/secretariat-day.md tells it: every command runs, and every
// answer holds what the page says of it.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from '../tools/root.ts'
import { place, run, seen } from './cli/fixture/run.ts'

const PAGE = readFileSync(join(ROOT, 'docs/secretariat-day.md'), 'utf8')

const blocksOf = (form: string): string[] =>
  [...PAGE.matchAll(new RegExp(`^\`\`\`${form}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, block = '']) => block,
  )

it('goes as the page says', async () => {
  for (const block of blocksOf('yaml')) {
    const name = /^# (\S+)/.exec(block)?.[1] ?? ''
    writeFileSync(place(name), block)
  }
  const lines = blocksOf('sh').flatMap((block) => block.trim().split('\n'))
  expect(lines.filter((line) => line.startsWith('mithaq ')).length).toBeGreaterThan(8)
  let told = ''
  for (const line of lines) {
    if (line.startsWith('#>')) {
      expect(told).toContain(line.slice(2).trim())
      continue
    }
    const words = line
      .split(' ')
      .slice(1)
      .map((word) => (word.endsWith('.yaml') ? place(word) : word))
    const answer = await run([...words, '--register', place('day.db'), '--ui', 'en'])
    expect(answer.exitCode, line + answer.stdout + answer.stderr).toBe(0)
    told = seen(answer.stdout).replace(/\s+/g, ' ')
  }
}, 60_000)
