// A group known only by its size, counted in the reader's own language.
import { type Name, name } from './name.ts'
import type { Words } from './words.ts'

/** "26 states"; undefined where the size or a phrase for its unit is not known. */
export function sizedName(
  words: Words,
  size: number | undefined,
  unit: string | undefined,
): Name | undefined {
  const key = `group.${unit}`
  if (size === undefined || unit === undefined || !words.has(key)) return undefined
  return name(words.say(key, { count: size }))
}
