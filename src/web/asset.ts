// The files that pages ask for beside themselves: style sheets, the script, fonts and the icon.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
}

export interface Assets {
  /** Changes with any of the files, so that a browser may keep them for good. */
  readonly version: string
  find(path: string): Asset | undefined
  /** The address of a file, "/assets/<version>/style.css". */
  address(path: string): string
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}

/** Reads a folder that the build wrote. @throws Error when the folder is not there. */
export function loadAssets(folder: string): Assets {
  const files = new Map<string, Asset>()
  const hash = createHash('sha256')
  for (const path of listFiles(folder).sort()) {
    const type = TYPES[path.split('.').pop() ?? '']
    if (type === undefined) continue
    const bytes = new Uint8Array(readFileSync(join(folder, path)))
    hash.update(path).update(bytes)
    files.set(path, { bytes, type })
  }
  const version = hash.digest('hex').slice(0, 12)
  return {
    version,
    find: (path) => files.get(path),
    address: (path) => `/assets/${version}/${path}`,
  }
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .map((path) => path.replaceAll('\\', '/').replace(/^\//, ''))
}
