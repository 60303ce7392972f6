/** A flow as those see it that run it: what it asks for, and what it answers. */
import { isObject, sameJson, type JsonObject, type JsonValue } from '../source/json-value.ts';
import type { FlowProgram } from './flow-program.ts';
import type { Step } from './graph/step.ts';

/** The JSON schema of what its trigger asks for: of `body` of the step that runs it. Undefined when nothing is said. */
export function inputSchemaOf(program: FlowProgram): JsonObject | undefined {
  const { trigger } = program.graph();
  if (trigger?.type !== 'Request') return undefined;
  const { inputs } = trigger.action;
  const schema = isObject(inputs) ? inputs['schema'] : undefined;
  return isObject(schema) ? schema : undefined;
}

/** The steps with which it can answer, in the order of the document. */
export function responsesOf(program: FlowProgram): readonly Step[] {
  return program.graph().steps.filter((step) => step.type === 'Response');
}

/**
 * A JSON schema of the body of its answer: of `body('Run_it')` in a flow that runs it. Of several answers, what one of them has is there. It has
 * `additionalProperties: false` when each of them lists what is in it. Undefined when nothing is known of one of them, or when it never answers.
 */
export function responseSchemaOf(program: FlowProgram): JsonObject | undefined {
  const answers = responsesOf(program).map(answerOf);
  const [first] = answers;
  if (first === undefined) return undefined;
  const properties = new Map<string, JsonValue>();
  let isClosed = true;
  for (const answer of answers) {
    if (answer === undefined) return undefined;
    isClosed &&= answer.isClosed;
    for (const [name, schema] of answer.properties) {
      const known = properties.get(name);
      // What differs from answer to answer can be anything.
      properties.set(name, known === undefined || sameJson(known, schema) ? schema : {});
    }
  }
  const schema: JsonObject = { type: 'object', properties: Object.fromEntries(properties) };
  return isClosed ? { ...schema, additionalProperties: false } : schema;
}

interface Answer {
  readonly properties: ReadonlyMap<string, JsonValue>;
  /** Nothing else can be in it. */
  readonly isClosed: boolean;
}

function answerOf({ action }: Step): Answer | undefined {
  const inputs = isObject(action['inputs']) ? action['inputs'] : {};
  const declared = propertiesOf(inputs['schema']);
  const body = inputs['body'];
  if (body !== undefined && !isObject(body))
    return declared === undefined ? undefined : { properties: declared, isClosed: false };
  const given = Object.keys(body ?? {});
  const properties = new Map<string, JsonValue>(given.map((name) => [name, {}]));
  for (const [name, schema] of declared ?? []) properties.set(name, schema);
  return { properties, isClosed: !given.some((name) => name.includes('@')) };
}

function propertiesOf(schema: JsonValue | undefined): ReadonlyMap<string, JsonValue> | undefined {
  const properties = isObject(schema) ? schema['properties'] : undefined;
  return isObject(properties) ? new Map(Object.entries(properties)) : undefined;
}
