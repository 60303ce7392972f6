/** References within a document. */
import { isArray, isObject, type JsonObject, type JsonValue } from '../source/json-value.ts';

/** The reference that a part of a document is, when it leads to the same document. */
export function localReference({ $ref: reference }: JsonObject): string | undefined {
  return typeof reference === 'string' && reference.startsWith('#/') ? reference : undefined;
}

/** What a local reference (`#/definitions/X`) leads to. */
export function resolve(document: JsonValue, reference: string): JsonValue | undefined {
  let here: JsonValue | undefined = document;
  for (const step of stepsOf(reference)) here = memberOf(here, step);
  return here;
}

/** The keys and indexes that a local reference goes through. */
export function stepsOf(reference: string): readonly string[] {
  return reference.slice(2).split('/').map(keyOfStep);
}

function memberOf(value: JsonValue | undefined, key: string): JsonValue | undefined {
  if (isArray(value)) return /^(?:0|[1-9]\d*)$/.test(key) ? value[Number(key)] : undefined;
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** A reference is an address that holds a JSON pointer: percent signs are undone first, then the pointer's own escapes. */
function keyOfStep(step: string): string {
  return percentDecoded(step).replaceAll('~1', '/').replaceAll('~0', '~');
}

/** A percent sign that escapes nothing stands for itself. */
function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
