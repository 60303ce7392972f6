/** Flows that are lowered already. */
import { noted, repeat, type Report } from '../diagnostics/diagnostic.ts';
import type { SharedFile } from '../flow/shared/shared-file.ts';
import type { SourcedFlow } from '../model/solution.ts';
import type { JsonValue } from '../source/json-value.ts';
import type { AroundFlows } from './load-around.ts';
import type { LoadedSharedSteps } from './load-shared-steps.ts';
import type { Memory } from './memory.ts';

export interface Named {
  readonly around: AroundFlows;
  /** WorkflowIds by the keys of the flows. */
  readonly ids: ReadonlyMap<string, string>;
  readonly shared: LoadedSharedSteps;
}

type Decode = (report: Report) => SourcedFlow | undefined;
type KnownFlows = (path: string, data: JsonValue, decode: Decode, report: Report) => SourcedFlow | undefined;

/** A flow is decoded when it is not known, or something that it names is another one. */
export function knownFlows({ around, ids, shared }: Named, memory: Memory | undefined): KnownFlows {
  if (memory === undefined) return (_path, _data, decode, report) => decode(report);
  const files = new Map(shared.files.map((one) => [one.file, one]));
  const readable = [...shared.steps].map(([key, one]) => [key, one !== undefined]);
  const names = JSON.stringify([[...ids], readable]);
  const isSameFile = ([path, file]: readonly [string, SharedFile | undefined]): boolean =>
    files.get(path) === file;
  return (path, data, decode, report) => {
    let known = memory.flows.get(path);
    const isSame = known?.data === data && known.around === around && known.names === names;
    if (known === undefined || !isSame || ![...known.shared].every(isSameFile)) {
      const flow = noted(decode);
      const used = (flow.value?.uses ?? []).map((one) => [one.file, files.get(one.file)] as const);
      known = { data, around, names, shared: new Map(used), ...flow };
      memory.flows.set(path, known);
    }
    repeat(known.said, report);
    return known.value;
  };
}
