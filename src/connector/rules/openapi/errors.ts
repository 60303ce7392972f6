/**
 * The errors of the validator that mean something. It tries every form that a parameter, a response or a kind of sign-in can have, and has
 * errors for each: those of the form that is meant count.
 */
import type { ErrorObject } from 'ajv';
import type { JsonObject, JsonValue } from '../../../source/json-value.ts';
import type { Path } from '../../../source/place.ts';
import { variableUses } from '../../variable-expressions.ts';
import { REFERENCE, formAt, type Form } from './forms.ts';
import { memberAt, pathOf } from './pointer.ts';

export interface RelevantError {
  readonly error: ErrorObject;
  /** It says no more than that none of several forms fits. */
  readonly isVague: boolean;
}

export function relevantErrors(
  errors: readonly ErrorObject[],
  document: JsonObject,
): readonly RelevantError[] {
  const found = new Map<string, RelevantError>();
  const several = new Set(errors.filter((one) => SEVERAL.has(one.keyword)).map((one) => one.instancePath));
  for (const error of errors) {
    const weight = weightOf(error, document);
    if (weight === 'nothing') continue;
    const { instancePath, keyword, params } = error;
    // The type of one of several forms: others have other types.
    const isVague = weight === 'vague' || (keyword === 'type' && several.has(instancePath));
    // The same said of the same place, as of several forms, counts once.
    const key = JSON.stringify(isVague ? [instancePath] : [instancePath, keyword, params]);
    if (!found.has(key)) found.set(key, { error, isVague });
  }
  return inOrder(withoutOuter([...found.values()]));
}

const SEVERAL: ReadonlySet<string> = new Set(['oneOf', 'anyOf']);

type Weight = 'clear' | 'vague' | 'nothing';

/** Keywords that look at several forms, and what is said of a form that stands in the schema itself. */
const OF_SEVERAL = /(?:oneOf|anyOf)\/\d+\/\w+$|\/(?:oneOf|anyOf|not)$/;

function weightOf(error: ErrorObject, document: JsonObject): Weight {
  const path = pathOf(error.instancePath);
  let value: JsonValue | undefined = document;
  let weight: Weight = OF_SEVERAL.test(error.schemaPath) ? 'vague' : 'clear';
  for (let length = 0; length <= path.length; length += 1) {
    const form = formAt(path.slice(0, length), value);
    const inside = path.slice(length);
    value = memberAt(value, inside[0]);
    if (form === undefined) continue;
    if (form === 'unknown') weight = 'vague';
    else if (!isOfForm(error, inside, value, form)) return 'nothing';
  }
  // What the platform puts in place of an expression is not known here.
  return error.keyword === 'pattern' && hasExpression(document, path) ? 'nothing' : weight;
}

/** Whether an error at or in an object can be one of the form that is meant. */
function isOfForm(
  { keyword, params }: ErrorObject,
  [key]: Path,
  value: JsonValue | undefined,
  { keys, needed, words }: Form,
): boolean {
  const { missingProperty, additionalProperty } = params as Readonly<Record<string, unknown>>;
  if (key === undefined) {
    if (keyword === 'required') return needed.includes(String(missingProperty));
    return keyword !== 'additionalProperties' || !isKeyOf(String(additionalProperty), keys);
  }
  if (!keys.has(String(key))) return false;
  if (keyword !== 'enum') return true;
  const allowed = Object.hasOwn(words, key) ? words[key] : undefined;
  return allowed !== undefined && value !== undefined && !allowed.includes(value);
}

/** Extensions may stand in every form but a reference. */
function isKeyOf(key: string, keys: Form['keys']): boolean {
  return keys.has(key) || (key.startsWith('x-') && keys !== REFERENCE.keys);
}

function hasExpression(document: JsonObject, path: Path): boolean {
  const value = path.reduce<JsonValue | undefined>(memberAt, document);
  return typeof value === 'string' && variableUses(value, { file: '', path, part: 'value' }).length > 0;
}

/** Vague errors count where no other one stands at or in their place. */
function withoutOuter(found: readonly RelevantError[]): readonly RelevantError[] {
  const around = new Set<string>();
  for (const { error, isVague } of found) {
    const steps = error.instancePath.split('/');
    for (let length = isVague ? steps.length - 1 : steps.length; length > 0; length -= 1)
      around.add(steps.slice(0, length).join('/'));
  }
  return found.filter(({ error, isVague }) => !isVague || !around.has(error.instancePath));
}

function inOrder(found: readonly RelevantError[]): readonly RelevantError[] {
  return [...found].sort((a, b) => (a.error.instancePath < b.error.instancePath ? -1 : 1));
}
