// Nothing of a restricted circle reaches whoever does not work in it: every command and page says
// of a register with a circle exactly what it says of one that never had it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { COMMANDS } from '../../src/cli/commands.ts'
import { openUseCases } from '../../src/main/use-cases.ts'
import type { UseCases } from '../../src/service/contract/index.ts'
import type { Web } from '../../src/web/index.ts'
import { VIEW_ROUTES } from '../../src/web/view.tsx'
import { run } from '../cli/fixture/run.ts'
import { type Built, buildWeb, webOver } from '../web/served.ts'
import { postgresqlGround, sqliteGround, type TrustGround } from './ground.ts'
import { SECRETS, writeReports } from './reports.ts'

/** Every command that looks at a register, also asked for ids that only the circle has. */
const ASKED: readonly (readonly string[])[] = [
  ['board'],
  ['board', '--as-of', '2025-09-06'],
  ['board', '--known-at', '2031-03-04'],
  ['board', '--unsettled'],
  ['show', 'DE.deploy.UA'],
  ['show', 'IT.deploy.UA'],
  ['show', 'FI.deploy.UA'],
  ['party', 'ألمانيا'],
  ['party', 'فنلندا'],
  ['what-if'],
  ['what-if', 'ceasefire()=yes'],
  ['changes'],
  ['changes', '--since', '2025-09-01'],
  ['compare', '2025-09-03', '2025-09-09'],
  ['contradictions'],
  ['due'],
  ['forces'],
  ['documents'],
  ['measures'],
  ['consultations'],
  ['consultations', 'cabinet-talks'],
  ['agenda'],
  ['agenda', '--ics'],
  ['export'],
  ['export', '--ndjson', '--as-of', '2025-09-06'],
  ['review'],
  ['decide'],
  ['decide', 'fact', 'talks()=yes', '--because', 'guessed'],
  ['decide', 'broken', 'FI.deploy.UA', '--because', 'guessed'],
  ['doctor'],
]

/** They open no register, keep what they are given, or serve what the pages below are asked for. */
const NOT_ASKED = [
  'read',
  'check',
  'eval',
  'corpus',
  'demo',
  'add',
  'enter',
  'import',
  'serve',
  'restore',
  'backup',
]

const PAGES: readonly string[] = [
  '/board',
  '/board?as-of=2025-09-06',
  '/commitment/DE.deploy.UA',
  '/commitment/FI.deploy.UA',
  '/sources',
  '/what-if',
  '/forces',
  '/what-if?ceasefire()=yes',
  '/changes?since=2025-09-01',
  '/compare?from=2025-09-03&to=2025-09-09',
  '/contradictions',
  '/party/country:DE',
  '/party/country:FI',
  '/search?q=فنلندا',
  '/search?q=ميرتس',
]
/** Pages with forms of their own, which stand beside the views. */
const DESKS: readonly string[] = ['/review', '/review?item=FI.deploy.UA', '/review?kind=speaker']
const FORMS = ['', '.json', '.csv', '.atom'] as const

/** What the circle has on file: none of it is anybody else's. */
const PAPERS = `- {kind: document, id: fi-paper, what: Finland guarantees, party: FI}
- {kind: document, id: fi-paper, step: signed, on: 2025-09-05, turn: Finland}
- {kind: measure, id: fi-measure, what: Finland sanctions, object: RU, parties: [FI]}
- {kind: consultation, id: cabinet-talks, what: Finland talks, on: 2031-09-05, place: Finland}
`

const NOON = Date.parse('2031-03-04T12:00:00Z')

const grounds: readonly (TrustGround | undefined)[] = [sqliteGround(), await postgresqlGround()]

it('asks every command and every page', () => {
  const asked = new Set(ASKED.map(([name]) => name))
  expect(COMMANDS.map(({ name }) => name).sort()).toEqual([...asked, ...NOT_ASKED].sort())
  const roots = new Set([...PAGES, '/source/x'].map((page) => /^\/[\w-]+/.exec(page)?.[0]))
  expect(new Set(VIEW_ROUTES.map(({ path }) => /^\/[\w-]+/.exec(path)?.[0]))).toEqual(roots)
})

