// Copies of values with other keys. In the engine a literal that begins with a spread and adds a
// key gives every copy a shape of its own; whatever reads such values then looks each key up in a
// table. A copy made here has the shape of all its like.

/** A copy of a value with some of its keys set anew, or added. */
export function copyWith<Value extends object, const Keys extends object>(
  value: Value,
  keys: Keys,
): Omit<Value, keyof Keys> & Keys {
  return Object.assign({}, value, keys)
}
