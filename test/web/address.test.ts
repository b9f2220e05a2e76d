// Every address as a page, as JSON and as a table; forms of other sites, wrong days and missing
// things.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reading } from '../../src/model/index.ts'
import type { Board, UseCases } from '../../src/service/contract/index.ts'
import type { Web } from '../../src/web/index.ts'
import { hostileUseCases, POISON } from './fixture/hostile.ts'
import { fixtureUseCases } from './fixture/use-cases.ts'
import { type Built, buildWeb, webOver } from './served.ts'

let built: Built
let web: Web
let cases: UseCases

beforeAll(async () => {
  built = await buildWeb()
  cases = fixtureUseCases()
  web = webOver(cases, built)
})
afterAll(() => built.remove())

const HOST = { host: '127.0.0.1' }

function get(path: string, headers: Record<string, string> = {}, of: Web = web) {
  return of.request(`http://127.0.0.1${path}`, { headers: { ...HOST, ...headers } })
}

function send(path: string, form: Record<string, string>, headers: Record<string, string> = {}) {
  return web.request(`http://127.0.0.1${path}`, {
    method: 'POST',
    headers: { ...HOST, 'sec-fetch-site': 'same-origin', ...headers },
    body: new URLSearchParams(form),
  })
}

const PATHS = [
  '/board',
  '/commitment/DE.deploy.UA',
  '/commitment/group.deploy.UA',
  '/source/harbour-0904',
  '/source/meridian-0909',
  '/sources',
  '/what-if',
  '/forces',
  '/what-if?ceasefire=yes',
  '/changes',
  '/changes?since=2025-09-02&kind=came',
  '/compare?from=2025-09-02&to=2025-09-09',
  '/contradictions',
  '/review',
  '/contradictions?unsettled=yes',
  '/party/country:DE',
  '/search?q=troops',
]
const ALL = ['ar', 'en'].flatMap((language) => PATHS.map((path) => `/${language}${path}`))

describe.each(ALL)('%s', (path) => {
  test('is a page in its language and direction', async () => {
    const answer = await get(path)
    expect(answer.status).toBe(200)
    const page = await answer.text()
    const language = path.slice(1, 3)
    const direction = language === 'ar' ? 'rtl' : 'ltr'
    expect(page).toMatch(new RegExp(`^<!doctype html><html lang="${language}" dir="${direction}">`))
    expect(page).not.toMatch(/undefined|\[object Object\]|NaN/)
  })

  test('has no style or script without the nonce of the answer', async () => {
    const answer = await get(path)
    const page = await answer.text()
    const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1]
    expect(nonce).toBeTruthy()
    expect(page).not.toMatch(/\sstyle=|\son[a-z]+=/)
    for (const [tag] of page.matchAll(/<(script|style|link rel="stylesheet")[^>]*>/g)) {
      expect(tag).toContain(`nonce="${nonce}"`)
    }
  })

  test('is a table too', async () => {
    const [address, query] = path.split('?')
    const answer = await get(`${address}.csv${query === undefined ? '' : `?${query}`}`)
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes).split('\r\n').length).toBeGreaterThan(2)
  })
})

describe.each(['ar', 'en'])('the JSON of %s', (language) => {
  const read = async (path: string): Promise<unknown> => (await get(`/${language}${path}`)).json()

  test('is what the use cases gave', async () => {
    expect(await read('/board.json')).toEqual(await cases.board({}))
    expect(await read('/board.json?as-of=2025-09-05')).toEqual(
      await cases.board({ asOf: '2025-09-05' }),
    )
    expect(await read('/commitment/DE.deploy.UA.json')).toEqual(
      await cases.show('DE.deploy.UA', {}),
    )
    expect(await read('/source/harbour-0904.json')).toEqual(await cases.source('harbour-0904'))
    expect(await read('/sources.json')).toEqual(await cases.sources({}))
    expect(await read('/changes.json?since=2025-09-02')).toEqual(
      await cases.changes('2025-09-02', {}),
    )
    expect(await read('/compare.json?from=2025-09-02&to=2025-09-09')).toEqual(
      await cases.compare({ asOf: '2025-09-02' }, { asOf: '2025-09-09' }),
    )
    expect(await read('/contradictions.json')).toEqual(await cases.contradictions({}))
    expect(await read('/party/country:DE.json')).toEqual(await cases.party('country:DE', {}))
    expect(await read('/search.json?q=troops')).toEqual(await cases.search('troops', {}))
    expect(await read('/what-if.json?ceasefire=yes')).toEqual(
      await cases.whatIf({ ceasefire: 'yes' }, {}),
    )
  })

  test('is filtered as its page is', async () => {
    const board = (await read('/board.json?only=conditional')) as Board
    const cells = board.rows.flatMap((row) => row.cells)
    expect(cells.length).toBe(5)
    expect(cells.every((cell) => cell.conditional)).toBe(true)
  })
})

test.each([
  ['ar-LB,ar;q=0.9', '/ar/board'],
  ['en-GB', '/en/board'],
  ['fr', '/ar/board'],
])('the bare address leads who reads %s to %s', async (header, to) => {
  const answer = await get('/', { 'accept-language': header })
  expect(answer.status).toBe(302)
  expect(answer.headers.get('location')).toBe(to)
  expect(answer.headers.get('vary')).toContain('Accept-Language')
})

test('the same view in the other language keeps its filters and its day', async () => {
  const page = await (await get('/ar/board?only=conditional&as-of=2025-09-05')).text()
  expect(page).toContain('href="/en/board?only=conditional&amp;as-of=2025-09-05"')
})

