// Gathers values by a key in one pass, keeping the order in which they came.

/** Groups in the order of their first value; a key is any string. */
export function gather<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const of = key(value)
    const group = groups.get(of)
    if (group === undefined) groups.set(of, [value])
    else group.push(value)
  }
  return groups
}
