// Speech in languages whose subject stands before its verb: cues, subjects, contents, drafts.
// Never decides who an unnamed speaker is.
export { continued } from './continued.ts'
export { draftsOf as subjectFirstDrafts } from './draft.ts'
