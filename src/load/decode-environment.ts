import type { Report } from '../diagnostics/diagnostic.ts';
import type { EnvironmentVariable } from '../model/environment-variable.ts';
import type { Environment, Sourced } from '../model/solution.ts';
import { at as into, keyOf, type Place } from '../source/place.ts';
import type { EnvironmentSpec } from '../spec/environment-schema.ts';
import { packedValue } from './decode-variable.ts';
import { checkKey } from './known-key.ts';

/** What the names in an environment file may refer to. */
export interface KnownNames {
  readonly variables: readonly Sourced<EnvironmentVariable>[];
  readonly variableKeys: readonly string[];
  readonly connections: readonly string[];
  readonly connectors: readonly string[];
  readonly flows: readonly string[];
}

/** An environment file, its names looked up and its values brought into packed form. */
export function decodeEnvironment(
  name: string,
  spec: EnvironmentSpec,
  at: Place,
  known: KnownNames,
  report: Report,
): Environment {
  const check = (
    section: 'connections' | 'connectors' | 'flows' | 'values',
    kind: string,
    keys: readonly string[],
  ): void => {
    for (const key of Object.keys(spec[section] ?? {}))
      checkKey(kind, key, keys, { place: keyOf(into(at, section, key)), report });
  };
  check('values', 'environment variable', known.variableKeys);
  check('connections', 'connection reference', known.connections);
  check('connectors', 'connector', known.connectors);
  check('flows', 'flow', known.flows);
  return {
    name,
    at,
    values: decodeValues(spec.values ?? {}, into(at, 'values'), known.variables, report),
    connections: spec.connections ?? {},
    connectors: spec.connectors ?? {},
    flows: spec.flows ?? {},
    ...(spec.version === undefined ? {} : { version: spec.version }),
  };
}

/** A Key Vault secret is named by its resource id; the value itself is never in a file. */
const KEY_VAULT =
  /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.KeyVault\/vaults\/[^/]+\/secrets\/[^/]+$/i;

function decodeValues(
  values: NonNullable<EnvironmentSpec['values']>,
  at: Place,
  variables: readonly Sourced<EnvironmentVariable>[],
  report: Report,
): Record<string, string> {
  const found: [string, string][] = [];
  for (const [key, value] of Object.entries(values)) {
    const type = variables.find((one) => one.model.key === key)?.model.type;
    if (type === undefined) continue;
    const text =
      type === 'secret'
        ? KEY_VAULT.test(String(value))
          ? String(value)
          : undefined
        : packedValue(type, value);
    if (text !== undefined) found.push([key, text]);
    else if (type === 'secret') report('solution/secret', into(at, key), { key, of: 'variable' });
    else report('solution/variable-default', into(at, key), { type, value: String(value) });
  }
  return Object.fromEntries(found);
}
