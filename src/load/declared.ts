/** What solution.yaml declares, whether or not it has the right shape: a mistake in a part makes its name no mistake. */
import { suggest } from '../diagnostics/suggest.ts';
import { isObject, type JsonObject, type JsonValue } from '../source/json-value.ts';
import { solutionSchema } from '../spec/solution-schema.ts';

const SECTIONS = Object.keys(solutionSchema.properties);

/** Keys of the map at a path; a section in another spelling stands for the one that is missing. */
export function declaredKeys(
  spec: JsonObject,
  section: string,
  ...path: readonly string[]
): readonly string[] {
  const meant = (key: string): boolean => !SECTIONS.includes(key) && suggest(key, SECTIONS) === section;
  let here: JsonValue | undefined = spec[section] ?? spec[Object.keys(spec).find(meant) ?? ''];
  for (const key of path) here = isObject(here) ? here[key] : undefined;
  return isObject(here) ? Object.keys(here) : [];
}
