// Events: what a report says was held. Never a promise to meet, and never what came of it.
export { type EventTools, readEvents } from './event.ts'
