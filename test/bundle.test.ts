// The reader alone bundles for a browser and starts where there is nothing of Node.
import vm from 'node:vm'
import { build } from 'esbuild'
import { beforeAll, describe, expect, test } from 'vitest'
import { READER } from '../tools/build/bundle.ts'

/** Bytes of the reader's script that a page may be asked to load, before compression. */
const BYTES_MAX = 264_000

describe('mithaq/reading', () => {
  let script = ''
  let inputs: string[] = []

  beforeAll(async () => {
    // Without a bundle for Node, an import of one of its modules fails here, by name.
    const built = await build({ ...READER, format: 'iife', globalName: 'reader', write: false })
    script = built.outputFiles[0]?.text ?? ''
    inputs = Object.keys(built.metafile.inputs)
  })

  test('holds text, model, reading and a hash, and nothing to their right', () => {
    const ours = /^(src\/(text|model|reading)|node_modules\/@noble\/hashes)\//
    expect(inputs).toContain('src/reading/index.ts')
    expect(inputs.filter((path) => !ours.test(path))).toEqual([])
  })

  test('starts in a host that has only the language itself', () => {
    const context = vm.createContext({})
    vm.runInContext(`${script};globalThis.names = Object.keys(reader)`, context)
    expect(context.names.length).toBeGreaterThan(0)
    expect(context.process).toBeUndefined()
  })

  test('stays small', () => {
    expect(script.length).toBeLessThan(BYTES_MAX)
  })
})
