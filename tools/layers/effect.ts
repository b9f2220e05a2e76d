// Finds the clock, chance and the network where a layer must be told instead of asking.
import ts from 'typescript'
import type { Problem } from '../problem.ts'
import { lineOf, type Source, walk } from '../source.ts'
import { layerOf } from './imports.ts'
import { CLOCK_OWNERS, NETWORK_CALLS, PURE } from './order.ts'

const CLOCK_READS = new Set(['Date.now', 'Temporal.Now'])
/** Measures how long something takes, which says nothing about the day; only purity forbids it. */
const STOPWATCH_READS = new Set(['performance.now', 'process.hrtime'])
const ID_MAKERS = new Set(['crypto.randomUUID', 'crypto.getRandomValues'])

function nameOf(node: ts.Node): string {
  if (ts.isIdentifier(node)) return node.text
  if (!ts.isPropertyAccessExpression(node)) return ''
  const owner = nameOf(node.expression)
  return owner === 'globalThis' ? node.name.text : `${owner}.${node.name.text}`
}

function asksClock(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return CLOCK_READS.has(nameOf(node))
  if (ts.isNewExpression(node)) {
    return nameOf(node.expression) === 'Date' && !node.arguments?.length
  }
  // Date() without new is the present, as a string, whatever its arguments.
  return ts.isCallExpression(node) && nameOf(node.expression) === 'Date'
}

function opensNetwork(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return false
  return NETWORK_CALLS.includes(nameOf(node.expression))
}

/** Reads of the clock or of chance, and openings of the network, outside the layers that may. */
export function judgeEffects(file: Source): Problem[] {
  const layer = layerOf(file.path)
  // An island runs in the reader's browser and talks to the server that sent it.
  const isIsland = file.path.startsWith('src/web/island/')
  if (layer === undefined || file.isTest || isIsland) return []
  const problems: Problem[] = []
  const complain = (node: ts.Node, what: string, repair: string): void => {
    problems.push({ file: file.path, line: lineOf(file, node), what: `${layer} ${what}`, repair })
  }
  walk(file, (node) => {
    if (asksClock(node) && !CLOCK_OWNERS.includes(layer)) {
      complain(node, 'asks the clock', 'take the time as an argument; service knows it')
    }
    if (STOPWATCH_READS.has(nameOf(node)) && PURE.includes(layer)) {
      complain(node, 'measures time', 'count what is done instead, or let the caller measure')
    }
    // Waiting for a random while before trying again is no harm; reading by chance is.
    if (nameOf(node) === 'Math.random' && PURE.includes(layer)) {
      complain(node, 'draws by chance', 'make it a function of what is given')
    }
    if (ID_MAKERS.has(nameOf(node)) && !CLOCK_OWNERS.includes(layer)) {
      complain(node, 'makes an id', 'take the id as an argument; service makes ids')
    }
    if (opensNetwork(node) && layer !== 'sources') {
      complain(node, 'opens the network', 'ask src/sources to fetch it')
    }
  })
  return problems
}
