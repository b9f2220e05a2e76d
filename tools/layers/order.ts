// The layers of src/, from left to right, and what single layers may see beyond or short of that.

/** A folder imports only from groups to the left of its own; neighbours do not see each other. */
export const ORDER: readonly (readonly string[])[] = [
  ['text'],
  ['model'],
  ['reading', 'register'],
  ['packs', 'corpus', 'store', 'sources'],
  ['service'],
  ['api', 'cli', 'web'],
  ['main'],
]

/** Layers that see less than the order would let them. */
export const ONLY: Readonly<Record<string, readonly string[]>> = {
  store: ['register', 'model', 'text'],
  sources: ['model', 'text'],
}

/** The pure layers, which run in a browser. */
export const PURE: readonly string[] = ['text', 'model', 'reading', 'register']

/** The faces: they get the use cases as an argument and know only its type. */
export const FACES: readonly string[] = ['api', 'cli', 'web']

/** Doors beside a layer's own index.ts, each an index.ts of a part with rules of its own. */
export const DOORS: readonly string[] = ['service/contract', 'reading/kit', 'reading/check']

/** A language's rules see this and nothing else. */
export const RULES_DOOR = 'reading/kit'

/** Packages that only one layer may import: the register's tables live in one place. */
export const PACKAGE_OWNERS: Readonly<Record<string, readonly string[]>> = {
  kysely: ['store'],
  'better-sqlite3': ['store'],
  pg: ['store'],
  undici: ['sources'],
  'node:http': ['sources'],
  'node:https': ['sources'],
  'node:http2': ['sources'],
  'node:net': ['sources'],
  'node:tls': ['sources'],
  'node:dgram': ['sources'],
}

/** Layers that may ask what time it is; the others are told. */
export const CLOCK_OWNERS: readonly string[] = ['service', 'cli', 'web', 'main']

/** What opens a connection when it is called or constructed. */
export const NETWORK_CALLS: readonly string[] = ['fetch', 'WebSocket', 'EventSource']

/** The position of a layer in the order, or -1. */
export function rankOf(layer: string): number {
  return ORDER.findIndex((group) => group.includes(layer))
}
