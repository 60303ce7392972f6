/**
 * Reads of steps that give nothing there, or not what is meant. Sources: the outputs of operations in the designer's manifests (a scope, a condition and a
 * switch have no body, variable steps list no outputs); functions reference: `body('X')` is the body of the outputs of X. Of a Compose nothing is said:
 * Microsoft's page on large messages reads `body('Compose')`. 0 such reads in 1,100 published flows.
 */
import { spotIn } from '../../analysis/flow-program.ts';
import { containersOf, runAfterOf, type Step } from '../../analysis/graph/step.ts';
import { memberRead } from '../../analysis/read-member.ts';
import type { Reference } from '../../analysis/references.ts';
import { VARIABLE_WRITERS } from '../../analysis/variables.ts';
import type { EmptyRead } from '../../diagnostics/catalog/flow-read.ts';
import { hasStatus, isStatusList } from '../../flow/dialect/statuses.ts';
import { isArray, isObject } from '../../source/json-value.ts';
import type { FlowRule } from './flow-rule.ts';

const OUTPUTS: ReadonlySet<string> = new Set(['outputs', 'actionOutputs']);
const BODIES: ReadonlySet<string> = new Set(['body', 'actionBody']);

/** Steps that fail only while their inputs are worked out, so they have no outputs then. */
const PURE: ReadonlySet<string> = new Set(['Compose', 'Select', 'Query', 'Join', 'Table']);

export const emptyReads: FlowRule = (program, _world, report) => {
  for (const reference of program.references()) {
    const { function: called, name, text, at } = reference;
    if (name === undefined || !(OUTPUTS.has(called) || BODIES.has(called))) continue;
    const step = program.graph().stepNamed(name);
    const read = step === undefined ? undefined : emptyRead(reference, step);
    if (read !== undefined) report('flow/empty-read', spotIn(program, text, at), read);
  }
};

function emptyRead(reference: Reference, step: Step): EmptyRead | undefined {
  const { name, type } = step;
  if (type === 'Scope') return { why: 'scope', name };
  if (type === 'If' || type === 'Switch')
    return BODIES.has(reference.function) ? { why: 'choice', name } : undefined;
  if (type === 'InitializeVariable' || VARIABLE_WRITERS.has(type)) return variableRead(reference, step);
  return readAfterFailure(reference.text.step, step);
}

/** What a variable step records of itself is documented nowhere, but as a whole it is not the value. */
function variableRead(reference: Reference, step: Step): EmptyRead | undefined {
  const isWhole = memberRead(reference) === undefined;
  return isWhole ? { why: 'variable', name: step.name, variable: variableOf(step) } : undefined;
}

function variableOf({ action: { inputs } }: Step): string | undefined {
  if (!isObject(inputs)) return undefined;
  const [first] = isArray(inputs['variables']) ? inputs['variables'] : [inputs];
  const name = isObject(first) ? first['name'] : undefined;
  return typeof name === 'string' ? name : undefined;
}

/** Where the reader, or what holds it, waits for nothing but that the step fails or is skipped. */
function readAfterFailure(reader: Step, { name, type, branch }: Step): EmptyRead | undefined {
  const place = [reader, ...containersOf(reader)].find((one) => one.branch === branch);
  const statuses = place === undefined ? undefined : statusesFor(place, name);
  if (!isStatusList(statuses) || statuses.length === 0) return undefined;
  const isSkipped = statuses.every((one) => hasStatus([one], 'Skipped'));
  if (isSkipped) return { why: 'skipped', name };
  return PURE.has(type) && !hasStatus(statuses, 'Succeeded') ? { why: 'failed', name } : undefined;
}

function statusesFor(step: Step, name: string): ReturnType<typeof runAfterOf>[string] | undefined {
  const waits = runAfterOf(step);
  return Object.hasOwn(waits, name) ? waits[name] : undefined;
}
