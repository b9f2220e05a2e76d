// The use cases on a real register in a file: adding once, viewing by two times, asking what if.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { canMount, dropDisk, mountDisk } from '../../test/small-disk.ts'
import { type AddLine, createService, type Problem, type UseCases } from './index.ts'
import { readerOfTests } from './reader.cases.ts'

let folder = ''
let now = new Date('2031-03-04T12:00:00Z')
const open: UseCases[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-service-'))
  now = new Date('2031-03-04T12:00:00Z')
})
afterEach(async () => {
  for (const service of open.splice(0)) await service.close()
  rmSync(folder, { recursive: true })
})

function serve(options: { zone?: string; create?: boolean } = {}): UseCases {
  const service = createService({
    register: join(folder, 'data', 'mithaq.db'),
    makeFolder: true,
    reader: async () => readerOfTests(),
    clock: () => now,
    ...options,
  })
  open.push(service)
  return service
}

function write(name: string, words: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, words)
  return path
}

async function add(service: UseCases, ...paths: string[]): Promise<AddLine[]> {
  const lines: AddLine[] = []
  for await (const line of service.add(paths, {})) lines.push(line)
  return lines
}

const outcomes = (lines: readonly AddLine[]) =>
  lines.map(({ outcome, problem }) => problem ?? outcome)

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  return work.then(
    () => expect.fail('no problem was met'),
    (thrown) => thrown as Problem,
  )
}

const HEADED = 'publisher: Harbour Wire\npublished: 2031-03-03\n\n'
const PLEDGE = `${HEADED}FR says FR will deploy UA if ceasefire.\nDE says DE won't deploy UA.\n`

