/** A JSON Patch done to a referral. */
import { isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { World } from '../protocol.ts';
import { registered } from './deal-registration.ts';
import { NEW_REGISTRATION_PATH } from './patch-paths.ts';
import type { Operation } from './read-patch.ts';
import type { Referral } from './referral.ts';

/** The referral after all operations; the path of the first one that leads nowhere. */
export function applyPatch(
  referral: Referral,
  operations: readonly Operation[],
  world: World,
):
  | { readonly kind: 'patched'; readonly referral: Referral }
  | { readonly kind: 'nowhere'; readonly path: string } {
  let patched: JsonObject = referral;
  for (const operation of operations) {
    const next = applied(patched, operation, world);
    if (next === undefined) return { kind: 'nowhere', path: operation.path };
    patched = next;
  }
  return { kind: 'patched', referral: patched as Referral };
}

function applied(
  referral: JsonObject,
  { path, steps, value }: Operation,
  world: World,
): JsonObject | undefined {
  if (path !== NEW_REGISTRATION_PATH) return objectWith(referral, steps, value);
  const registration = registered(isObject(value) ? value : {}, world);
  const changed = objectWith(referral, steps, registration);
  return changed === undefined
    ? undefined
    : { ...changed, registrationStatus: registration['status'] ?? null };
}

/** Undefined when an index on the way is not there. */
function valueWith(old: JsonValue, steps: readonly string[], value: JsonValue): JsonValue | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (isArray(old)) return listWith(old, step, rest, value);
  return objectWith(isObject(old) ? old : {}, steps, value);
}

function listWith(
  old: readonly JsonValue[],
  step: string,
  rest: readonly string[],
  value: JsonValue,
): JsonValue | undefined {
  if (step === '-') return [...old, value];
  const item = old[Number(step)];
  const changed = item === undefined ? undefined : valueWith(item, rest, value);
  return changed === undefined ? undefined : old.with(Number(step), changed);
}

/** Objects on the way that are null come into being: all of them are documented to be there. */
function objectWith(
  old: JsonObject,
  [step = '', ...rest]: readonly string[],
  value: JsonValue,
): JsonObject | undefined {
  const changed = valueWith(old[step] ?? null, rest, value);
  return changed === undefined ? undefined : { ...old, [step]: changed };
}
