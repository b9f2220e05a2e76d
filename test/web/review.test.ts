// A review round on a real register, in both languages: by forms without script, by keys, by words
// selected in the source, and by two people at once; no other site's form is taken.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { UseCases } from '../../src/service/contract/index.ts'
import { createWeb, loadAssets, type Serving } from '../../src/web/index.ts'
import { findBrowser, startBrowser } from '../../tools/browser.ts'
import { openAs } from '../ground.ts'
import { languagesOfPages } from './fixture/languages.ts'
import { type Built, buildWeb, serveOver, webOver } from './served.ts'

const TEXTS = [
  ['وكالة الرصيف', '2025-09-04', 'قال وزير الدفاع الفرنسي إن فرنسا سترسل قوات إلى أوكرانيا.'],
  [
    'صحيفة الميناء',
    '2025-09-04',
    'قال وزير الدفاع الفرنسي إن فرنسا لن ترسل قوات إلى أوكرانيا أبداً.',
  ],
  [
    'Quay Wire',
    '2025-09-05',
    'Germany’s defence minister said Germany will send troops to Ukraine.',
  ],
] as const

let built: Built
let folder = ''
let useCases: UseCases
let serving: Serving

beforeAll(async () => {
  built = await buildWeb()
})
afterAll(() => built.remove())
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-review-'))
  useCases = openAs('desk', join(folder, 'mithaq.db'))
  for (const [publisher, publishedOn, text] of TEXTS) {
    const source = { name: publisher, bytes: new TextEncoder().encode(text) }
    await useCases.keep(source, { publisher, publishedOn })
  }
  serving = await serveOver(useCases, built)
})
afterEach(async () => {
  await serving.stop()
  await useCases.close()
  rmSync(folder, { recursive: true })
})

const WHEN = {}

async function rowOf(publisher: string): Promise<string> {
  const sources = await useCases.sources(WHEN)
  const report = sources.find((line) => line.publisher === publisher)?.report ?? ''
  const position = (await useCases.source(report))?.reading.positions[0]
  if (position === undefined) throw new Error(`nothing was read in ${publisher}`)
  return `row/${report}/${position.id}`
}

describe('a form', () => {
  const send = (
    form: Record<string, string>,
    headers: Record<string, string>,
    web = webOver(useCases, built),
  ) =>
    web.request('http://127.0.0.1/en/review', {
      method: 'POST',
      headers: { host: '127.0.0.1', ...headers },
      body: new URLSearchParams(form),
    })

  test('of another site, or without the token of its browser, decides nothing', async () => {
    const web = webOver(useCases, built)
    const item = await rowOf('Quay Wire')
    const path = `http://127.0.0.1/en/review?item=${encodeURIComponent(item)}`
    const page = await web.request(path, { headers: { host: '127.0.0.1' } })
    const cookie = (page.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    expect(page.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Strict/i)
    const token = /name="token" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
    const form = { token, item, seen: '', do: 'accept', name: 'Amal' }
    const own = { 'sec-fetch-site': 'same-origin', cookie }
    expect((await send(form, { 'sec-fetch-site': 'cross-site', cookie }, web)).status).toBe(403)
    expect((await send(form, { origin: 'http://evil.example', cookie }, web)).status).toBe(403)
    expect((await send(form, { ...own, cookie: 'mithaq-form=other' }, web)).status).toBe(403)
    expect((await send({ ...form, token: 'x' }, own, web)).status).toBe(403)
    expect((await send({ ...form, name: ' \u202e ' }, own, web)).status).toBe(422)
    expect(await useCases.decisions({})).toEqual([])
    expect((await send(form, own, web)).status).toBe(303)
    expect((await useCases.decisions({})).map(({ author }) => author)).toEqual(['Amal'])
  })

  test('is neither shown nor taken where others can reach the pages', async () => {
    const web = createWeb({
      useCases,
      languages: languagesOfPages(),
      assets: loadAssets(built.folder),
      hosts: ['127.0.0.1'],
      report: () => {},
    })
    const headers = { host: '127.0.0.1' }
    const page = await web.request('http://127.0.0.1/en/review', { headers })
    expect(await page.text()).not.toContain('method="post"')
    const sent = await send({ do: 'accept' }, { 'sec-fetch-site': 'same-origin' }, web)
    expect(sent.status).toBe(403)
    const kept = await web.request('http://127.0.0.1/en/paste', {
      method: 'POST',
      headers: { ...headers, 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ text: 'France will send troops.', do: 'keep' }),
    })
    expect(kept.status).toBe(403)
  })
})

const found = findBrowser()
if (found.kind === 'no-browser') console.warn(found.reason)

