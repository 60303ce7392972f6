/** The variables of a flow: where they are made, and what writes them. What reads them are references. */
import { isArray, isObject, type JsonValue } from '../source/json-value.ts';
import type { Path } from '../source/place.ts';
import type { FlowGraph } from './graph/flow-graph.ts';
import type { Step } from './graph/step.ts';

export interface VariableMade {
  readonly name: string;
  /** As it is written. */
  readonly type: JsonValue | undefined;
  /** The InitializeVariable. */
  readonly step: Step;
  /** Of the entry in its list of variables. */
  readonly path: Path;
}

export interface VariableWritten {
  readonly name: string;
  /** SetVariable, IncrementVariable… */
  readonly step: Step;
  /** Of the name. */
  readonly path: Path;
}

export interface Variables {
  readonly made: readonly VariableMade[];
  /** By name in lower case, as references find them; of several of one name, the first. */
  readonly byName: ReadonlyMap<string, VariableMade>;
  readonly written: readonly VariableWritten[];
}

export const VARIABLE_WRITERS: ReadonlySet<string> = new Set([
  ...['SetVariable', 'IncrementVariable', 'DecrementVariable'],
  ...['AppendToArrayVariable', 'AppendToStringVariable'],
]);

const found = new WeakMap<FlowGraph, Variables>();

/** Found once for each graph. */
export function variablesOf(graph: FlowGraph): Variables {
  let known = found.get(graph);
  if (known === undefined) found.set(graph, (known = findVariables(graph)));
  return known;
}

function findVariables({ steps }: FlowGraph): Variables {
  const made = steps.flatMap((step) => (step.type === 'InitializeVariable' ? madeBy(step) : []));
  const byName = new Map<string, VariableMade>();
  for (const one of made) if (!byName.has(one.name.toLowerCase())) byName.set(one.name.toLowerCase(), one);
  const written = steps.flatMap((step): readonly VariableWritten[] => {
    const { inputs } = step.action;
    const name = VARIABLE_WRITERS.has(step.type) && isObject(inputs) ? inputs['name'] : undefined;
    // Whether a name can be computed is not known.
    if (typeof name !== 'string' || name.includes('@')) return [];
    return [{ name, step, path: [...step.path, 'inputs', 'name'] }];
  });
  return { made, byName, written };
}

function madeBy(step: Step): readonly VariableMade[] {
  const { inputs } = step.action;
  const list = isObject(inputs) ? inputs['variables'] : undefined;
  if (!isArray(list)) return [];
  return list.flatMap((one, index) => {
    const name = isObject(one) ? one['name'] : undefined;
    if (!isObject(one) || typeof name !== 'string') return [];
    return [{ name, type: one['type'], step, path: [...step.path, 'inputs', 'variables', index] }];
  });
}
