// Mentions: who is named where, and who they are in this report. Never decides who speaks.

export { tokenAfter } from './apposition.ts'
export type { Cast } from './cast.ts'
export { admit, makeCast, partiesOf } from './cast.ts'
export { classify } from './classify.ts'
export { phraseEnd } from './extent.ts'
export { gatherCast, mentionAt, mentionsIn } from './find.ts'
export { genderOf } from './gender.ts'
export { gluedBefore } from './glue.ts'
export type { Mention } from './mention.ts'
export { isOwned } from './owned.ts'
export { isDefinite as hasArticle } from './stop.ts'
