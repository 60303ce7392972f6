/** The maps of solution.yaml → components. Each entry is decoded when its own shape is right, so one mistake hides no other. */
import type { EnvironmentVariable } from '../model/environment-variable.ts';
import type { Sourced, SourcedConnection, SourcedConnector } from '../model/solution.ts';
import { isObject, plainNumbers, type JsonObject, type JsonValue } from '../source/json-value.ts';
import { at as into, keyOf, type Place } from '../source/place.ts';
import type { EnvironmentSpec } from '../spec/environment-schema.ts';
import { solutionSchema, type SolutionSpec } from '../spec/solution-schema.ts';
import { misspelt, type Schema } from '../spec/validate.ts';
import { decodeConnection } from './decode-connection.ts';
import { decodeConnector } from './decode-connector.ts';
import type { Head } from './decode-solution.ts';
import { declaredKeys } from './declared.ts';
import { decodeVariable } from './decode-variable.ts';
import type { WholeSpec } from './entry-files.ts';
import { checkKey } from './known-key.ts';
import type { Reader } from './read-source.ts';
import { isValid } from './valid.ts';

export interface Loading {
  readonly reader: Reader;
  /** solution.yaml and what its entries have in files of their own. */
  readonly spec: JsonObject;
  readonly placeOf: WholeSpec['placeOf'];
  readonly head: Head;
  /** The environment file that `--env` chose. */
  readonly environment: EnvironmentSpec | undefined;
}

export interface Entry<T> {
  readonly key: string;
  readonly spec: T;
  readonly at: Place;
}

type ConnectionSpec = NonNullable<SolutionSpec['connections']>[string];
type VariableSpec = NonNullable<SolutionSpec['variables']>[string];
type ConnectorEntry = NonNullable<SolutionSpec['connectors']>['sources'][string];

/**
 * The entries of a map that have the right shape; keys that differ only in case are reported. `sound` leaves out of an entry what
 * can be left out, so that one mistake hides no other.
 */
export function entriesOf<T>(
  kind: string,
  section: string | readonly string[],
  schema: Schema,
  { spec, reader, placeOf }: Pick<Loading, 'spec' | 'reader' | 'placeOf'>,
  sound: (entry: JsonValue) => JsonValue = plainNumbers,
): Entry<T>[] {
  const path = typeof section === 'string' ? [section] : section;
  let map: JsonValue | undefined = spec;
  for (const step of path) map = isObject(map) ? map[step] : undefined;
  if (!isObject(map)) return [];
  const seen = new Map<string, string>();
  const here = placeOf(path);
  return Object.entries(map).flatMap(([key, entry]) => {
    const at = placeOf([...path, key]);
    const other = seen.get(key.toLowerCase());
    if (other !== undefined)
      reader.report('solution/same-key', keyOf(at.file === here.file ? at : here), { kind, key, other });
    seen.set(key.toLowerCase(), key);
    const one = sound(entry);
    // The schema was checked, so the entry has the type that the schema describes.
    return other === undefined && isValid(schema, one) ? [{ key, spec: one as T, at }] : [];
  });
}

const { properties } = solutionSchema;

export function loadVariables(loading: Loading): Sourced<EnvironmentVariable>[] {
  const { reader, head } = loading;
  const schema = properties.variables.additionalProperties;
  // A default keeps the digits in which it was written.
  return entriesOf<NonNullable<VariableSpec>>(
    'environment variable',
    'variables',
    schema,
    loading,
    (entry) => entry,
  ).map((one) => decodeVariable(one.key, one.spec, one.at, { head, report: reader.report }));
}

export function loadConnectors(
  loading: Loading,
  variables: readonly Sourced<EnvironmentVariable>[],
): SourcedConnector[] {
  const { spec, reader, head } = loading;
  const schema = properties.connectors.properties.sources.additionalProperties;
  const context = {
    head,
    reader,
    schemaNames: new Map(variables.map(({ model }) => [model.key, model.schemaName])),
    variableKeys: declaredKeys(spec, 'variables'),
  };
  return entriesOf<NonNullable<ConnectorEntry>>(
    'connector',
    ['connectors', 'sources'],
    schema,
    loading,
  ).flatMap((one) => {
    const { folder, certified, id } = one.spec;
    const entry = {
      folder,
      ...(certified === undefined ? {} : { certified }),
      ...(id === undefined ? {} : { id }),
    };
    return decodeConnector(one.key, entry, one.at, context) ?? [];
  });
}

export function loadConnections(
  loading: Loading,
  connectors: readonly SourcedConnector[],
): SourcedConnection[] {
  const { spec, reader, head } = loading;
  const schema = properties.connections.additionalProperties;
  const internalIds = (loading.environment?.connectors ?? {}) as Readonly<Record<string, string>>;
  const known = declaredKeys(spec, 'connectors', 'sources');
  return entriesOf<NonNullable<ConnectionSpec>>('connection reference', 'connections', schema, loading).map(
    (one) => {
      const { connector: name, api } = one.spec;
      const meant = misspelt(schema, one.spec);
      if ((name === undefined) === (api === undefined) && !meant.has('connector') && !meant.has('api'))
        reader.report('solution/one-of', one.at, { first: 'connector', second: 'api' });
      if (name !== undefined)
        checkKey('connector', name, known, { place: into(one.at, 'connector'), report: reader.report });
      return decodeConnection(one.key, one.spec, one.at, { head, connectors, internalIds });
    },
  );
}
