/** Compares what stands in a step with a table of what belongs there. */
import { keyIn, placeIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { Step } from '../../analysis/graph/step.ts';
import { isAskedFor, kindWritten } from '../../analysis/written.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { mayHoldExpression } from '../../expression/syntax/template.ts';
import type { StepInput, StepInputs, Takes } from '../../flow/built-in/step-input.ts';
import { secondsOf } from '../../flow/duration.ts';
import { isArray, isObject, Numeral, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { Path } from '../../source/place.ts';
import { describe } from '../../spec/validate.ts';

export interface Checked {
  readonly step: Step;
  readonly program: FlowProgram;
  readonly report: Report;
}

/** Every member of `owner`, which stands at `path` of the step. */
export function checkMembers(owner: JsonObject, members: StepInputs, path: Path, checked: Checked): void {
  const typos = typosIn(owner, members);
  for (const [key, nearest] of typos) reportTypo(key, nearest, members, path, checked);
  const mistyped = new Set(typos.values());
  for (const [key, input] of neededIn(members))
    if (isAbsent(owner[key], input) && !mistyped.has(key))
      checkAbsent(owner[key], input, [...path, key], checked);
  for (const key in owner) {
    const value = owner[key];
    const input = Object.hasOwn(members, key) ? members[key] : undefined;
    if (input === undefined || value === undefined || isAbsent(value, input)) continue;
    if (typeof value !== 'string' || !mayHoldExpression(value))
      checkConstant(value, input, [...path, key], checked);
  }
}

const needs = new WeakMap<StepInputs, readonly (readonly [key: string, input: StepInput])[]>();

function neededIn(members: StepInputs): readonly (readonly [key: string, input: StepInput])[] {
  let known = needs.get(members);
  if (known === undefined) {
    known = Object.entries(members).filter(([, input]) => input.needed !== undefined);
    needs.set(members, known);
  }
  return known;
}

function reportTypo(key: string, nearest: string, members: StepInputs, path: Path, checked: Checked): void {
  const { program, step, report } = checked;
  const place = keyIn(program, [...step.path, ...path, key]);
  const isNeeded = members[nearest]?.needed === 'certainly';
  report(
    'flow/input-unknown',
    place,
    { key, step: step.name, nearest },
    undefined,
    isNeeded ? undefined : 'warning',
  );
}

/** A null is a value where anything is taken, and nothing elsewhere. */
function isAbsent(value: JsonValue | undefined, input: StepInput | undefined): boolean {
  return value === undefined || (value === null && input?.takes !== 'any');
}

const NO_TYPOS: ReadonlyMap<string, string> = new Map();

/** Unknown keys → the known key that is near, and not there. */
function typosIn(owner: JsonObject, members: StepInputs): ReadonlyMap<string, string> {
  const unknown = Object.keys(owner).filter((key) => !Object.hasOwn(members, key));
  if (unknown.length === 0) return NO_TYPOS;
  const absent = Object.keys(members).filter((key) => isAbsent(owner[key], members[key]));
  const typos = new Map<string, string>();
  for (const key of unknown) {
    const nearest = suggest(key, absent);
    if (nearest !== undefined) typos.set(key, nearest);
  }
  return typos;
}

function checkAbsent(
  value: JsonValue | undefined,
  input: StepInput,
  path: Path,
  { program, step, report }: Checked,
): void {
  // The YAML form sees that a key is missing; a null it takes as a value.
  if (value === undefined && isAskedFor(path, kindWritten(program, step))) return;
  report(
    'flow/input-missing',
    value === undefined ? keyIn(program, step.path) : placeIn(program, [...step.path, ...path]),
    { input: inputAt(path), step: step.name },
    undefined,
    input.needed === 'certainly' ? undefined : 'warning',
  );
}

function checkConstant(value: JsonValue, input: StepInput, path: Path, checked: Checked): void {
  if (!IS_TAKEN[input.takes](value)) {
    reportKind(value, input.takes, path, checked);
    return;
  }
  if (input.words !== undefined && typeof value === 'string') checkWord(value, input, path, checked);
  if (input.range !== undefined) checkRange(value, input, path, checked);
  if (input.members !== undefined && isObject(value)) checkMembers(value, input.members, path, checked);
  if (input.items !== undefined && isArray(value))
    for (const [index, item] of value.entries())
      if (typeof item !== 'string' || !mayHoldExpression(item))
        checkConstant(item, input.items, [...path, index], checked);
}

const isText = (value: JsonValue): boolean => typeof value === 'string';

const IS_TAKEN: Readonly<Record<Takes, (value: JsonValue) => boolean>> = {
  any: () => true,
  // A number is made a text.
  text: (value) => !isObject(value) && !isArray(value) && value !== null,
  map: isObject,
  list: isArray,
  wholeNumber: (value) => Number.isInteger(numberIn(value)),
  number: (value) => typeof value !== 'string' && !Number.isNaN(numberIn(value)),
  boolean: (value) => typeof value === 'boolean',
  duration: (value) => typeof value === 'string' && secondsOf(value) !== undefined,
  expression: isText,
  condition: (value) => isText(value) || isObject(value) || typeof value === 'boolean',
  textOrMap: (value) => isText(value) || isObject(value),
};

function reportKind(value: JsonValue, takes: Takes, path: Path, { program, step, report }: Checked): void {
  const place = placeIn(program, [...step.path, ...path]);
  const input = inputAt(path);
  if (takes === 'duration' && typeof value === 'string')
    report('flow/duration-unreadable', place, { input, value });
  else report('flow/input-kind', place, { input, found: describe(value), takes });
}

function checkWord(value: string, input: StepInput, path: Path, { program, step, report }: Checked): void {
  const words = input.words ?? [];
  if (words.some((word) => word.toLowerCase() === value.toLowerCase())) return;
  report(
    'flow/input-word',
    placeIn(program, [...step.path, ...path]),
    { input: inputAt(path), value, nearest: suggest(value, words), words },
    undefined,
    input.isLoose === true ? 'warning' : undefined,
  );
}

function checkRange(
  value: JsonValue,
  input: StepInput,
  path: Path,
  { program, step, report }: Checked,
): void {
  const [least, most] = input.range ?? [-Infinity, Infinity];
  const size = input.takes === 'duration' && typeof value === 'string' ? secondsOf(value) : numberIn(value);
  if (size === undefined || Number.isNaN(size) || (size >= least && size <= most)) return;
  report(
    'flow/out-of-range',
    placeIn(program, [...step.path, ...path]),
    { input: inputAt(path), value: textOf(value), least, most, isTime: input.takes === 'duration' },
    undefined,
    input.isLoose === true ? 'warning' : undefined,
  );
}

/** Of an item the list. */
function inputAt(path: Path): string {
  return path.findLast((key) => typeof key === 'string') ?? '';
}

/** The number that a constant stands for; NaN when it stands for none. */
export function numberIn(value: JsonValue | undefined): number {
  if (typeof value === 'number') return value;
  if (value instanceof Numeral) return Number(value.lexeme);
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
}

function textOf(value: JsonValue): string {
  if (value instanceof Numeral) return value.lexeme;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
