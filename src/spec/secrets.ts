/** No secret is accepted in any source: a key that is called like one, with a text in it, is an error whatever the schema says. */
import type { Report } from '../diagnostics/diagnostic.ts';
import { isArray, isObject, type JsonValue } from '../source/json-value.ts';
import { at, type Path, type Place } from '../source/place.ts';
import { isChosenKey, memberOf } from './schema-members.ts';
import type { Schema } from './validate.ts';

const SECRET_KEY =
  /^(?:client_?secret|secret|password|pwd|api_?key_?value|access_?token|refresh_?token|sas_?token|shared_?access_?key)$/i;

/**
 * Reports the secrets in the data of a file; the rest of the data, which is read on. Where a `schema` leaves the keys to the maker, a
 * table or a column may be called like a secret.
 */
export function refuseSecrets(
  value: JsonValue,
  place: Place,
  report: Report,
  schema: Schema = {},
): JsonValue {
  // Nearly always: what is called like a secret anywhere is looked at with the schema in hand.
  return secretsIn(value).length === 0 ? value : withoutSecrets(value, place, report, schema);
}

function withoutSecrets(value: JsonValue, place: Place, report: Report, schema: Schema): JsonValue {
  if (isArray(value)) return value.map((item, index) => withoutSecrets(item, at(place, index), report, {}));
  if (!isObject(value)) return value;
  const members = Object.entries(value).flatMap(([key, item]): [string, JsonValue][] => {
    const here = at(place, key);
    if (isChosenKey(schema, key) || !isSecret(key, item))
      return [[key, withoutSecrets(item, here, report, memberOf(schema, key) ?? {})]];
    report('solution/secret', here, { key });
    return [];
  });
  return Object.fromEntries(members);
}

/** Where secrets stand in a flow document; an expression gets its value when the flow runs. */
export function secretsIn(value: JsonValue): readonly Path[] {
  const found: Path[] = [];
  collectSecrets(value, [], found);
  return found;
}

/** `trail` leads to the value; it is copied only where a secret is. */
function collectSecrets(value: JsonValue, trail: (string | number)[], found: Path[]): void {
  if (isArray(value)) {
    for (const [index, item] of value.entries()) {
      if (typeof item !== 'object') continue;
      trail.push(index);
      collectSecrets(item, trail, found);
      trail.pop();
    }
  } else if (isObject(value)) {
    for (const key in value) {
      const item = value[key] ?? null;
      if (typeof item !== 'object' && !isSecret(key, item)) continue;
      trail.push(key);
      if (typeof item === 'object') collectSecrets(item, trail, found);
      else found.push([...trail]);
      trail.pop();
    }
  }
}

function isSecret(key: string, value: JsonValue): boolean {
  return typeof value === 'string' && value !== '' && SECRET_KEY.test(key) && !value.startsWith('@');
}
