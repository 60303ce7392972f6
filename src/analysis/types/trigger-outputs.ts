/** `triggerOutputs()`, by the type of the trigger. */
import { ANY, type Type } from '../../expression/types/type.ts';
import { inputSchemaOf } from '../child-flow.ts';
import type { FlowProgram } from '../flow-program.ts';
import type { FlowWorld } from '../flow-world.ts';
import type { Step } from '../graph/step.ts';
import { claimed } from './claimed-type.ts';
import { connectorBody } from './connector-body.ts';
import { triggerOutputs } from './records.ts';
import { schemaType } from './schema-type.ts';

/** Before `splitOn` takes it apart. Nobody compares what callers send with the schema of a request. */
export function wholeTriggerOutputs(trigger: Step, program: FlowProgram, world: FlowWorld): Type {
  if (trigger.type === 'Request') return triggerOutputs(claimed(schemaType(inputSchemaOf(program))));
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
