// Windows: when. Never gives a vague window a date, nor a report without a date a day.
export { type FoundWindow, windowFrom, windowsIn } from './window.ts'
