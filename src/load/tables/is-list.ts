/** Tells a list from the other forms in which something can be written; `Array.isArray` knows no readonly lists. */
export function isList<T>(value: T): value is Extract<T, readonly unknown[]> {
  return Array.isArray(value);
}
