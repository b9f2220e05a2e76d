// Takes the pictures of docs/screenshots: every view, both languages and themes, wide and narrow.
// Run it with `npx tsx test/web/screenshots.ts [folder] [word]`; a word keeps only the pictures
// that hold it.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser, startBrowser } from '../../tools/browser.ts'
import { ROOT } from '../../tools/root.ts'
import { fixtureUseCases } from './fixture/use-cases.ts'
import { buildWeb, serveOver } from './served.ts'

interface Picture {
  readonly name: string
  readonly path: string
  readonly width?: number
  readonly isDark?: boolean
  readonly isPrint?: boolean
  /** Kept in the repository; the others are for whoever changes a page. */
  readonly isKept?: boolean
}

const PICTURES: readonly Picture[] = [
  { name: 'board-ar', isKept: true, path: '/ar/board' },
  { name: 'board-ar-dark', isKept: true, path: '/ar/board', isDark: true },
  { name: 'board-ar-360', isKept: true, path: '/ar/board', width: 360 },
  { name: 'board-ar-print', path: '/ar/board', isPrint: true },
  { name: 'board-en', isKept: true, path: '/en/board' },
  { name: 'board-en-360-dark', path: '/en/board', width: 360, isDark: true },
  { name: 'commitment-ar', isKept: true, path: '/ar/commitment/DE.deploy.UA' },
  { name: 'commitment-en', path: '/en/commitment/DE.deploy.UA' },
  { name: 'commitment-ar-360', path: '/ar/commitment/DE.deploy.UA', width: 360 },
  { name: 'commitment-group-ar', path: '/ar/commitment/group.deploy.UA' },
  { name: 'source-ar', isKept: true, path: '/ar/source/harbour-0904#s5' },
  { name: 'source-ar-dark', path: '/ar/source/harbour-0904#s5', isDark: true },
  { name: 'source-ar-360', isKept: true, path: '/ar/source/harbour-0904#s5', width: 360 },
  { name: 'source-en', path: '/en/source/harbour-0904#s5' },
  { name: 'what-if-ar', isKept: true, path: '/ar/what-if?ceasefire=yes&refuses-peace=no' },
  { name: 'what-if-en-dark', isKept: true, path: '/en/what-if?ceasefire=yes', isDark: true },
  { name: 'what-if-ar-360', path: '/ar/what-if?ceasefire=yes', width: 360 },
  { name: 'forces-ar', path: '/ar/forces' },
  { name: 'forces-en-360-dark', path: '/en/forces', width: 360, isDark: true },
  { name: 'sources-ar', path: '/ar/sources' },
  { name: 'changes-ar', isKept: true, path: '/ar/changes' },
  { name: 'changes-ar-360', path: '/ar/changes', width: 360 },
  { name: 'changes-en-dark', path: '/en/changes', isDark: true },
  { name: 'compare-ar', path: '/ar/compare?from=2025-09-02&to=2025-09-09' },
  { name: 'compare-en', isKept: true, path: '/en/compare?from=2025-09-02&to=2025-09-09' },
  { name: 'compare-ar-360', path: '/ar/compare?from=2025-09-02&to=2025-09-09', width: 360 },
  { name: 'contradictions-ar', isKept: true, path: '/ar/contradictions' },
  { name: 'contradictions-en-360-dark', path: '/en/contradictions', width: 360, isDark: true },
  { name: 'review-ar', isKept: true, path: '/ar/review' },
  { name: 'review-en-dark', path: '/en/review', isDark: true },
  { name: 'review-ar-360', path: '/ar/review', width: 360 },
  { name: 'party-ar', isKept: true, path: '/ar/party/country:DE' },
  { name: 'party-en', path: '/en/party/country:DE' },
  { name: 'party-ar-360-dark', path: '/ar/party/country:DE', width: 360, isDark: true },
  { name: 'search-ar', isKept: true, path: '/ar/search?q=قوات' },
  { name: 'search-en-360-dark', path: '/en/search?q=troops', width: 360, isDark: true },
  { name: 'paste-ar', isKept: true, path: '/ar/paste' },
  { name: 'problem-ar', path: '/ar/nowhere' },
]

const [, , given, wanted = ''] = process.argv
const folder = given ?? join(ROOT, 'docs/screenshots')
const chosen = PICTURES.filter(
  ({ name, isKept }) => name.includes(wanted) && (isKept || given !== undefined),
)
const found = findBrowser()
if (found.kind === 'no-browser') throw new Error(found.reason)
mkdirSync(folder, { recursive: true })
const built = await buildWeb()
const serving = await serveOver(fixtureUseCases(), built)
const browser = await startBrowser(found.path)
try {
  for (const picture of chosen) {
    const page = await browser.newPage({
      viewport: { width: picture.width ?? 1440, height: 900 },
      colorScheme: picture.isDark ? 'dark' : 'light',
      locale: picture.path.startsWith('/ar') ? 'ar' : 'en',
    })
    if (picture.isPrint) await page.emulateMedia({ media: 'print' })
    page.on('console', (message) => console.error(picture.name, message.text()))
    page.on('pageerror', (problem) => console.error(picture.name, problem.message))
    await page.goto(serving.url + picture.path)
    await page.evaluate('document.fonts.ready')
    await page.waitForTimeout(150)
    // A short right-to-left page comes out shifted in a full-page picture; the height is set
    // instead.
    const height = await page.evaluate('document.documentElement.scrollHeight')
    await page.setViewportSize({ width: picture.width ?? 1440, height: Number(height) })
    await page.waitForTimeout(100)
    await page.screenshot({ path: join(folder, `${picture.name}.png`) })
    await page.close()
  }
} finally {
  await browser.close()
  await serving.stop()
  built.remove()
}
