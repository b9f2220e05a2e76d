// Judges each import that crosses from one layer of src/ into another.
import type { Problem } from '../problem.ts'
import type { Source } from '../source.ts'
import { findImports, type Import, layerOf } from './imports.ts'
import { DOORS, FACES, ONLY, ORDER, PACKAGE_OWNERS, PURE, RULES_DOOR, rankOf } from './order.ts'

type Complaint = Pick<Problem, 'what' | 'repair'>

const DRAWN = ORDER.map((group) => group.join(' | ')).join(' < ')

function isDoor(target: string): boolean {
  const inside = target.replace(/^src\//, '')
  if (/^[a-z-]+\/index\.ts$/.test(inside)) return true
  return DOORS.some((door) => inside === `${door}/index.ts`)
}

function judgeOrder(from: string, to: string): Complaint | undefined {
  const only = ONLY[from]
  if (only && !only.includes(to)) {
    return {
      what: `${from} imports ${to}, but sees only ${only.join(', ')}`,
      repair: 'move the shared noun to model, or take what you need as an argument',
    }
  }
  if (rankOf(to) === -1) {
    return { what: `src/${to} is no layer`, repair: `put the file into one of: ${DRAWN}` }
  }
  if (rankOf(to) < rankOf(from)) return undefined
  const relation = rankOf(to) === rankOf(from) ? 'a neighbour' : 'to its right'
  return {
    what: `${from} imports ${to}, which is ${relation} (${DRAWN})`,
    repair: 'move what both need to the left, or let the layer to the right pass it as an argument',
  }
}

function judgeDoor(from: string, to: string, target: string): Complaint | undefined {
  if (!isDoor(target)) {
    return {
      what: `${target} is entered from outside ${to}`,
      repair: `export it from src/${to}/index.ts and import that`,
    }
  }
  if (FACES.includes(from) && to === 'service' && target !== 'src/service/contract/index.ts') {
    return {
      what: `${from} imports the service itself`,
      repair: 'take the use cases as an argument, typed in src/service/contract/index.ts',
    }
  }
  return undefined
}

function judgePackage(from: string, found: Import): Complaint | undefined {
  const name = found.specifier
  if (PURE.includes(from) && name.startsWith('node:')) {
    return {
      what: `${from} imports ${name}, which no browser has`,
      repair: 'take what you need as an argument; service and main are where Node is known',
    }
  }
  const owner = Object.keys(PACKAGE_OWNERS).find(
    (owned) => name === owned || name.startsWith(`${owned}/`),
  )
  const owners = owner === undefined ? undefined : PACKAGE_OWNERS[owner]
  if (!owners || found.isType || owners.includes(from)) return undefined
  return {
    what: `${from} imports ${name}, which belongs to ${owners.join(', ')} alone`,
    repair: `say what you need as a function of src/${owners[0]} and call that`,
  }
}

function judgeRules(found: Import): Complaint | undefined {
  const isKit = found.target === `src/${RULES_DOOR}/index.ts`
  if (isKit || (found.target && !found.target.startsWith('src/'))) return undefined
  return {
    what: `a language's rules import ${found.specifier}`,
    repair: `import only from src/${RULES_DOOR}/index.ts; what it lacks belongs into it`,
  }
}

function judge(file: Source, found: Import): Complaint | undefined {
  if (file.path.startsWith('languages/')) return judgeRules(found)
  const from = layerOf(file.path)
  if (from === undefined) return undefined
  if (found.target === undefined) return judgePackage(from, found)
  const to = layerOf(found.target)
  if (to === from) return undefined
  if (to === undefined) {
    return {
      what: `${from} imports ${found.target}, outside src/`,
      repair: 'let the build compile it into dist/, or let main pass it',
    }
  }
  return judgeOrder(from, to) ?? judgeDoor(from, to, found.target)
}

/** Imports of a program file that the order of the layers forbids. Tests may import anything. */
export function judgeCrossings(file: Source): Problem[] {
  if (file.isTest) return []
  return findImports(file).flatMap((found) => {
    const complaint = judge(file, found)
    return complaint ? [{ file: file.path, line: found.line, ...complaint }] : []
  })
}
