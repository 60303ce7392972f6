/** Drawn flows: nested branches whose steps wait for any of those above them, some in circles or for steps that are missing. */
import fc from 'fast-check';
import type { JsonObject } from '../../../src/source/json-value.ts';

export interface DrawnBranch {
  readonly steps: readonly DrawnStep[];
}

interface DrawnStep {
  /** What it waits for, as places in the branch: lower ones only. */
  readonly waits: readonly number[];
  readonly inner: readonly DrawnBranch[];
}

export const drawnBranch: fc.Arbitrary<DrawnBranch> = branchOf(3);

function branchOf(depth: number): fc.Arbitrary<DrawnBranch> {
  const inner: fc.Arbitrary<readonly DrawnBranch[]> =
    depth === 0
      ? fc.constant([])
      : fc.oneof(
          { weight: 4, arbitrary: fc.constant([]) },
          { weight: 1, arbitrary: fc.array(branchOf(depth - 1), { minLength: 1, maxLength: 3 }) },
        );
  const step = fc.record({ waits: fc.array(fc.nat(20), { maxLength: 4 }), inner });
  return fc
    .array(step, { maxLength: depth === 3 ? 14 : 6 })
    .map((steps) => ({ steps: steps.map((one, index) => ({ ...one, waits: below(one.waits, index) })) }));
}

function below(waits: readonly number[], index: number): readonly number[] {
  return index === 0 ? [] : [...new Set(waits.map((one) => one % index))];
}

/** Names are given in the order of the walk; steps stand in the document the other way round, as order there means nothing. */
export function documentFor(branch: DrawnBranch): JsonObject {
  let count = 0;
  const actionsFor = ({ steps }: DrawnBranch): JsonObject => {
    const names = steps.map(() => `S${(count += 1)}`);
    const entries = steps.map(({ waits, inner }, index): [string, JsonObject] => [
      names[index] ?? '',
      { ...bodyFor(inner, actionsFor), runAfter: runAfter(waits.map((one) => names[one] ?? '')) },
    ]);
    return Object.fromEntries(entries.reverse());
  };
  return documentOf(actionsFor(branch));
}

function bodyFor(inner: readonly DrawnBranch[], actionsFor: (branch: DrawnBranch) => JsonObject): JsonObject {
  const [first, second, ...others] = inner;
  if (first === undefined) return { type: 'Compose' };
  if (second === undefined) return { type: 'Scope', actions: actionsFor(first) };
  if (others.length === 0)
    return { type: 'If', actions: actionsFor(first), else: { actions: actionsFor(second) } };
  const cases = inner.map((one, index): [string, JsonObject] => [`C${index}`, { actions: actionsFor(one) }]);
  return { type: 'Switch', cases: Object.fromEntries(cases) };
}

export function runAfter(names: readonly string[]): JsonObject {
  return Object.fromEntries(names.map((name) => [name, ['Succeeded']]));
}

export function documentOf(actions: JsonObject): JsonObject {
  return { properties: { definition: { triggers: {}, actions } } };
}
