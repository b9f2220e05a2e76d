// A small disk of its own for a test, where the machine and the user may mount one.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Mounts, or mounts anew with `remount`; false where this machine or user can't. */
export function mountDisk(folder: string, ...options: string[]): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options.join(','), 'tmpfs', folder]).status === 0
}

/** Takes the disk away with all that stands on it. */
export function dropDisk(folder: string): void {
  spawnSync('umount', [folder])
  rmSync(folder, { recursive: true })
}

/** Whether a small disk can be mounted here at all. */
export function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-disk-'))
  const done = mountDisk(folder, 'size=64k')
  if (done) dropDisk(folder)
  else rmSync(folder, { recursive: true })
  return done
}
