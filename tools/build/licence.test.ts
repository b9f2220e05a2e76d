// Every package that a bundle took a file from is named once, however deep it lies.
import type { Metafile } from 'esbuild'
import { expect, test } from 'vitest'
import { packagesOf } from './licence.ts'

function bundle(...inputs: string[]): Metafile {
  const input = { bytes: 1, imports: [] }
  return { inputs: Object.fromEntries(inputs.map((path) => [path, input])), outputs: {} }
}

test('packages are found in all bundles, our own files are not', () => {
  const program = bundle('src/main/index.ts', 'node_modules/hono/dist/a.js')
  const reader = bundle('node_modules/hono/dist/b.js', 'node_modules/@hono/node-server/dist/c.js')
  expect(packagesOf([program, reader])).toEqual([
    'node_modules/@hono/node-server',
    'node_modules/hono',
  ])
})

test('a package inside a package is named beside the one that holds it', () => {
  const nested = bundle('node_modules/pg/node_modules/split2/index.js')
  expect(packagesOf([nested])).toEqual(['node_modules/pg/node_modules/split2'])
})