describe.each(grounds)('a restricted circle of a register in $name', (ground) => {
  if (ground === undefined) {
    it.skip('PostgreSQL (skipped: no server answers)', () => undefined)
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-leak-'))
  const files = writeReports(folder)
  let [plain, circled] = ['', '']
  let built: Built

  const at = (register: string) => ['--register', register, '--as', 'outsider']
  const inside = (register: string) => [...at(register), '--circle', 'cabinet']

  beforeAll(async () => {
    // One clock for both registers: what they say may differ by the circle alone.
    vi.useFakeTimers({ toFake: ['Date'], now: NOON })
    built = await buildWeb()
    plain = await ground.fresh()
    circled = await ground.fresh()
    const [first = '', ...later] = files.open
    for (const register of [plain, circled]) {
      await done(['add', first, ...at(register)])
      if (register === circled) {
        await done(['add', ...files.restricted, ...inside(register)])
        const settle = ['decide', 'fact', 'ceasefire()=yes', '--because', 'told in the cabinet']
        await done([...settle, ...inside(register)])
        const papers = join(folder, 'papers.yaml')
        writeFileSync(papers, PAPERS)
        await done(['enter', papers, ...inside(register)])
      }
      await done(['add', ...later, ...at(register)])
      await done(['decide', 'fact', 'ceasefire()=no', '--because', 'fighting', ...at(register)])
    }
  }, 120_000)
  afterAll(async () => {
    vi.useRealTimers()
    built.remove()
    await ground.drop()
    rmSync(folder, { recursive: true })
  })

  async function done(words: readonly string[]): Promise<string> {
    const told = await run([...words, '--ui', 'en'])
    expect(told.exitCode, told.stderr).toBe(0)
    return told.stdout
  }

  it('is seen by those who work in it, so that there is something to hide', async () => {
    const board = await done(['board', '--json', ...inside(circled)])
    for (const secret of ['FI.deploy', 'country:FI']) expect(board).toContain(secret)
    // Two open reports and three of the circle, one of which holds the text of an open one.
    expect(JSON.parse(board).counts).toMatchObject({ reports: 4 })
    const shown = await done(['show', 'DE.deploy.UA', ...inside(circled)])
    expect(shown).toContain('مذكرة الديوان')
    expect(await done(['contradictions', ...inside(circled)])).not.toBe(
      await done(['contradictions', ...at(circled)]),
    )
  })

  it.each(ASKED.map((asked) => [asked.join(' '), asked] as const))(
    'shows an outsider nothing: %s',
    async (_, asked) => {
      for (const form of [['--ui', 'ar'], ['--json']]) {
        const told = await run([...asked, ...form, ...at(circled)])
        const wanted = await run([...asked, ...form, ...at(plain)])
        expect(told).toEqual(wanted)
        for (const secret of SECRETS)
          if (!asked.some((word) => word.includes(secret)))
            expect(told.stdout + told.stderr).not.toContain(secret)
      }
    },
  )

  it.each(['open', 'two words', ''])('can not be called "%s"', async (name) => {
    const told = await run(['board', '--register', circled, '--circle', name, '--ui', 'en'])
    expect([told.exitCode, told.stdout]).toEqual([2, ''])
  })

  it('tells an outsider who adds a restricted text what it would tell of a new one', async () => {
    const own = join(folder, 'own.txt')
    writeFileSync(own, 'قال الرئيس الفنلندي ألكسندر ستوب إن فنلندا سترسل سفناً إلى أوكرانيا.\n')
    const copies = [await ground.copyOf(circled), await ground.copyOf(plain)]
    const [told, wanted] = await Promise.all(
      copies.map((register) => done(['add', own, files.restricted[0] ?? '', ...at(register)])),
    )
    expect(told).toBe(wanted)
    const sources = copies.map((register) => done(['board', '--json', ...at(register)]))
    const [first, second] = await Promise.all(sources)
    expect(first).toBe(second)
  })

  it('is on no page, in no table, JSON or feed', async () => {
    const problems: unknown[] = []
    const useCases = [circled, plain].map((register) =>
      openUseCases({ register, author: 'outsider' }, surroundings(folder), '0.0.0'),
    )
    const [web, wanted] = useCases.map((cases) => webOver(cases, built, problems)) as [Web, Web]
    const kept = await (useCases[1] as UseCases).sources({})
    const restricted = openUseCases(
      { register: circled, circle: 'cabinet' },
      surroundings(folder),
      '0.0.0',
    )
    const reports = (await restricted.sources({})).map(({ report }) => report)
    expect(reports.length).toBeGreaterThan(kept.length)
    const sources = reports.map((report) => `/source/${report}`)
    for (const page of [...PAGES, ...DESKS, ...sources])
      for (const form of FORMS)
        for (const ui of form === '' ? ['ar', 'en'] : ['ar']) {
          const [path, query] = page.split('?')
          const address = `/${ui}${path}${form}${query === undefined ? '' : `?${query}`}`
          const told = await answer(web, address)
          expect(told, address).toEqual(await answer(wanted, address))
          for (const secret of SECRETS)
            if (!decodeURIComponent(address).includes(secret) && !address.includes('search'))
              expect(told.body.includes(secret) && !address.includes('FI'), address).toBe(false)
        }
    expect(problems).toEqual([])
    for (const cases of [...useCases, restricted]) await cases.close()
  }, 60_000)
})

function surroundings(folder: string) {
  return { environment: {}, folder, home: folder, platform: 'linux' }
}

/** Without the nonce, which is another for each answer. */
async function answer(web: Web, address: string) {
  const request = new Request(`http://localhost${address}`, { headers: { host: 'localhost' } })
  const response = await web.request(request)
  const body = (await response.text()).replace(/nonce="[^"]*"/g, '')
  return { status: response.status, place: response.headers.get('location'), body }
}