describe.skipIf(found.kind === 'no-browser')('in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await startBrowser(found.kind === 'browser' ? found.path : '')
  })
  afterAll(() => browser.close())

  async function visit(path: string, hasScript: boolean, look: (page: Page) => Promise<void>) {
    const context = await browser.newContext({ javaScriptEnabled: hasScript })
    try {
      const page = await context.newPage()
      await page.goto(serving.url + path)
      await look(page)
    } finally {
      await context.close()
    }
  }

  test('a contradiction is settled by a form without script, and undone', async () => {
    const kind = `/ar/review?kind=contradiction`
    await visit(kind, false, async (page) => {
      await page.locator('.answer [name="name"]').fill('ليلى')
      await page.locator('.answer [name="reason"]').fill('راجعتُ المحضر')
      await page.locator('.answer button[value="first"]').click()
      expect(await page.locator('[role="status"]').textContent()).toContain('سُجّل القرار')
      const [line] = await useCases.decisions({})
      expect(line).toMatchObject({ author: 'ليلى', reason: 'راجعتُ المحضر', state: 'stands' })
      expect((await useCases.review(WHEN)).items.map((one) => one.kind)).not.toContain(
        'contradiction',
      )
      await page.goto(`${serving.url}/ar/review?item=decision/${line?.id}`)
      await page.locator('.done button').first().click()
      expect((await useCases.decisions({})).map(({ state }) => state)).toEqual(['undone', 'stands'])
    })
  })

  test('keys accept, and ask for a reason where one is needed', async () => {
    const item = encodeURIComponent(await rowOf('Quay Wire'))
    await visit(`/en/review?item=${item}`, true, async (page) => {
      await page.locator('.answer [name="name"]').fill('Amal')
      await page.locator('h2').first().click()
      await page.keyboard.press('r')
      expect(await page.evaluate('document.activeElement.name')).toBe('reason')
      expect(await useCases.decisions({})).toEqual([])
      await page.keyboard.type('No such words.')
      await page.locator('.answer button[value="reject"]').click()
      await page.waitForURL(/done=/)
      expect(await useCases.decisions({})).toMatchObject([
        { author: 'Amal', decided: { what: 'rejection' } },
      ])
    })
  })

  test('words selected in the source are the words of the correction', async () => {
    const item = encodeURIComponent(await rowOf('Quay Wire'))
    await visit(`/en/review?item=${item}`, true, async (page) => {
      await page.locator('.answer [name="name"]').fill('Amal')
      await page.locator('.answer [name="reason"]').fill('The clause alone.')
      await page.evaluate(`(() => {
        const text = document.querySelector('.passage-text').firstChild
        const at = text.nodeValue.indexOf('will send troops')
        getSelection().setBaseAndExtent(text, at, text, at + 'will send troops'.length)
        document.activeElement.blur()
      })()`)
      await page.waitForTimeout(50)
      await page.keyboard.press('e')
      expect(await page.locator('input[name="words"]').inputValue()).toBe('will send troops')
      await page.locator('select[name="stance"]').selectOption('declined')
      await page.locator('button[value="amend"]').click()
      await page.waitForURL(/done=/)
      const shown = await useCases.show('DE.deploy.UA', WHEN)
      expect(shown?.cells[0]?.stance).toBe('declined')
      const [start = 0, end = 0] = shown?.evidence[0]?.position.evidence.spans[0] ?? []
      expect(TEXTS[2][2].slice(start, end)).toBe('will send troops')
    })
  })

  test.each(['ar', 'en'])('two who decide at once see each other in %s', async (language) => {
    const item = await rowOf('Quay Wire')
    await visit(`/${language}/review?item=${encodeURIComponent(item)}`, false, async (page) => {
      const row = item.slice('row/'.length)
      await useCases.as('Badr').decide({ what: 'rejection', row }, { reason: '<b>mine</b>' })
      await page.locator('.answer [name="name"]').fill('Amal')
      await page.locator('.answer [name="reason"]').fill('I saw it in print.')
      await page.locator('.answer button[value="accept"]').click()
      const said = await page.locator('.conflict').textContent()
      expect(said).toContain('Badr')
      expect(said).toContain('<b>mine</b>')
      expect(await page.locator('.conflict [name="reason"]').inputValue()).toBe(
        'I saw it in print.',
      )
      expect(await useCases.decisions({})).toHaveLength(1)
      await page.locator('.conflict button[value="accept"]').click()
      expect((await useCases.decisions({})).map(({ author }) => author)).toEqual(['Badr', 'Amal'])
    })
  })
})
