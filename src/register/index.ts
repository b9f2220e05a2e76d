// The register: turns kept readings into commitments over time, board, contradictions and scenarios.
// Never sees SQL, HTTP, a clock, or how a statement was obtained; everything here is a pure function.
export type { Draft, Entry, EntryBody, KeptReading, Origin } from './entry.ts'
