/** JSON pointers (RFC 6901), in which the validator names its places. */
import { isArray, isObject, type JsonValue } from '../../../source/json-value.ts';
import type { Path } from '../../../source/place.ts';

export function pathOf(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export function pointerOf(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

export function memberAt(
  value: JsonValue | undefined,
  step: Path[number] | undefined,
): JsonValue | undefined {
  if (step === undefined) return undefined;
  if (isArray(value)) return value[Number(step)];
  return isObject(value) && Object.hasOwn(value, step) ? value[String(step)] : undefined;
}