describe('adding', () => {
  it('keeps a report, and says what it held', async () => {
    const service = serve()
    const [line] = await add(service, write('a.txt', PLEDGE))
    expect(line).toMatchObject({ outcome: 'added', statements: 2, positions: 2 })
    const [source] = await service.sources({})
    expect(source).toMatchObject({
      report: line?.report,
      publisher: 'Harbour Wire',
      publishedOn: '2031-03-03',
      copies: 1,
      statements: 2,
      recordedAt: '2031-03-04T12:00:00.000Z',
    })
  })

  it('the same file again adds nothing, whatever its name', async () => {
    const service = serve()
    const paths = [write('a.txt', PLEDGE), write('b.txt', PLEDGE)]
    expect(outcomes(await add(service, ...paths, paths[0] ?? ''))).toEqual([
      'added',
      'known',
      'known',
    ])
    expect((await service.board({})).counts).toMatchObject({ reports: 1, copies: 1 })
  })

  it('the same words without their header add nothing to what is known of them', async () => {
    const service = serve()
    await add(service, write('a.txt', PLEDGE))
    const bare = write('b.txt', PLEDGE.slice(HEADED.length))
    expect(outcomes(await add(service, bare))).toEqual(['known'])
  })

  it('the same words of another outlet are a copy, in another spelling too', async () => {
    const service = serve()
    const [added] = await add(service, write('a.txt', PLEDGE))
    const other = write('b.txt', PLEDGE.replace('Harbour Wire', 'Evening Post'))
    const spelt = write('c.txt', PLEDGE.replace('Harbour Wire', 'Sun').replace('will', 'WILL'))
    const lines = await add(service, other, spelt, spelt)
    expect(outcomes(lines)).toEqual(['copy', 'copy', 'known'])
    expect(lines.map((line) => line.report)).toEqual(Array(3).fill(added?.report))
    const [source] = await service.sources({})
    expect(source?.copies).toBe(3)
    const view = await service.source(added?.report ?? '')
    expect(view?.reading.report.copies.map((copy) => copy.publisher)).toEqual([
      'Evening Post',
      'Sun',
    ])
  })

  it('names each file that can not be read, and goes on with the rest', async () => {
    const service = serve()
    const paths = [
      join(folder, 'gone.txt'),
      write('empty.txt', ''),
      write('picture.txt', Buffer.from('\x89PNG\r\n', 'latin1')),
      write('foreign.txt', 'quite another tongue'),
      write('good.txt', PLEDGE),
    ]
    const lines = await add(service, ...paths)
    expect(outcomes(lines)).toEqual([
      'file-missing',
      'text-empty',
      'text-binary',
      'language-unknown',
      'added',
    ])
    expect(lines.map((line) => line.file)).toEqual(paths)
    expect(lines[3]?.values).toMatchObject({ file: paths[3], known: 'xx' })
  })

  it('takes a folder file by file, by name', async () => {
    write('in/2.txt', 'DE says DE may fund UA.')
    write('in/1.txt', PLEDGE)
    const lines = await add(serve(), join(folder, 'in'))
    expect(lines.map((line) => line.file.slice(-5))).toEqual(['1.txt', '2.txt'])
  })

  it('stops between two files when it is told to, and has kept what it said', async () => {
    const service = serve()
    const paths = Array.from({ length: 5 }, (_, at) =>
      write(`${at}.txt`, `FR says DE may fund UA ${at}`),
    )
    const stop = new AbortController()
    const lines: AddLine[] = []
    for await (const line of service.add(paths, {}, stop.signal)) {
      lines.push(line)
      if (lines.length === 2) stop.abort()
    }
    expect(outcomes(lines)).toEqual(['added', 'added'])
    expect(await service.sources({})).toHaveLength(2)
    expect(outcomes(await add(service, ...paths))).toEqual([
      'known',
      'known',
      'added',
      'added',
      'added',
    ])
  })

  it('by two services at once keeps one report once', async () => {
    const path = write('a.txt', PLEDGE)
    const lines = await Promise.all([add(serve(), path), add(serve(), path)])
    expect(outcomes(lines.flat()).sort()).toEqual(['added', 'known'])
  })

  it('prefers what a person says to the header, and mends what can not be kept', async () => {
    const service = serve()
    const path = write('a.txt', PLEDGE)
    const note = { publisher: 'Post \ud800', publishedOn: '2031-03-02' }
    for await (const line of service.add([path], note)) expect(line.outcome).toBe('added')
    expect((await service.sources({}))[0]).toMatchObject({
      publisher: 'Post \ufffd',
      publishedOn: '2031-03-02',
    })
  })

  it('keeps a paste', async () => {
    const service = serve()
    const source = { name: 'paste', bytes: Buffer.from(PLEDGE) }
    expect(await service.keep(source, {})).toMatchObject({ file: 'paste', outcome: 'added' })
    const problem = await problemOf(service.keep(source, { publishedOn: 'yesterday' }))
    expect(problem).toMatchObject({ code: 'date-unreadable', exitCode: 2 })
  })

  it('reads without keeping', async () => {
    const service = serve()
    const reading = await service.read({ name: 'a', bytes: Buffer.from(PLEDGE) }, {})
    expect(reading.positions).toHaveLength(2)
    expect((await problemOf(service.board({}))).code).toBe('register-missing')
  })
})

