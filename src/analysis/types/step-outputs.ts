/** `outputs('X')` after the success of X, by its type. Source: docs of the actions; outputs of operations in the designer's manifests. */
import { alternatives, orNull, unionOf } from '../../expression/types/type-operations.ts';
import {
  ANY,
  BOOLEAN,
  INTEGER,
  NEVER,
  STRING,
  arrayOf,
  objectOf,
  type Type,
} from '../../expression/types/type.ts';
import { isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { Path } from '../../source/place.ts';
import { responseSchemaOf } from '../child-flow.ts';
import type { FlowProgram } from '../flow-program.ts';
import type { FlowView } from '../flow-world.ts';
import type { Step } from '../graph/step.ts';
import { claimed } from './claimed-type.ts';
import { connectorBody } from './connector-body.ts';
import { callOutputs } from './records.ts';
import { schemaType } from './schema-type.ts';

export interface Around {
  readonly program: FlowProgram;
  readonly world: FlowView;
  /** The type of a part of what a step evaluates. */
  readonly valueAt: (step: Step, path: Path) => Type;
}

type OutputsOf = (step: Step, around: Around) => Type;

const OF_TYPES: Readonly<Record<string, OutputsOf | undefined>> = {
  Compose: (step, { valueAt }) => valueAt(step, inputs(step)),
  Query: (step, { valueAt }) => inBody(arrayOf(itemsIn(valueAt(step, inputs(step, 'from'))))),
  Select: (step, { valueAt }) => inBody(arrayOf(valueAt(step, inputs(step, 'select')))),
  Join: () => inBody(STRING),
  Table: () => inBody(STRING),
  ParseJson: (step) => inBody(schemaType(inputsOf(step)['schema'])),
  Expression: (step) => inBody(OF_EXPRESSIONS[kindOf(step)] ?? ANY),
  If: () => claimed(objectOf({ expressionResult: BOOLEAN }, ANY)),
  Switch: () => claimed(objectOf({ expression: ANY }, ANY)),
  Http: () => callOutputs(ANY),
  Workflow: (step, around) => callOutputs(answerOf(step, around.world)),
  ApiConnection: () => callOutputs(ANY),
  OpenApiConnection: (step, { program, world }) => callOutputs(connectorBody(step, program, world)),
  OpenApiConnectionWebhook: (step, { program, world }) => callOutputs(connectorBody(step, program, world)),
};

/** What a step brings in its body by its kind. */
const OF_EXPRESSIONS: Readonly<Record<string, Type | undefined>> = {
  CurrentTime: STRING,
  AddToTime: STRING,
  SubtractFromTime: STRING,
  GetFutureTime: STRING,
  GetPastTime: STRING,
  ConvertTimeZone: STRING,
  FormatNumber: STRING,
  IndexOf: INTEGER,
};

/** Steps whose body is something else when the service answers that it failed. */
const CALLS: ReadonlySet<string> = new Set([
  'Http',
  'Workflow',
  'ApiConnection',
  'OpenApiConnection',
  'OpenApiConnectionWebhook',
]);

export function outputsAfterSuccess(step: Step, around: Around): Type {
  return Object.hasOwn(OF_TYPES, step.type) ? (OF_TYPES[step.type]?.(step, around) ?? ANY) : ANY;
}

/** The outputs in whatever way it ended. */
export function outputsAfterAll(step: Step, ofSuccess: Type): Type {
  return orNull(CALLS.has(step.type) ? callOutputs(ANY) : ofSuccess);
}

/** The items of what is walked: of anything but an array, the step fails. */
export function itemsIn(type: Type): Type {
  const found = alternatives(type);
  if (found === undefined) return ANY;
  const arrays = found.flatMap((one) => (one.kind === 'array' ? [one.items] : []));
  return arrays.length === 0 ? ANY : unionOf(...arrays, NEVER);
}

const answers = new WeakMap<FlowProgram, Type>();

/** The body of the answer of another flow. */
function answerOf(step: Step, world: FlowView): Type {
  const host = inputsOf(step)['host'];
  const id = isObject(host) ? host['workflowReferenceName'] : undefined;
  const child = typeof id === 'string' ? world.flowOf(id) : undefined;
  if (child === undefined) return ANY;
  const known = answers.get(child);
  if (known !== undefined) return known;
  const schema = responseSchemaOf(child);
  const made = schema === undefined ? ANY : claimed(schemaType(schema));
  answers.set(child, made);
  return made;
}

function inBody(body: Type): Type {
  return objectOf({ body });
}

function inputs(step: Step, ...names: readonly string[]): Path {
  return [...step.path, 'inputs', ...names];
}

function inputsOf({ action }: Step): JsonObject {
  const value: JsonValue | undefined = action['inputs'];
  return isObject(value) ? value : {};
}

function kindOf({ action }: Step): string {
  return typeof action['kind'] === 'string' ? action['kind'] : '';
}
