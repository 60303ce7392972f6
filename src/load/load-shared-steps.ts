/** The map of shared steps: key → file. They are read before the flows that use them. */
import type { FlowContext } from '../flow/context.ts';
import { readShared } from '../flow/shared/read-shared.ts';
import type { SharedSteps } from '../flow/shared/shared-steps.ts';
import type { Sourced, SharedStepsEntry } from '../model/solution.ts';
import { isObject, type JsonObject } from '../source/json-value.ts';
import { solutionSchema } from '../spec/solution-schema.ts';
import { declaredKeys } from './declared.ts';
import { entriesOf, type Loading } from './load-components.ts';
import { beside } from './names.ts';
import { readData } from './read-source.ts';
import { reportUnlisted } from './report-unlisted.ts';

export interface LoadedSharedSteps {
  readonly entries: readonly Sourced<SharedStepsEntry>[];
  /** By key; undefined where the file holds none. */
  readonly steps: ReadonlyMap<string, SharedSteps | undefined>;
}

export function loadSharedSteps(
  loading: Loading,
  context: FlowContext,
  flows: readonly string[],
): LoadedSharedSteps {
  const { reader } = loading;
  const schema = solutionSchema.properties.sharedSteps.additionalProperties;
  const taken = new Map([...reader.sources.keys()].map((path) => [path, 'another part of the solution']));
  for (const path of flows) taken.set(beside('', path), 'a flow');
  const steps = new Map<string, SharedSteps | undefined>(
    declaredKeys(loading.spec, 'sharedSteps').map((key) => [key, undefined]),
  );
  const entries = entriesOf<string>('set of shared steps', 'sharedSteps', schema, loading).map(
    ({ key, spec, at }) => {
      const file = beside('', spec);
      const other = taken.get(file);
      taken.set(file, `the shared steps '${key}'`);
      if (other !== undefined) reader.report('source/same-file', at, { path: file, other });
      else {
        const data = readData(reader, file, at);
        if (data !== undefined) steps.set(key, readShared(data, file, context, reader.report));
      }
      return { model: { key, file }, at };
    },
  );
  // An entry that leads nowhere may be the file, misspelt.
  if ([...steps.values()].every((one) => one !== undefined)) {
    const listed = entries.map((one) => one.model.file);
    reportUnlisted(loading, 'sharedSteps', { listed, elsewhere: flows }, (name) => /\.ya?ml$/.test(name));
  }
  return { entries, steps };
}

/** The files that are listed, whether or not they can be read. */
export function sharedStepsFiles({ sharedSteps }: JsonObject): readonly string[] {
  if (!isObject(sharedSteps)) return [];
  return Object.values(sharedSteps).filter((one) => typeof one === 'string');
}
