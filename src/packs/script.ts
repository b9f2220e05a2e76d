// Scripts: which letters a line is written in, so that no line mixes two.

const FOREIGN = new Map<string, RegExp>()

/**
 * A letter of `words` that belongs to another script than `script` (a Unicode name), or undefined.
 */
export function foreignLetter(words: string, script: string): string | undefined {
  if (!isScript(script)) return undefined
  let pattern = FOREIGN.get(script)
  if (pattern === undefined) {
    const own = `\\p{Script=${script}}`
    pattern = new RegExp(`(?=[\\p{L}\\p{M}])[^${own}\\p{Script=Common}\\p{Script=Inherited}]`, 'u')
    FOREIGN.set(script, pattern)
  }
  return pattern.exec(words)?.[0]
}

/** True for a name that Unicode gives a script ("Arabic", "Latin", "Hebrew"). */
export function isScript(name: string): boolean {
  if (!/^[A-Z][A-Za-z_]+$/.test(name)) return false
  try {
    return new RegExp(`\\p{Script=${name}}`, 'u') instanceof RegExp
  } catch {
    return false
  }
}

/** How many letters of `text` are of the script. */
export function countLetters(text: string, script: string): number {
  return text.match(new RegExp(`\\p{Script=${script}}`, 'gu'))?.length ?? 0
}
