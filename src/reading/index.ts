// Reading: a report and a pack in, a reading and notices out. Pure, synchronous, runs in a browser.
// Never sees the store, a clock, the network or the register.
export type { Pack } from './kit/index.ts'
export { makeReader, type Reader, type ReaderParts, type ReadWanted } from './reader.ts'
export { type ReportNote, reportId } from './report.ts'
export type { PartyRecord, PartyTable } from './scene.ts'