describe('the board', () => {
  it('shows each party, with names for all that it mentions', async () => {
    const service = serve()
    await add(service, write('a.txt', PLEDGE))
    const board = await service.board({})
    expect(board).toMatchObject({ asOf: '2031-03-04', knownAt: '2031-03-04' })
    const [france, germany] = board.rows
    expect(france).toMatchObject({
      party: 'country:FR',
      names: [{ text: 'land FR', lang: 'xx' }],
      cells: [
        { stance: 'pledged', state: 'conditional', conditions: ['ceasefire()'], voice: 'own' },
      ],
    })
    expect(germany?.cells).toMatchObject([{ stance: 'declined', polarity: 'against' }])
    expect(board.parties).toEqual({ 'country:UA': [{ text: 'land UA', lang: 'xx' }] })
    expect(board.facts).toMatchObject([{ fact: 'ceasefire()', value: 'unknown' }])
  })

  it('knows by a day only what was recorded by the end of that day in its zone', async () => {
    const service = serve({ zone: 'Asia/Tokyo' })
    await add(service, write('a.txt', PLEDGE))
    // 15:30 UTC is half past midnight in Tokyo: the next day.
    now = new Date('2031-03-04T15:30:00Z')
    await add(service, write('b.txt', 'DE says DE may fund UA.'))
    expect((await service.board({})).knownAt).toBe('2031-03-05')
    expect((await service.board({ knownAt: '2031-03-03' })).rows).toEqual([])
    expect((await service.board({ knownAt: '2031-03-04' })).counts.reports).toBe(1)
    expect((await service.board({ knownAt: '2031-03-05' })).counts.reports).toBe(2)
  })

  it('as of a day before the report was published shows nothing of it', async () => {
    const service = serve()
    await add(service, write('a.txt', PLEDGE))
    expect((await service.board({ asOf: '2031-03-02' })).rows).toEqual([])
    const problem = await problemOf(service.board({ asOf: '04/03/2031' }))
    expect(problem).toMatchObject({ code: 'date-unreadable', values: { value: '04/03/2031' } })
  })

  it('of no register says so, unless an empty one is wanted', async () => {
    expect((await problemOf(serve().board({}))).code).toBe('register-missing')
    expect((await serve({ create: true }).board({})).rows).toEqual([])
  })
})

describe('a commitment', () => {
  it('is shown with its sentence, its words marked, and who told it', async () => {
    const service = serve()
    await add(service, write('a.txt', PLEDGE))
    const view = await service.show('FR.deploy.UA', {})
    expect(view).toMatchObject({
      party: 'country:FR',
      facts: [{ fact: 'ceasefire()', value: 'unknown' }],
      parties: { 'country:FR': [{ text: 'land FR', lang: 'xx' }] },
    })
    const [evidence] = view?.evidence ?? []
    expect(evidence?.quote).toBe('FR says FR will deploy UA if ceasefire.')
    const [[start, end] = [0, 0]] = evidence?.marks ?? []
    expect(evidence?.quote.slice(start, end)).toBe('FR will deploy UA if ceasefire')
    expect(evidence?.chain).toMatchObject([{ speaker: 'country:FR', cue: 'says' }])
    expect(await service.show('FR.fund.UA', {})).toBeUndefined()
  })
})

describe('what if', () => {
  it('says what becomes of each, and takes a short name', async () => {
    const service = serve()
    await add(service, write('a.txt', PLEDGE))
    const whatIf = await service.whatIf({ ceasefire: 'yes' }, {})
    expect(whatIf.facts).toEqual({ 'ceasefire()': 'yes' })
    expect(whatIf.commitments.map(({ id, result }) => [id, result])).toEqual([
      ['DE.deploy.UA', 'unaffected'],
      ['FR.deploy.UA', 'live'],
    ])
    expect(whatIf.known).toMatchObject([{ fact: 'ceasefire()', said: 'if ceasefire', lang: 'xx' }])
    expect(whatIf.parties['country:DE']).toEqual([{ text: 'land DE', lang: 'xx' }])
  })

  it('of a fact that nobody names suggests those that can be typed', async () => {
    const service = serve()
    const privately = 'DE says DE will fund UA if said:x'
    await add(service, write('a.txt', PLEDGE), write('b.txt', privately))
    expect((await service.whatIf({}, {})).known).toHaveLength(2)
    const problem = await problemOf(service.whatIf({ cesefire: 'yes' }, {}))
    expect(problem).toMatchObject({
      code: 'fact-unknown',
      values: { fact: 'cesefire', nearest: 'ceasefire()' },
      exitCode: 2,
    })
  })
})

