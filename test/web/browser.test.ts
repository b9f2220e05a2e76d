// The pages in a real Chromium: readable by everybody, on a phone, by keys, without script, and
// safe.
import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Serving } from '../../src/web/index.ts'
import { findBrowser, startBrowser } from '../../tools/browser.ts'
import { hostileUseCases, POISON } from './fixture/hostile.ts'
import { fixtureUseCases } from './fixture/use-cases.ts'
import { JOINED_LETTERS } from './joining.ts'
import { type Built, buildWeb, serveOver } from './served.ts'

const found = findBrowser()
if (found.kind === 'no-browser') console.warn(found.reason)

const PATHS = [
  '/board',
  '/board?only=conditional',
  '/board?find=Atlantis',
  '/board?as-of=2025-09-05',
  '/commitment/DE.deploy.UA',
  '/commitment/group.deploy.UA',
  '/source/harbour-0904',
  '/source/meridian-0909',
  '/sources',
  '/what-if',
  '/forces',
  '/what-if?ceasefire=yes&refuses-peace=no',
  '/changes',
  '/changes?kind=gone',
  '/compare?from=2025-09-02&to=2025-09-09',
  '/contradictions',
  '/review',
  '/party/country:DE',
  '/search?q=troops',
  '/search?q=Atlantis',
  '/paste',
  '/nowhere',
]
const ALL = ['ar', 'en'].flatMap((language) => PATHS.map((path) => `/${language}${path}`))

type Visitor = (address: string, look: (page: Page) => Promise<void>) => Promise<void>

