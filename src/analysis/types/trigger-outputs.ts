/** `triggerOutputs()`, by the type of the trigger. */
import { ANY, type Type } from '../../expression/types/type.ts';
import { inputSchemaOf } from '../child-flow.ts';
import { isObject } from '../../source/json-value.ts';
import type { FlowProgram } from '../flow-program.ts';
import type { FlowView } from '../flow-world.ts';
import type { Step } from '../graph/step.ts';
import { claimed } from './claimed-type.ts';
import { connectorBody } from './connector-body.ts';
import { triggerOutputs } from './records.ts';
import { schemaType } from './schema-type.ts';

/** Before `splitOn` takes it apart. Nobody compares what callers send with the schema of a request. */
export function wholeTriggerOutputs(trigger: Step, program: FlowProgram, world: FlowView): Type {
  if (trigger.type === 'Request') return triggerOutputs(requestBody(trigger, program));
  if (!trigger.type.startsWith('OpenApiConnection')) return ANY;
  return triggerOutputs(connectorBody(trigger, program, world));
}

/** Of one run, where `splitOn` makes one of each item. */
export function splitTriggerOutputs(item: Type): Type {
  return triggerOutputs(item);
}

/** Whether each item of a list makes a run of its own. */
export function isSplit({ action }: Step): boolean {
  return action['splitOn'] !== undefined && action['splitOn'] !== null;
}

/**
 * Who starts such a flow is shown the inputs of its schema, and can send no others: of 796 reads in published flows, each takes one of them. A caller by
 * HTTP sends what it likes; to 'ApiConnection' rows come that the schema does not list, and the first kind for Power Apps adds inputs by itself.
 */
const ASKING_KINDS: ReadonlySet<string> = new Set(['button', 'powerappv2', 'skills', 'virtualagent']);

/** Words of a schema beside which its `properties` may not be all that there is. */
const WIDER = ['$ref', 'allOf', 'anyOf', 'oneOf', 'additionalProperties', 'patternProperties'];

function requestBody({ action: { kind } }: Step, program: FlowProgram): Type {
  const schema = inputSchemaOf(program);
  const type = claimed(schemaType(schema));
  if (type.kind !== 'object' || schema === undefined || !isObject(schema['properties'])) return type;
  if (typeof kind !== 'string' || !ASKING_KINDS.has(kind.toLowerCase())) return type;
  return WIDER.some((word) => schema[word] !== undefined) ? type : { ...type, others: undefined };
}
