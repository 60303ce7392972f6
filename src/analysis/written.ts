/**
 * What of a flow the YAML form has looked at while it was lowered: it reports itself what is wrong there, so that one mistake gives one finding. An
 * exported document, and JSON inside of YAML (`action`, `raw`), nobody has looked at.
 */
import type { StepKind, TriggerKind } from '../flow/dialect/kind.ts';
import { stepKinds } from '../flow/dialect/steps/index.ts';
import { triggerKinds } from '../flow/dialect/triggers/index.ts';
import { isArray, isObject, type JsonValue } from '../source/json-value.ts';
import type { Path } from '../source/place.ts';
import { placeIn, type FlowProgram } from './flow-program.ts';
import type { Step } from './graph/step.ts';

/** The kind whose keyword stands in the source; undefined where the JSON itself stands there. */
export function kindWritten(program: FlowProgram, step: Step): StepKind | TriggerKind | undefined {
  const keyword = placeIn(program, [...step.path, 'type']).path.at(-1);
  const kinds: readonly (StepKind | TriggerKind)[] = step.branch === undefined ? triggerKinds : stepKinds;
  return kinds.find((kind) => kind.keyword === keyword && kind.verbatim === undefined);
}

/** Whether the YAML form insists on the member at `path` of the step, or on something inside of it. */
export function isAskedFor(path: Path, kind: StepKind | TriggerKind | undefined): boolean {
  return (
    kind?.fields.some(
      (field) => field.required === true && path.every((key, index) => key === field.path[index]),
    ) === true
  );
}

/** Whether its name stands in the YAML form. */
export function hasWrittenName({ document, origins }: FlowProgram, { name, path }: Step): boolean {
  const siblings = valueAt(document, path.slice(0, -1));
  return isObject(siblings) && origins.members.get(siblings)?.[name] !== undefined;
}

export function valueAt(document: JsonValue, path: Path): JsonValue | undefined {
  let here: JsonValue | undefined = document;
  for (const key of path) {
    if (isArray(here)) here = typeof key === 'number' ? here[key] : undefined;
    else here = isObject(here) ? here[key] : undefined;
  }
  return here;
}
