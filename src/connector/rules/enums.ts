/** The values that a field offers, and the one it starts with, fit its type and each other. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { printJson } from '../../source/json-text.ts';
import { Numeral, isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { at, type Place } from '../../source/place.ts';
import type { ConnectorRule } from './rule.ts';

export const enums: ConnectorRule = ({ operations, schemas }, report) => {
  const seen = new Set<unknown>();
  for (const { value, at: place } of [...operations.flatMap((one) => one.parameters), ...schemas]) {
    if (seen.has(value)) continue;
    seen.add(value);
    const offered = checkEnum(value, place, report);
    checkDefault(value, offered, place, report);
  }
};

/** The values that are offered, each as one text; none: there is no list. */
function checkEnum(
  { enum: list, type }: JsonObject,
  place: Place,
  report: Report,
): ReadonlySet<string> | undefined {
  if (!isArray(list)) return undefined;
  const offered = new Set<string>();
  for (const [index, item] of list.entries()) {
    const here = at(place, 'enum', index);
    if (offered.has(textOf(item))) report('connector/enum-twice', here, { value: shown(item) });
    else if (!fits(item, type))
      report('connector/value-type', here, { value: shown(item), type: wordOf(type) });
    offered.add(textOf(item));
  }
  return offered;
}

function checkDefault(
  { default: value, type }: JsonObject,
  offered: ReadonlySet<string> | undefined,
  place: Place,
  report: Report,
): void {
  // Null stands for no default.
  if (value === undefined || value === null) return;
  const here = at(place, 'default');
  if (!fits(value, type)) report('connector/value-type', here, { value: shown(value), type: wordOf(type) });
  else if (offered !== undefined && !offered.has(textOf(value)))
    report('connector/default-not-offered', here, { value: shown(value) });
}

const FITS: ReadonlyMap<JsonValue | undefined, (value: JsonValue) => boolean> = new Map([
  ['string', (value: JsonValue) => typeof value === 'string'],
  ['integer', (value: JsonValue) => isNumber(value) && Number.isInteger(Number(value))],
  ['number', isNumber],
  ['boolean', (value: JsonValue) => typeof value === 'boolean'],
  ['array', isArray],
  ['object', isObject],
]);

/** Only the plain types are judged; null is the usual word for "nothing" in a list of values. */
function fits(value: JsonValue, type: JsonValue | undefined): boolean {
  return value === null || (FITS.get(type)?.(value) ?? true);
}

function wordOf(type: JsonValue | undefined): string {
  return typeof type === 'string' ? type : '';
}

function isNumber(value: JsonValue): boolean {
  return typeof value === 'number' || value instanceof Numeral;
}

/** The same text for the same value. `1` and `1.0` are one number to OpenAPI; of long integers only the digits tell. */
function textOf(value: JsonValue): string {
  if (!(value instanceof Numeral) || Math.abs(Number(value)) > Number.MAX_SAFE_INTEGER) return printed(value);
  return String(Number(value));
}

function printed(value: JsonValue): string {
  return printJson(value, { indent: '', newline: '' });
}

function shown(value: JsonValue): string {
  const text = typeof value === 'string' ? value : printed(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
