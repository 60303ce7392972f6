/**
 * Items with the names that they want → their names, no two alike. The first that is called so keeps its name, whatever comes before
 * it; a further one gets the next free number behind it, as the designer does it: `name1`. `taken` are names that stand elsewhere.
 */
export function distinctNames<T>(
  items: readonly (readonly [item: T, name: string])[],
  taken: readonly string[] = [],
): ReadonlyMap<T, string> {
  const wanted = new Set(items.map(([, name]) => name));
  const used = new Set(taken);
  const free = (name: string, count: number): string => {
    const numbered = `${name}${String(count)}`;
    return used.has(numbered) || wanted.has(numbered) ? free(name, count + 1) : numbered;
  };
  return new Map(
    items.map(([item, name]) => {
      const given = used.has(name) ? free(name, 1) : name;
      used.add(given);
      return [item, given];
    }),
  );
}
