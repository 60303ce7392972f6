/** What the functions of a flow give at a place in it. */
import { accessType } from '../../expression/types/access-type.ts';
import { orNull } from '../../expression/types/type-operations.ts';
import type { TypeScope } from '../../expression/types/type-scope.ts';
import { ANY, ANY_ARRAY, STRING, arrayOf, type Type } from '../../expression/types/type.ts';
import type { Path } from '../../source/place.ts';
import type { FlowProgram } from '../flow-program.ts';
import { containersOf, standInsOf, type Step } from '../graph/step.ts';
import { itemSourceAt, sourceOfLoop, type ItemSource } from './item-source.ts';
import { WORKFLOW, recordOf } from './records.ts';
import { outputsAfterAll } from './step-outputs.ts';
import type { Success } from './success.ts';
import { isSplit } from './trigger-outputs.ts';

/** What is known of a flow, found when it is asked for. */
export interface Known {
  readonly program: FlowProgram;
  readonly outputsOf: (step: Step) => Type;
  readonly itemOf: (source: ItemSource) => Type;
  /** Before `splitOn`. */
  readonly wholeTriggerOutputs: () => Type;
  readonly triggerOutputs: () => Type;
  /** By name in lower case. */
  readonly variables: () => ReadonlyMap<string, Type>;
  readonly parameters: () => ReadonlyMap<string, Type>;
  readonly success: Success;
  /** What a step reads of another one: most read it several times. */
  readonly read: WeakMap<Step, Map<Step, Type>>;
}

interface Here {
  readonly step: Step;
  readonly path: Path;
  readonly known: Known;
}

type TypeHere = (name: string | undefined, here: Here) => Type | undefined;

const OF_FUNCTIONS: ReadonlyMap<string, TypeHere> = new Map<string, TypeHere>([
  ['outputs', outputsHere],
  ['actionOutputs', outputsHere],
  ['body', bodyHere],
  ['actionBody', bodyHere],
  ['actions', (name, here) => mapped(outputsHere(name, here), recordOf)],
  ['result', resultHere],
  ['triggerOutputs', (_, here) => triggerHere(here)],
  ['triggerBody', (_, here) => bodyIn(triggerHere(here))],
  ['trigger', (_, here) => recordOf(triggerHere(here))],
  ['item', (_, here) => itemHere(here)],
  ['items', loopItemHere],
  // It may have no value yet, or have been set to null.
  ['variables', (name, { known }) => mapped(known.variables().get(name?.toLowerCase() ?? ''), orNull)],
  ['parameters', (name, { known }) => known.parameters().get(name ?? '')],
  ['workflow', () => WORKFLOW],
]);

export function scopeOf(step: Step, path: Path, known: Known): TypeScope {
  const here = { step, path, known };
  return { typeOf: (functionName, name) => OF_FUNCTIONS.get(functionName)?.(name, here) };
}

function mapped(type: Type | undefined, map: (type: Type) => Type): Type | undefined {
  return type === undefined ? undefined : map(type);
}

/** As a step reads them: another step may have been skipped, or have failed, when it does. */
function outputsHere(name: string | undefined, here: Here): Type | undefined {
  const other = stepNamed(name, here.known);
  if (other === undefined) return undefined;
  const { step, known } = here;
  let read = known.read.get(step);
  if (read === undefined) known.read.set(step, (read = new Map<Step, Type>()));
  const found = read.get(other) ?? outputsRead(other, here);
  // Of what is not known now, more may be known when it is asked for again from elsewhere.
  if (found !== undefined && found.kind !== 'any') read.set(other, found);
  return found;
}

function outputsRead(other: Step, { step, known }: Here): Type | undefined {
  if (isInLoop(other, step)) return undefined;
  const type = known.outputsOf(other);
  const place = placeBeside(other, step);
  // What holds it, or does not surely stand before it, is not at its end.
  if (place === undefined || !known.program.graph().ranBefore(other, step)) return ANY;
  if (!known.success.isPlain(place)) return outputsAfterAll(other, type);
  return place.branch === other.branch ? type : orNull(type);
}

/** `step`, or what holds it, in the branch of `other`, or of what holds `other`. */
function placeBeside(other: Step, step: Step): Step | undefined {
  if (other.branch === step.branch) return other === step ? undefined : step;
  const around = standInsOf(step);
  for (let one: Step | undefined = other; one !== undefined; one = one.branch?.owner) {
    const place = around.get(one.branch);
    if (place !== undefined) return place === one ? undefined : place;
  }
  return undefined;
}

/** In a loop that `step` stands outside of: it gives as many outputs as there were rounds. */
function isInLoop(other: Step, step: Step): boolean {
  if (other.branch === step.branch) return false;
  const around = new Set(containersOf(step));
  return containersOf(other).some(
    (one) => (one.type === 'Foreach' || one.type === 'Until') && !around.has(one),
  );
}

function stepNamed(name: string | undefined, { program }: Known): Step | undefined {
  return name === undefined ? undefined : program.graph().stepNamed(name);
}

const BODY: Type = { ...STRING, is: 'body' };

function bodyHere(name: string | undefined, here: Here): Type | undefined {
  // Whether the platform looks for a body in the value of a Compose is not known.
  if (stepNamed(name, here.known)?.type === 'Compose') return undefined;
  return mapped(outputsHere(name, here), bodyIn);
}

function bodyIn(outputs: Type): Type {
  const found = accessType(outputs, BODY, true);
  return 'type' in found && found.missing === undefined ? found.type : ANY;
}

function resultHere(name: string | undefined, { known }: Here): Type | undefined {
  const scope = stepNamed(name, known);
  // Of a loop, the shape of what its rounds give together is not documented.
  return scope?.type === 'Scope' ? arrayOf(recordOf(ANY)) : ANY_ARRAY;
}

function triggerHere({ step, path, known }: Here): Type {
  if (step.branch !== undefined || !isSplit(step)) return known.triggerOutputs();
  // Whether its conditions look at the list or at an item is not known.
  return path[step.path.length] === 'splitOn' ? known.wholeTriggerOutputs() : ANY;
}

function itemHere({ step, path, known }: Here): Type | undefined {
  const source = itemSourceAt(step, path);
  return source === undefined ? undefined : known.itemOf(source);
}

function loopItemHere(name: string | undefined, { step, known }: Here): Type | undefined {
  const loop = containersOf(step).find((one) => one.name.toLowerCase() === name?.toLowerCase());
  return loop?.type === 'Foreach' ? known.itemOf(sourceOfLoop(loop)) : undefined;
}
