// Agreement: whether what refers and what is referred to can be the same party's.

/**
 * True where two agreements can be the same party's; states and plurals of things take the feminine
 * singular.
 */
export function agrees(one: string, other: string): boolean {
  if (one === '' || other === '' || one === other) return true
  const plural = (agreement: string) => /(^|\.)[pd]$/.test(agreement)
  if (plural(one) || plural(other)) {
    return (plural(one) && plural(other)) || one === 'f.s' || other === 'f.s'
  }
  return false
}
