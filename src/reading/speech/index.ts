// Attribution: who said what, how, to whom and when. Never says what was promised.
export type { CueHit } from './cue.ts'
export { groundsOf } from './grounds.ts'
export type { Heard } from './speaker.ts'
export { type ReadStatement, readStatements } from './statement.ts'
export type { TokenRange } from './walk.ts'
