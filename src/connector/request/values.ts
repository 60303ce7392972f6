/**
 * The values of a call as flows give them: by the name of the parameter, or, for a body, by that name and the way to a
 * property of it (`Referral/details/notes`), with `~1` for a slash in a name.
 */
import { isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { ParameterView } from '../view.ts';

export type Values = Readonly<Record<string, JsonValue>>;

/** What a parameter is given; its default where nothing is; undefined where that is missing too. Null is nothing. */
export function valueOf(parameter: ParameterView, values: Values): JsonValue | undefined {
  const given = ownValue(values, parameter.name) ?? partsOf(parameter, values);
  return given ?? parameter.value['default'] ?? undefined;
}

/** The first name that no parameter has. */
export function unknownName(parameters: readonly ParameterView[], values: Values): string | undefined {
  return Object.keys(values).find((name) => !parameters.some((one) => isNamed(one, name)));
}

function isNamed(parameter: ParameterView, name: string): boolean {
  return name === parameter.name || (parameter.in === 'body' && name.startsWith(`${parameter.name}/`));
}

function ownValue(values: Values, name: string): JsonValue | undefined {
  return Object.hasOwn(values, name) ? (values[name] ?? undefined) : undefined;
}

function partsOf(parameter: ParameterView, values: Values): JsonObject | undefined {
  if (parameter.in !== 'body') return undefined;
  const start = `${parameter.name}/`;
  const parts = Object.entries(values).filter(([name, value]) => name.startsWith(start) && value !== null);
  if (parts.length === 0) return undefined;
  return parts.reduce<JsonObject>(
    (body, [name, value]) => withPart(body, name.slice(start.length).split('/'), value),
    {},
  );
}

function withPart(body: JsonObject, [step = '', ...rest]: readonly string[], value: JsonValue): JsonObject {
  const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
  const here = Object.hasOwn(body, key) ? body[key] : undefined;
  return { ...body, [key]: rest.length === 0 ? value : withPart(isObject(here) ? here : {}, rest, value) };
}
