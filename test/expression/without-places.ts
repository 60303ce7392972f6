/** A tree without the places of its parts, to compare it with another one. */
export function withoutPlaces(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutPlaces);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key !== 'from' && key !== 'to' && key !== 'nameAt')
      .map(([key, value]) => [key, withoutPlaces(value)]),
  );
}
