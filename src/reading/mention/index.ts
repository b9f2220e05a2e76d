// Mentions: who is named where. Never decides who speaks.
export type { Mention } from './mention.ts'
