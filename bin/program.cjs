// Opens the built program together with the engine's compiled form of it, which saves a short run a
// third of its start. An engine other than the build's refuses that form and compiles for itself.
const { readFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { join } = require('node:path')
const { pathToFileURL } = require('node:url')
const vm = require('node:vm')

/** Commands whose start is felt; each has a compiled form of the functions that it calls. */
const QUICK = ['read', 'board', 'what-if']

/**
 * @param {string} dist the folder of the build
 * @param {string | undefined} command the first word of the command line
 * @returns {{ run: (words: string[]) => Promise<void>, compiled: () => Buffer }} `run` does what a
 *   command line asks for and sets the exit code; `compiled` is what to keep for the next start
 */
function openProgram(dist, command) {
  const filename = join(dist, 'mithaq.cjs')
  const script = new vm.Script(readFileSync(filename, 'latin1'), {
    filename,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    cachedData: compiledFor(dist, command),
  })
  const module = { exports: {} }
  const address = pathToFileURL(filename).href
  script.runInThisContext()(createRequire(filename), module, module.exports, address)
  return { run: module.exports.run, compiled: () => script.createCachedData() }
}

/** @returns {Buffer | undefined} undefined while the build makes it */
function compiledFor(dist, command) {
  try {
    return readFileSync(join(dist, `code/${QUICK.includes(command) ? command : QUICK[0]}.code`))
  } catch (problem) {
    if (problem.code !== 'ENOENT') throw problem
    return undefined
  }
}

module.exports = { openProgram, QUICK }
