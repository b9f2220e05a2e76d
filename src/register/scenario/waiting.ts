// Rings of commitments that wait for each other: the strongly connected parts of "waits for".
import { factsOf } from '../../model/index.ts'
import { bearingLeaves } from '../condition/gate.ts'
import { compareText } from '../order.ts'
import type { Resolution } from './resolution.ts'
import { speaking } from './resolution.ts'
import type { Subject } from './subject.ts'

/** Whom a subject still waits for: bound facts of its conditions that stayed unknown. */
function awaited(subject: Subject, resolution: Resolution): readonly string[] {
  const leaves = resolution.leavesOf(subject)
  const bearing = new Set(bearingLeaves(subject.conditions, subject.polarity))
  const open = subject.conditions
    .flatMap(factsOf)
    .filter((leaf) => bearing.has(leaf) && leaves.value(leaf) === 'unknown')
  const found = open.map((leaf) => resolution.bindingOf(leaf.fact)?.commitment)
  return [...new Set(found.filter((id) => id !== undefined))].sort(compareText)
}

interface Visit {
  readonly index: number
  low: number
}

/** Tarjan's components, without recursion: a chain of ten thousand must not end the process. */
function componentsOf(edges: ReadonlyMap<string, readonly string[]>): readonly string[][] {
  const visits = new Map<string, Visit>()
  const stack: string[] = []
  const onStack = new Set<string>()
  const components: string[][] = []
  const enter = (node: string): Visit => {
    const visit = { index: visits.size, low: visits.size }
    visits.set(node, visit)
    stack.push(node)
    onStack.add(node)
    return visit
  }
  for (const root of edges.keys()) {
    if (visits.has(root)) continue
    const path = [{ node: root, visit: enter(root), at: 0 }]
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = edges.get(top.node)?.[top.at]
      top.at += 1
      if (next === undefined) {
        path.pop()
        const below = path.at(-1)
        if (below !== undefined) below.visit.low = Math.min(below.visit.low, top.visit.low)
        if (top.visit.low !== top.visit.index) continue
        const component = stack.splice(stack.indexOf(top.node))
        for (const node of component) onStack.delete(node)
        components.push(component)
      } else if (!visits.has(next)) path.push({ node: next, visit: enter(next), at: 0 })
      else if (onStack.has(next))
        top.visit.low = Math.min(top.visit.low, visits.get(next)?.index ?? top.visit.low)
    }
  }
  return components
}

/** In the order of waiting from the smallest id, where the ring is a plain one. */
function inRingOrder(members: readonly string[], edges: ReadonlyMap<string, readonly string[]>) {
  const sorted = [...members].sort(compareText)
  const within = new Set(members)
  const ring: string[] = []
  let node = sorted[0]
  while (node !== undefined && !ring.includes(node)) {
    ring.push(node)
    const nexts: readonly string[] = (edges.get(node) ?? []).filter((of) => within.has(of))
    node = nexts.find((of) => !ring.includes(of)) ?? nexts[0]
  }
  return ring.length === sorted.length ? ring : sorted
}

/** Every mutual wait, each once; a commitment that waits for itself is one too. */
export function waitingRings(
  subjects: readonly Subject[],
  resolution: Resolution,
): readonly (readonly string[])[] {
  const edges = new Map<string, readonly string[]>()
  for (const [id, subject] of speaking(subjects)) {
    const open = awaited(subject, resolution)
    if (open.length > 0) edges.set(id, open)
  }
  return componentsOf(edges)
    .filter(
      ([only, ...rest]) => rest.length > 0 || edges.get(only ?? '')?.includes(only ?? '') === true,
    )
    .map((members) => inRingOrder(members, edges))
    .sort((a, b) => compareText(a.join(), b.join()))
}
