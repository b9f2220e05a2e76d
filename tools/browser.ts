// Finds a Chromium for the tests of pages, or installs Debian's where that is possible.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

export type Found =
  | { readonly kind: 'browser'; readonly path: string }
  | { readonly kind: 'no-browser'; readonly reason: string }

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const SETTINGS = ['CHROMIUM', 'CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH', 'CHROMIUM_PATH']
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/** What the reader of a skipped test should do. */
const ADVICE =
  'install Chromium, or set CHROMIUM to the path of one; the tests of pages are skipped'

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A browser named by the environment, else the first on the PATH. Installs nothing. */
export function findBrowser(): Found {
  const named = SETTINGS.map((name) => process.env[name]).find((path) => path)
  if (named) {
    if (isExecutable(named)) return { kind: 'browser', path: named }
    return { kind: 'no-browser', reason: `${named}, named by the environment, cannot be run` }
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder)
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  const path = [...places, MAC].find(isExecutable)
  if (path) return { kind: 'browser', path }
  return { kind: 'no-browser', reason: `no Chromium on this machine: ${ADVICE}` }
}

function apt(...words: string[]): boolean {
  const run = spawnSync('apt-get', ['-y', '-q', ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 300_000,
  })
  return run.status === 0
}

/** Finds a browser; failing that, and only as root on Debian, installs its chromium package. */
export function provideBrowser(say: (line: string) => void): Found {
  const found = findBrowser()
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (found.kind === 'browser' || !canInstall || SETTINGS.some((name) => process.env[name])) {
    return found
  }
  say('no Chromium here; installing the package chromium (once, some 100 MB)')
  if (!apt('update') || !apt('install', '--no-install-recommends', 'chromium')) {
    return { kind: 'no-browser', reason: `apt-get could not install chromium: ${ADVICE}` }
  }
  return findBrowser()
}

/** Starts a headless browser that keeps to itself: nothing of it calls home or updates. */
export function startBrowser(path: string): Promise<Browser> {
  const isRoot = process.getuid?.() === 0
  return chromium.launch({
    executablePath: path,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Chromium refuses its sandbox to root, which is who runs in a container.
      ...(isRoot ? ['--no-sandbox'] : []),
    ],
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = provideBrowser((line) => process.stderr.write(`${line}\n`))
  process.stdout.write(`${found.kind === 'browser' ? found.path : found.reason}\n`)
}
