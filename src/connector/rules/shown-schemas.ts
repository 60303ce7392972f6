/** What makers see of schemas: the fields that they fill in, and the dynamic content of what comes back. */
import { isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { ConnectorView, OperationView, Part } from '../view.ts';
import { INTERNAL, visibilityWord } from '../visibility.ts';
import { schemasIn } from './schema-parts.ts';

export function isHidden({ value }: Pick<Part, 'value'>): boolean {
  return visibilityWord(value['x-ms-visibility']) === INTERNAL;
}

/** Not those of hidden operations and fields, of errors, and of definitions that nothing refers to. */
export function shownSchemas({ operations, document }: ConnectorView): ReadonlySet<JsonObject> {
  const shown = operations.filter((one) => !isHidden(one));
  const roots = shown.flatMap((one) => [...sent(one), ...answers(one), notified(one, document)]);
  return schemasIn(roots, document, (value) => isHidden({ value }));
}

function sent({ parameters }: OperationView): readonly (JsonValue | undefined)[] {
  return parameters.filter((one) => !isHidden(one)).map((one) => one.value['schema']);
}

/** The schemas of success; where only a default answer is described, of that. */
export function answers({ responses }: OperationView): readonly (JsonValue | undefined)[] {
  const successes = responses.filter(({ status }) => status.startsWith('2'));
  const used = successes.length > 0 ? successes : responses.filter(({ status }) => status === 'default');
  return used.map((one) => one.value['schema']);
}

/** What a webhook sends; it stands beside the method, below the path. */
export function notificationContent(
  { path, value }: OperationView,
  document: JsonObject,
): JsonValue | undefined {
  const { paths } = document;
  const item = isObject(paths) ? paths[path] : undefined;
  return (
    (isObject(item) ? item['x-ms-notification-content'] : undefined) ?? value['x-ms-notification-content']
  );
}

function notified(one: OperationView, document: JsonObject): JsonValue | undefined {
  const content = notificationContent(one, document);
  return isObject(content) ? content['schema'] : undefined;
}