describe.skipIf(found.kind === 'no-browser')('in a browser', () => {
  let built: Built
  let serving: Serving
  let browser: Browser

  beforeAll(async () => {
    built = await buildWeb()
    serving = await serveOver(fixtureUseCases(), built)
    browser = await startBrowser(found.kind === 'browser' ? found.path : '')
  })
  afterAll(async () => {
    await browser.close()
    await serving.stop()
    built.remove()
  })

  /** Opens an address, lets `look` look at it, and fails on anything the browser complained of. */
  async function visit(
    page: Page,
    address: string,
    look: (page: Page) => Promise<void>,
  ): Promise<void> {
    const complaints: string[] = []
    page.on('pageerror', (problem) => complaints.push(problem.message))
    page.on('console', (message) => {
      // A page that is not there is one on purpose.
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) {
        complaints.push(message.text())
      }
    })
    await page.goto(address)
    await look(page)
    expect(complaints).toEqual([])
  }

  /** Visits with a browser that has been nowhere before. */
  async function open(
    path: string,
    options: BrowserContextOptions,
    look: (page: Page) => Promise<void>,
  ): Promise<void> {
    const context = await browser.newContext(options)
    try {
      await visit(await context.newPage(), serving.url + path, look)
    } finally {
      await context.close()
    }
  }

  /** Visits many addresses in one page: a page of its own for each is most of what they cost. */
  function visitor(options: BrowserContextOptions): Visitor {
    let page: Page | undefined
    return async (address, look) => {
      page ??= await (await browser.newContext(options)).newPage()
      page.removeAllListeners()
      await page.goto('about:blank')
      await visit(page, address, look)
    }
  }

  const WIDE = { viewport: { width: 1440, height: 900 } }
  const PHONE = { viewport: { width: 360, height: 740 } }

  /** What axe has to say of the page as it stands, by rule. */
  async function judge(page: Page, options: object): Promise<unknown> {
    // Through the debugger, since the page's own policy lets no other script in.
    await page.evaluate(`window.axe ?? (() => { ${axe.source} })()`)
    const report = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as {
      violations: { id: string; nodes: { html: string; failureSummary: string }[] }[]
    }
    return report.violations.map(({ id, nodes }) => [
      id,
      nodes.slice(0, 3).map((node) => `${node.html} ${node.failureSummary}`),
    ])
  }

  const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const rules = (...values: string[]): object => ({ runOnly: { type: 'rule', values } })
  // Another theme changes colours alone; another language, on a narrow page, sizes alone.
  const COLOURS = rules('color-contrast', 'link-in-text-block')
  const SIZES = rules('target-size', 'scrollable-region-focusable')

  const everybody = visitor(WIDE)
  test.each(ALL)('%s stands for everybody, wide and narrow, light and dark', async (path) => {
    await everybody(serving.url + path, async (page) => {
      await page.setViewportSize(WIDE.viewport)
      expect(await judge(page, { runOnly: RULES })).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await judge(page, COLOURS)).toEqual([])
      await page.emulateMedia({ colorScheme: 'light' })
      if (path.startsWith('/ar/')) expect(await page.evaluate(JOINED_LETTERS)).toEqual([])
      for (const width of [1024, 768, 320, PHONE.viewport.width]) {
        await page.setViewportSize({ width, height: 740 })
        const wide = await page.evaluate('document.documentElement.scrollWidth')
        expect([width, wide], 'scrolls sideways').toEqual([width, width])
      }
      // The bar at a phone's foot covers what one can scroll from under it: at the end, nothing.
      await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
      const narrow = path.startsWith('/ar/') ? { runOnly: RULES } : SIZES
      expect(await judge(page, narrow)).toEqual([])
    })
  })

  const withoutScript = visitor({ ...WIDE, javaScriptEnabled: false })
  test.each(ALL)('%s reads without script', async (path) => {
    await withoutScript(serving.url + path, async (page) => {
      expect((await page.locator('h1').first().textContent())?.length).toBeGreaterThan(3)
      expect(await page.locator('.needs-script:visible').count()).toBe(0)
    })
  })

  test('a scenario is asked without script, by its form', async () => {
    await open('/ar/what-if', { ...WIDE, javaScriptEnabled: false }, async (page) => {
      const group = page.getByRole('group', { name: /وقف إطلاق النار/ })
      await group.getByRole('radio', { name: 'نعم' }).check({ force: true })
      await page.getByRole('button', { name: 'احسب' }).click()
      expect(new URL(page.url()).search).toBe('?ceasefire=yes')
      const live = page.locator('.is-live')
      expect(await live.textContent()).toContain('26 دولة')
      expect(await page.locator('main').textContent()).toContain('فرضية، لا خبر')
    })
  })

  test('with script the scenario answers at once and keeps the focus', async () => {
    await open('/en/what-if', WIDE, async (page) => {
      const group = page.getByRole('group', { name: /ceasefire/ })
      await group.getByRole('radio', { name: 'no', exact: true }).focus()
      await page.keyboard.press('Space')
      await page.waitForURL(/\?ceasefire=no$/)
      await page.locator('.is-dormant').waitFor()
      const focused = await page.evaluate('document.activeElement.value')
      expect(focused).toBe('no')
    })
  })

  test.each([
    ['ar', 'ArrowLeft', 'ArrowRight'],
    ['en', 'ArrowRight', 'ArrowLeft'],
  ])('arrows go over the board of %s by cell, and Enter opens', async (language, onward, back) => {
    await open(`/${language}/board`, WIDE, async (page) => {
      const here = () =>
        page.evaluate('document.activeElement.closest("td, th").cellIndex') as Promise<number>
      await page.locator('table [tabindex="0"]').focus()
      expect(await here()).toBe(1)
      await page.keyboard.press(onward)
      expect(await here()).toBe(2)
      await page.keyboard.press(back)
      expect(await here()).toBe(1)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForURL(/commitment\/DE\.deploy\.UA/)
    })
  })

  test('the tab key passes the board in one step', async () => {
    await open('/en/board', WIDE, async (page) => {
      expect(await page.locator('table a[href]:not([tabindex="-1"])').count()).toBe(0)
      expect(await page.locator('table [tabindex="0"]').count()).toBe(1)
    })
  })

  test('slash leads to the search, on an Arabic keyboard too', async () => {
    await open('/ar/board', WIDE, async (page) => {
      await page.evaluate(
        `document.body.dispatchEvent(new KeyboardEvent('keydown',
          { key: 'ظ', code: 'Slash', bubbles: true }))`,
      )
      expect(await page.evaluate('document.activeElement.id')).toBe('find')
    })
  })

  test('evidence is lit in the text without an element inside a word', async () => {
    await open('/ar/source/harbour-0904#s5', WIDE, async (page) => {
      const lit = await page.evaluate(
        `Object.fromEntries([...CSS.highlights].map(([kind, ranges]) =>
          [kind, [...ranges].map(String)]))`,
      )
      expect(lit).toMatchObject({
        now: ['بلاده جاهزة لتمويل الجيش الأوكراني وتسليحه وتدريبه'],
        asked: ['مصانع السلاح الأوروبية إلى مضاعفة ما تنتجه', 'على موسكو أن تُسكت مدافعها حالاً'],
      })
      const text = await page.evaluate(
        `[...document.querySelectorAll('[data-start]')].map((p) => p.textContent).join('\\n\\n')`,
      )
      const source = await fixtureUseCases().source('harbour-0904')
      expect(text).toBe(source?.reading.report.text)
    })
  })

  test('J and K lead from statement to statement, and the address follows', async () => {
    await open('/en/source/harbour-0904', WIDE, async (page) => {
      await page.keyboard.press('j')
      await page.keyboard.press('j')
      expect(await page.evaluate('location.hash')).toBe('#s1')
      await page.keyboard.press('k')
      expect(await page.evaluate('location.hash')).toBe('#s0')
      expect(await page.locator('.statements [aria-current]').textContent()).toContain('Macron')
    })
  })

  test('margin notes never lie over each other', async () => {
    for (const language of ['ar', 'en']) {
      await open(`/${language}/source/harbour-0904`, WIDE, async (page) => {
        await page.evaluate('document.fonts.ready.then(() => true)')
        await page.waitForTimeout(200)
        const boxes = (await page.evaluate(
          `[...document.querySelectorAll('li.note')].map((note) => {
            const { top, bottom } = note.getBoundingClientRect()
            return [top, bottom]
          })`,
        )) as [number, number][]
        expect(boxes.length).toBe(9)
        boxes.slice(1).forEach(([top], at) => {
          expect(top).toBeGreaterThanOrEqual(boxes[at]?.[1] ?? 0)
        })
      })
    }
  })

  test('on a phone the notes are folded and two buttons lead through them', async () => {
    await open('/ar/source/harbour-0904', PHONE, async (page) => {
      expect(await page.locator('details.notes[open]').count()).toBe(0)
      await page.getByRole('button', { name: 'التالي' }).click()
      expect(await page.locator('[data-stepper] output').textContent()).toBe('التصريح 1 من 9')
      expect(await page.locator('details.notes[open]').count()).toBe(1)
    })
  })

  test('a link from the evidence lands on its sentence', async () => {
    await open('/ar/commitment/DE.deploy.UA', WIDE, async (page) => {
      await page.locator('.evidence a').first().click()
      await page.waitForURL(/source\/harbour-0904#s6$/)
      const box = await page.locator('.sentence:has(#s6)').boundingBox()
      expect(box?.y).toBeGreaterThan(0)
      expect(box?.y).toBeLessThan(900)
    })
  })

  test('a text is pasted, read and kept', async () => {
    await open('/ar/paste', WIDE, async (page) => {
      const source = await fixtureUseCases().source('harbour-0904')
      await page.getByLabel('النص').fill(source?.reading.report.text ?? '')
      await page.getByRole('button', { name: 'اقرأ', exact: true }).click()
      expect(await page.locator('.unkept').textContent()).toContain('فيه 9 تصريحات')
      expect(await page.locator('li.note').count()).toBe(9)
      await page.locator('.unkept button').click()
      await page.waitForURL(/source\/harbour-0904$/)
    })
  })

  test('poison in every field does nothing', async () => {
    const hostile = await serveOver(hostileUseCases(), built)
    const bad = encodeURIComponent(POISON)
    const poisoned = visitor(WIDE)
    try {
      for (const path of ALL.filter((one) => !/\?|nowhere|paste/.test(one))) {
        const asked = /commitment|source\//.test(path) ? path + bad : path
        await poisoned(hostile.url + asked, async (page) => {
          await page.waitForTimeout(30)
          expect(await page.evaluate('window.hit')).toBeUndefined()
          expect(await page.locator('img').count()).toBe(0)
          expect(await page.locator('main').textContent()).toContain('<script>')
          expect(await page.locator('a[href^="javascript" i]').count()).toBe(0)
        })
      }
    } finally {
      await hostile.stop()
    }
  }, 90_000)

  test('names of another direction do not disturb the sentence around them', async () => {
    await open('/en/source/harbour-0904', WIDE, async (page) => {
      const loose = await page.evaluate(
        `[...document.querySelectorAll('main *')].filter((element) =>
          [...element.childNodes].some((node) => node.nodeType === 3 &&
            /[\\u0600-\\u06FF]/.test(node.nodeValue)) &&
          !element.closest('bdi, [dir=rtl], [dir=auto], [lang=ar], kbd')).map((e) => e.outerHTML)`,
      )
      expect(loose).toEqual([])
    })
  })

  test('a printed board has no controls and keeps its patterns', async () => {
    await open('/ar/board', WIDE, async (page) => {
      await page.emulateMedia({ media: 'print' })
      for (const gone of ['.views', '.find', '.pills', '.forms']) {
        expect(await page.locator(gone).isVisible()).toBe(false)
      }
      const pattern = await page.evaluate(
        `getComputedStyle(document.querySelector('a.cell'), '::before').backgroundImage`,
      )
      expect(pattern).toContain('gradient')
    })
  })
})
