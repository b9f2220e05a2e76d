// Windows: when something is to happen or was said. Never gives a vague window a date, nor a day
// to a report without a date.
export { type FoundWindow, windowFrom, windowsIn } from './window.ts'
