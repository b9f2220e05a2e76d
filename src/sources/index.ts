// Sources: from files, folders and pages to the text of a report, each trouble named with its file.
// Never sees a reading, the register or the store.
export { type FileBytes, type Listed, listFiles, readBytes } from './file.ts'
export { isCivilDate, type Note } from './header.ts'
export { LIMIT_BYTES } from './limit.ts'
export type { Refusal, RefusalCode } from './refusal.ts'
export { mendNote, readSource, type SourceText } from './source-text.ts'
export { readTable, type Table, type TableRow } from './table.ts'
