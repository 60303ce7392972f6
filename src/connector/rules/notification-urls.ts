/** How many fields of a call are marked as the place of the callback address (`x-ms-notification-url`). */
import { isObject, type JsonObject } from '../../source/json-value.ts';
import type { ConnectorView, OperationView } from '../view.ts';
import { partsOf } from './schema-parts.ts';

type Parts = ReadonlyMap<JsonObject, readonly JsonObject[]>;

export type CountUrls = (operation: OperationView) => number;

/** Only ways that lead to a mark are walked: most calls have none, and many may be made of the same large schemas. */
export function notificationUrls(connector: ConnectorView): CountUrls {
  const ways = waysToMarks(connector);
  return ({ parameters }) => {
    const found = new Set<JsonObject>();
    const waiting = parameters.flatMap(({ value: { schema } }) => (isObject(schema) ? [schema] : []));
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      if (found.has(one)) continue;
      found.add(one);
      waiting.push(...(ways.get(one) ?? []));
    }
    return [...parameters.map((one) => one.value), ...found].filter(isMarked).length;
  };
}

/** Some write the word in quotes. */
export function isMarked(value: JsonObject): boolean {
  const mark = value['x-ms-notification-url'];
  return mark === true || mark === 'true';
}

/** Of each schema those parts that are marked or have a marked one in them. */
function waysToMarks(connector: ConnectorView): Parts {
  const ways = new Map<JsonObject, JsonObject[]>();
  const leading = new Set(connector.schemas.map((one) => one.value).filter(isMarked));
  if (leading.size === 0) return ways;
  const users = usersOf(connector);
  // What is added to a set while it is walked is walked too.
  for (const part of leading) {
    for (const user of users.get(part) ?? []) {
      add(ways, user, part);
      leading.add(user);
    }
  }
  return ways;
}

/** Of each schema those that it is directly a part of. */
function usersOf({ schemas, document }: ConnectorView): Parts {
  const users = new Map<JsonObject, JsonObject[]>();
  for (const schema of new Set(schemas.map((one) => one.value)))
    for (const part of partsOf(schema, document)) if (isObject(part)) add(users, part, schema);
  return users;
}

function add(map: Map<JsonObject, JsonObject[]>, key: JsonObject, value: JsonObject): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
