// What a party is to do, as a phrase that a sentence can hold: "send troops to Ukraine".
import type { Words } from './words.ts'

/**
 * The action with its object where one is known; the plain label for an action without a phrase of
 * its own.
 */
export function deedOf(words: Words, action: string, object: string | undefined): string {
  const key = `deed.${action}`
  if (!words.has(key)) {
    const label = words.label('action', action)
    return object === undefined ? label : words.say('deed.with', { deed: label, object })
  }
  return words.say(key, { has: object === undefined ? 'no' : 'yes', object: object ?? '' })
}
