// Keys and words as the engine's own copies: two of these are compared by address, where strings
// that were cut out of a pack or a text are compared letter by letter, some hundred times a
// sentence, and hold on to all that they were cut from.

export function intern(key: string): string {
  return Object.keys({ [key]: 0 })[0] as string
}