test('a scenario that assumes what the register has leads to its shortest address', async () => {
  const answer = await get('/ar/what-if?ceasefire=yes&refuses-peace=yes')
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/ar/what-if?ceasefire=yes')
})

test('a filter that leaves nothing says so, and that nobody refused by that', async () => {
  const page = await (await get('/en/board?find=Atlantis')).text()
  expect(page).toContain('That does not mean that anybody refused.')
})

test('a search finds a party whatever the marks over its letters', async () => {
  const found = await get(`/ar/board.json?find=${encodeURIComponent('المانيا')}`)
  const board = (await found.json()) as Board
  expect(board.rows.map((row) => row.party)).toEqual(['country:DE'])
})

test('an empty register leads to the paste page', async () => {
  const board = { ...(await cases.board({})), rows: [] }
  const page = await (await get('/en/board', {}, webOver(fixtureUseCases(board), built))).text()
  expect(page).toContain('The register is empty.')
  expect(page).toContain('href="/en/paste"')
})

test.each([
  ['/ar/nowhere', 404, 'لا شيء في هذا العنوان'],
  ['/en/commitment/NO.such.ID', 404, 'There is nothing at this address'],
  ['/en/source/none', 404, 'There is nothing at this address'],
  ['/en/board?as-of=2025-13-01', 400, 'is no day'],
  ['/en/board?as-of=yesterday', 400, 'is no day'],
  ['/en/what-if?peace-on-earth=yes', 400, 'did not work'],
])('%s answers %i and says what to do', async (path, status, says) => {
  const answer = await get(path)
  expect(answer.status).toBe(status)
  const page = await answer.text()
  expect(page).toContain(says)
  expect(page).toMatch(/href="\/(ar|en)\/board"/)
})

test('a broken use case is told in words, kept from the reader, and reported', async () => {
  const problems: unknown[] = []
  const broken = { ...cases, board: async () => Promise.reject(new Error('secret of the store')) }
  const answer = await get('/en/board', {}, webOver(broken, built, problems))
  expect(answer.status).toBe(500)
  expect(await answer.text()).not.toContain('secret')
  expect(problems).toHaveLength(1)
})

test('a changed text is loud', async () => {
  const view = await cases.source('harbour-0904')
  if (view === undefined) throw new Error('the fixture lacks its report')
  const changed = { ...cases, source: async () => ({ ...view, intact: false }) }
  const page = await (await get('/en/source/harbour-0904', {}, webOver(changed, built))).text()
  expect(page).toMatch(/role="alert">[^<]*not the one that was read/)
})

describe('paste', () => {
  const text = 'قال المتحدث إن بلاده لن تشارك.\r\n\r\nوانتهى.'

  test('a text is read and not kept', async () => {
    const answer = await send('/ar/paste', { text, title: 'عنوان', do: 'read' })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('لم يُحفظ بعد')
    expect(await cases.source('plain')).toBeUndefined()
  })

  test('the reading comes as JSON, with the lines as they were typed', async () => {
    const reading = (await (await send('/en/paste.json', { text })).json()) as Reading
    expect(reading.report.text).toBe(text.replaceAll('\r\n', '\n'))
  })

  test('an empty text is told, not thrown', async () => {
    const answer = await send('/en/paste', { text: ' ', do: 'read' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('role="alert"')
  })

  test('a form of another site is refused', async () => {
    const answer = await send(
      '/en/paste',
      { text, do: 'keep' },
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    )
    expect(answer.status).toBe(403)
    expect(await cases.source('plain')).toBeUndefined()
  })

  test('a text that no page could show is refused with the limit', async () => {
    const answer = await send('/en/paste', { text: 'a'.repeat(7_000_000), do: 'read' })
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('2 MB')
  })

  test('a kept text leads to its source', async () => {
    const answer = await send('/ar/paste', { text, do: 'keep' })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/ar/source/plain')
    expect((await get('/ar/source/plain')).status).toBe(200)
  })
})

test('formulas and markup from outside stay texts in the table', async () => {
  const rows = (await cases.board({})).rows.map((row) => ({
    ...row,
    party: 'person:x-evil',
    names: [{ text: '=cmd|calc', lang: 'ar' }],
  }))
  const evil = fixtureUseCases({ ...(await cases.board({})), rows })
  const table = await (await get('/ar/board.csv', {}, webOver(evil, built))).text()
  expect(table).toContain(",'=cmd|calc,")
  expect(table).not.toContain(',=cmd')
})

test('poison in every field is told as text and never as markup', async () => {
  const hostile = webOver(hostileUseCases(), built)
  for (const path of ALL) {
    const [address = '', query] = path.split('?')
    const isView = /commitment|source\/|party\//.test(address)
    const asked = isView ? address + encodeURIComponent(POISON) : address
    const page = await (await get(query ? `${asked}?${query}` : asked, {}, hostile)).text()
    expect(page).not.toMatch(/<img|<script>|javascript:window/)
    expect(page).toContain('&lt;script&gt;')
  }
})

test('the script of all pages is under fifty kilobytes and is kept for good', async () => {
  const page = await (await get('/ar/board')).text()
  const address = /<script type="module" src="([^"]+)"/.exec(page)?.[1] ?? ''
  const answer = await get(address)
  expect(answer.headers.get('content-type')).toContain('javascript')
  expect(answer.headers.get('cache-control')).toContain('immutable')
  expect((await answer.arrayBuffer()).byteLength).toBeLessThan(50_000)
})

test('a file outside the folder of assets is not given out', async () => {
  for (const path of ['/assets/x/..%2f..%2fpackage.json', '/assets/x/%2e%2e/style.css.map']) {
    expect((await get(path)).status).toBe(404)
  }
})