describe('a source', () => {
  it('is shown with its text, its commitments and its voices', async () => {
    const service = serve()
    const [line] = await add(service, write('a.txt', PLEDGE))
    const view = await service.source(line?.report ?? '')
    expect(view?.reading.report.text).toBe(PLEDGE.slice(HEADED.length))
    expect(Object.values(view?.commitments ?? {})).toEqual(['FR.deploy.UA', 'DE.deploy.UA'])
    expect(view).toMatchObject({ intact: true, recordedAt: '2031-03-04T12:00:00.000Z' })
    expect(await service.source('nothing')).toBeUndefined()
  })

  it('whose kept text was changed is shown as not intact', async () => {
    const service = serve()
    const [line] = await add(service, write('a.txt', PLEDGE))
    tamper(`update text set text = replace(text, 'will', 'may ')`)
    expect((await service.source(line?.report ?? ''))?.intact).toBe(false)
  })
})

function tamper(statement: string): void {
  const file = new BetterSqlite(join(folder, 'data', 'mithaq.db'))
  file.exec(statement)
  file.close()
}

describe('the doctor', () => {
  it('finds nothing in a sound register', async () => {
    const service = serve()
    await add(service, write('a.txt', PLEDGE), write('b.txt', 'DE says DE may fund UA.'))
    expect(await service.doctor()).toEqual([])
  })

  it.each([
    [
      'a text that was changed',
      `update text set text = replace(text, 'DE', 'FR')`,
      ['text-changed'],
    ],
    ['a text that is gone', 'delete from text', ['text-missing']],
    [
      'a text that was cut',
      'update text set text = substr(text, 1, 20)',
      ['text-changed', 'span-outside', 'span-outside', 'span-outside'],
    ],
    ['an entry that was changed', `update entry set author = 'x'`, ['chain-hash']],
    [
      'a row that was changed',
      `update name set name = 'x' where party = 'country:UA'`,
      ['projection-missing', 'projection-extra'],
    ],
  ])('finds %s', async (_, statement, codes) => {
    const service = serve()
    await add(service, write('a.txt', PLEDGE))
    tamper(statement)
    const findings = await service.doctor()
    expect(findings.slice(0, codes.length).map((finding) => finding.code)).toEqual(codes)
  })
})

const mountable = canMount()
const skipped = mountable ? '' : ' (skipped: no small disk can be mounted here)'

describe('a register', () => {
  it.runIf(mountable)(`on a full disk says so at the file that met it${skipped}`, async () => {
    mkdirSync(join(folder, 'data'))
    mountDisk(join(folder, 'data'), 'size=1m')
    try {
      const service = serve()
      const paths = Array.from({ length: 60 }, (_, at) =>
        write(`${at}.txt`, `FR says FR will deploy UA. ${String(at).repeat(15_000)}`),
      )
      const lines: AddLine[] = []
      const adding = async () => {
        for await (const line of service.add(paths, {})) lines.push(line)
      }
      expect(await problemOf(adding())).toMatchObject({ code: 'register-disk-full', exitCode: 1 })
      const kept = lines.filter((line) => line.outcome === 'added')
      expect(kept.length).toBeGreaterThan(2)
      expect(lines.slice(kept.length)).toMatchObject([{ problem: 'register-disk-full' }])
      expect(await service.sources({})).toHaveLength(kept.length)
      mountDisk(join(folder, 'data'), 'remount', 'size=8m')
      expect(await service.doctor()).toEqual([])
      expect((await add(service, ...paths)).length).toBe(60)
      expect(await service.sources({})).toHaveLength(60)
      await service.close()
    } finally {
      dropDisk(join(folder, 'data'))
    }
  })

  it('from a newer version is refused by every use case', async () => {
    const service = serve()
    await add(service, write('a.txt', PLEDGE))
    await service.close()
    tamper(`update register set value = '99' where name = 'version'`)
    const problems = [service.board({}), service.doctor(), add(service, write('b.txt', 'x'))]
    for (const work of problems)
      expect(await problemOf(work)).toMatchObject({ code: 'register-newer', exitCode: 1 })
  })

  it('that is damaged is an integrity problem', async () => {
    write('data/mithaq.db', 'no database at all, but a file of some length. '.repeat(50))
    expect(await problemOf(serve().board({}))).toMatchObject({
      code: 'register-damaged',
      exitCode: 5,
    })
  })
})
