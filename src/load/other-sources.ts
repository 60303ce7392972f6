import { isArray, isObject, type JsonObject, type JsonValue } from '../source/json-value.ts';
import { beside } from './names.ts';
import type { Reader } from './read-source.ts';

/** The files that are read as something else than an entry of solution.yaml, and as what. */
export function otherSources(
  { sources }: Reader,
  spec: JsonObject,
  solution: string,
): ReadonlyMap<string, string> {
  const { flows, connectors } = spec;
  const listed = isArray(flows) ? flows.map((one) => (isObject(one) ? one['file'] : one)) : [];
  const folders = isObject(connectors) && isObject(connectors['sources']) ? connectors['sources'] : {};
  return new Map([
    ...[...sources.keys()].map((path) => [path, 'an environment file'] as const),
    ...pathsOf(listed).map((path) => [path, 'a flow'] as const),
    ...pathsOf(Object.values(folders).map((one) => (isObject(one) ? one['folder'] : undefined))).map(
      (folder) => [`${folder}/connector.yaml`, 'a connector'] as const,
    ),
    [solution, 'the solution'],
  ]);
}

function pathsOf(values: readonly (JsonValue | undefined)[]): readonly string[] {
  return values.flatMap((one) => (typeof one === 'string' ? [beside('', one)] : []));
}
