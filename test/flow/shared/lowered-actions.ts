/** Actions of flows that use shared steps, for tests. */
import { collect, type Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { FlowContext } from '../../../src/flow/context.ts';
import { linkShared } from '../../../src/flow/shared/link-shared.ts';
import { readShared } from '../../../src/flow/shared/read-shared.ts';
import { definitionOf } from '../../../src/flow/walk.ts';
import { parseYaml } from '../../../src/load/yaml-source.ts';
import type { JsonValue } from '../../../src/source/json-value.ts';
import { context, fromYaml, plain } from '../helpers.ts';

export function read(text: string): JsonValue {
  return parseYaml('any.yaml', text, () => undefined).value ?? null;
}

export interface Lowered {
  /** Without what the designer wants. */
  readonly actions: unknown;
  readonly diagnostics: readonly Diagnostic[];
}

/** `files`: the text of each set of shared steps by its key; `flow`: the text of the flow. */
export function lowered(
  files: Readonly<Record<string, string>>,
  flow: string,
  around: FlowContext = context,
): Lowered {
  const { diagnostics, report } = collect();
  const sets = new Map(
    Object.entries(files).map(([key, text]) => [key, readShared(read(text), `${key}.yaml`, report)]),
  );
  const made = fromYaml(flow, { ...around, sharedSteps: linkShared(sets, report) });
  const definition = definitionOf(made.lowered?.document ?? {});
  return {
    actions: withoutIds(plain(definition?.['actions'] ?? null)),
    diagnostics: [...diagnostics, ...made.diagnostics],
  };
}

function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (key === 'metadata' ? [] : [[key, withoutIds(one)]])),
  );
}
