// Reads the YAML files of a folder from disk, by name.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Complaints } from './problem.ts'
import { readTree, type Tree } from './tree.ts'

/** Paths of the YAML files directly in a folder, sorted by name, with forward slashes. */
export function listYaml(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name).replaceAll('\\', '/'))
}

/** The tree of one file. */
export function readYaml(path: string, complaints: Complaints): Tree {
  return readTree(readFileSync(path, 'utf8'), complaints)
}
