// A group known only by its size, counted in the reader's own language.
import type { PartyName } from '../../model/index.ts'
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

export type Sizes = Readonly<
  Record<string, { readonly statedSize: number; readonly sizeUnit?: string }>
>

/** A party by its name, a group known by its size by its count. */
export function partyName(
  words: Words,
  id: string,
  {
    parties,
    sizes,
  }: {
    readonly parties: Readonly<Record<string, readonly PartyName[]>>
    readonly sizes?: Sizes
  },
): Name {
  const size = sizes?.[id]
  return sizedName(words, size?.statedSize, size?.sizeUnit) ?? words.name(id, parties[id])
}
