// mithaq doctor: every fault that can be made behind a register's back ends with exit code 5 and a
// sentence that says what is wrong, in either store and either language.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run, seen } from '../cli/fixture/run.ts'
import { postgresqlGround, sqliteGround, type TrustGround } from './ground.ts'
import { writeReports } from './reports.ts'

type Fault = readonly [
  what: string,
  statement: string,
  sentence: RegExp,
  /** All that is found to be wrong, each code once. */
  codes: readonly string[],
]

const CIRCLE = `"audience" = 'cabinet'`
const OPEN = `"audience" = 'open'`

const FAULTS: readonly Fault[] = [
  [
    'a kept text of which one word was changed',
    `update "text" set "text" = replace("text", '250', '260')`,
    /^- open\/1: the text of report \w+ was changed\.$/m,
    ['text-changed', 'span-words'],
  ],
  [
    'words that a span no longer finds in the kept text',
    `update "text" set "text" = replace("text", '250', '260')`,
    /^- open\/1: \w+ quantity\S* has other words than the text of report \w+\.$/m,
    ['text-changed', 'span-words'],
  ],
  [
    'a kept text that was cut, so that spans point behind its end',
    `update "text" set "text" = substr("text", 1, 60) where "text" like '%250%'`,
    /^- open\/1: \w+ \S+ points outside the text of report \w+\.$/m,
    ['text-changed', 'span-outside'],
  ],
  [
    'a kept text that is gone',
    `delete from "text" where "text" like '%250%'`,
    /^- open\/1: the text of report \w+ is missing\.$/m,
    ['text-missing'],
  ],
  [
    'a body altered',
    `update "entry" set "body" = replace("body", '"pledged"', '"declined"')
     where ${OPEN} and "seq" = 1`,
    /^- open\/1: what this entry says was changed \(/m,
    ['chain-body', 'projection-missing', 'projection-extra'],
  ],
  [
    'an author signed anew: the chain of the open audience broken',
    `update "entry" set "author" = 'somebody else' where ${OPEN} and "seq" = 2`,
    /^- open\/2: this entry, or the one before it, was changed \(/m,
    ['chain-hash'],
  ],
  [
    'an author signed anew: the chain of a circle broken',
    `update "entry" set "author" = 'somebody else' where ${CIRCLE} and "seq" = 2`,
    /^- cabinet\/2: this entry, or the one before it, was changed \(/m,
    ['chain-hash'],
  ],
  [
    'an entry moved in time',
    `update "entry" set "recordedAt" = '2000-01-01T00:00:00.000Z' where ${OPEN} and "seq" = 2`,
    /^- open\/2: this entry was moved in time \(/m,
    ['chain-time', 'chain-hash', 'projection-missing', 'projection-extra'],
  ],
  [
    'an entry removed from the middle of the open audience',
    `delete from "entry" where ${OPEN} and "seq" = 2`,
    /^- open\/3: an entry is missing before this one \(after 1\)\.$/m,
    ['chain-gap', 'chain-hash', 'projection-extra'],
  ],
  [
    'an entry removed from the middle of a circle',
    `delete from "entry" where ${CIRCLE} and "seq" = 2`,
    /^- cabinet\/3: an entry is missing before this one \(/m,
    ['chain-gap', 'chain-hash', 'projection-extra'],
  ],
  [
    'the last entry removed',
    `delete from "entry" where ${OPEN} and "seq" = 3`,
    /^- open\/2: entries are missing at the end \(/m,
    ['chain-head'],
  ],
  [
    'a row that does not follow from the entries',
    `update "position" set "party" = 'country:FR'
     where "party" = 'country:IT' and ${OPEN} and "seq" = 1`,
    /^- open\/1: a row does not follow from the entries \(position \w+\)\.$/m,
    ['projection-missing', 'projection-extra'],
  ],
  [
    'a row that is missing',
    `delete from "report" where ${OPEN} and "seq" = 1`,
    /^- open\/1: a row that follows from the entries is missing \(report \w+\)\.$/m,
    ['projection-missing'],
  ],
]

const postgresql = await postgresqlGround()
const grounds: readonly (TrustGround | undefined)[] = [sqliteGround(), postgresql]

describe.each(grounds)('the doctor of a register in $name', (ground) => {
  if (ground === undefined) {
    it.skip('PostgreSQL (skipped: no server answers)', () => undefined)
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-doctor-'))
  let sound = ''

  beforeAll(async () => {
    const { open, restricted } = writeReports(folder)
    sound = await ground.fresh()
    const at = ['--register', sound, '--as', 'minister']
    expect((await run(['add', ...open, ...at])).exitCode).toBe(0)
    const decision = ['decide', 'fact', 'ceasefire()=no', '--because', 'fighting goes on']
    expect((await run([...decision, ...at])).exitCode).toBe(0)
    expect((await run(['add', ...restricted, ...at, '--circle', 'cabinet'])).exitCode).toBe(0)
  })
  afterAll(async () => {
    await ground.drop()
    rmSync(folder, { recursive: true })
  })

  const examine = async (address: string, ...words: readonly string[]) => {
    const told = await run(['doctor', '--register', address, ...words])
    expect(told.stderr).toBe('')
    return { exitCode: told.exitCode, said: seen(told.stdout) }
  }

  it('ends with 0 and says so where nothing is wrong', async () => {
    const told = await examine(sound, '--circle', 'cabinet', '--ui', 'en')
    expect(told).toEqual({ exitCode: 0, said: 'The register is sound.\n' })
  })

  it.each(FAULTS)('ends with 5 and names %s', async (_, statement, sentence, codes) => {
    const address = await ground.copyOf(sound)
    await ground.run(address, statement)
    const inside = ['--circle', 'cabinet'] as const
    const english = await examine(address, ...inside, '--ui', 'en')
    expect(english.exitCode).toBe(5)
    expect(english.said.replace(/\n {2}/g, ' ')).toMatch(sentence)
    const found = await examine(address, ...inside, '--json')
    expect(found.exitCode).toBe(5)
    const lines = found.said
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect([...new Set(lines.map(({ code }) => code))]).toEqual(codes)
    const arabic = await examine(address, ...inside, '--ui', 'ar')
    expect(arabic.exitCode).toBe(5)
    // No sentence of the other language stands in for a missing one.
    expect(arabic.said).not.toMatch(/missing|changed|does not follow|points outside/)
  })

  it('tells an outsider that a circle is broken, and nothing of what it holds', async () => {
    const address = await ground.copyOf(sound)
    await ground.run(address, `delete from "entry" where ${CIRCLE} and "seq" = 2`)
    const told = await examine(address, '--json')
    expect(told.exitCode).toBe(5)
    expect(
      told.said
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([{ code: 'circle-broken', values: {}, message: expect.any(String) }])
  })
})
