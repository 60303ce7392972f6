/** Names of functions, members, actions and variables do not regard case; one that is spelt exactly so goes before others. */
import { sameLetters } from './text/letters.ts';

export function sameName(a: string, b: string): boolean {
  return sameLetters(a, b);
}

/** The name as a map spells it: exactly, else the first one that differs in case only. */
export function nameIn(map: ReadonlyMap<string, unknown>, name: string): string | undefined {
  if (map.has(name)) return name;
  for (const key of map.keys()) if (sameName(key, name)) return key;
  return undefined;
}
