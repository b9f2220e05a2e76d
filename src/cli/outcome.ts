// The exit code of a batch: some sources may fail while the others go on.
import { EXIT } from './command.ts'

/** 0 when all went well, 4 when some failed, 1 when nothing went well. */
export function exitOf(done: number, failed: number): number {
  if (failed === 0) return EXIT.ok
  return done === 0 ? EXIT.failed : EXIT.someFailed
}
