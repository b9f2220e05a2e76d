// Gathers the licences of the packages that the bundles contain, since bundling drops their files.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Metafile } from 'esbuild'
import { ROOT } from '../root.ts'

/** Folders of the packages that a bundle took files from, such as node_modules/hono. */
export function packagesOf(bundles: readonly Metafile[]): string[] {
  const found = new Set<string>()
  for (const bundle of bundles) {
    for (const input of Object.keys(bundle.inputs)) {
      const place = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)
      if (place?.[1]) found.add(place[1])
    }
  }
  return [...found].sort()
}

function describe(folder: string): string {
  const place = join(ROOT, folder)
  const { name, version, license } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'))
  const file = readdirSync(place).find((entry) => /^(licen[cs]e|copying)/i.test(entry))
  const text = file ? readFileSync(join(place, file), 'utf8').trim() : '(no licence file)'
  return `${name} ${version} (${license})\n\n${text}`
}

const FONTS = 'node_modules/@fontsource'

/** Writes LICENCES.txt beside the bundles; returns how many packages it names. */
export function writeLicences(bundles: readonly Metafile[], into: string): number {
  const fonts = existsSync(join(ROOT, FONTS)) ? readdirSync(join(ROOT, FONTS)).sort() : []
  const folders = [...packagesOf(bundles), ...fonts.map((name) => `${FONTS}/${name}`)]
  const rule = `\n\n${'-'.repeat(78)}\n\n`
  writeFileSync(join(into, 'LICENCES.txt'), `${folders.map(describe).join(rule)}\n`)
  return folders.length
}
