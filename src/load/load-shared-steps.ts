/** The map of shared steps: key → file. They are read before the flows that use them. */
import { noted, repeat, type Diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import type { FlowContext } from '../flow/context.ts';
import { linkShared } from '../flow/shared/link-shared.ts';
import { lowerAlone } from '../flow/shared/lower-alone.ts';
import { readShared } from '../flow/shared/read-shared.ts';
import type { SharedFile } from '../flow/shared/shared-file.ts';
import type { SharedSteps } from '../flow/shared/shared-steps.ts';
import { useAround, type SharedUse } from '../model/shared-use.ts';
import type { Sourced, SharedStepsEntry } from '../model/solution.ts';
import { isObject, type JsonObject, type JsonValue } from '../source/json-value.ts';
import { solutionSchema } from '../spec/solution-schema.ts';
import { declaredKeys } from './declared.ts';
import { entriesOf, type Loading } from './load-components.ts';
import { beside } from './names.ts';
import { readData, type Reader } from './read-source.ts';
import { reportUnlisted } from './report-unlisted.ts';

export interface LoadedSharedSteps {
  readonly entries: readonly Sourced<SharedStepsEntry>[];
  /** By key; undefined where the file holds none. */
  readonly steps: ReadonlyMap<string, SharedSteps | undefined>;
  readonly files: readonly SharedFile[];
}

export function loadSharedSteps(loading: Loading, flows: readonly string[]): LoadedSharedSteps {
  const { reader } = loading;
  const schema = solutionSchema.properties.sharedSteps.additionalProperties;
  const taken = new Map([...reader.sources.keys()].map((path) => [path, 'another part of the solution']));
  for (const path of flows) taken.set(beside('', path), 'a flow');
  const files = new Map<string, SharedFile | undefined>(
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
        if (data !== undefined) files.set(key, sharedFile(data, file, reader));
      }
      return { model: { key, file }, at };
    },
  );
  // An entry that leads nowhere may be the file, misspelt.
  const read = [...files.values()].filter((one) => one !== undefined);
  if (read.length === files.size) {
    const listed = entries.map((one) => one.model.file);
    reportUnlisted(loading, 'sharedSteps', { listed, elsewhere: flows }, (name) => /\.ya?ml$/.test(name));
  }
  return { entries, steps: linkShared(files, reader.report), files: read };
}

function sharedFile(data: JsonValue, path: string, { memory, report }: Reader): SharedFile | undefined {
  if (memory === undefined) return readShared(data, path, report);
  let known = memory.shared.get(path);
  if (known?.data !== data) {
    known = { data, ...noted((note) => readShared(data, path, note)) };
    memory.shared.set(path, known);
  }
  repeat(known.said, report);
  return known.value;
}

/** Uses of shared steps in flows, and what was found while these were read. */
export interface FoundInFlows {
  readonly uses: readonly SharedUse[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What is wrong with the files themselves: of those that no flow uses, that cannot be read as a whole, or in which something was found. */
export function checkSharedSteps(
  { files }: LoadedSharedSteps,
  { uses, diagnostics }: FoundInFlows,
  context: FlowContext,
  report: Report,
): void {
  const used = new Set(uses.map((use) => use.file));
  const withFindings = new Set(
    diagnostics.flatMap(({ at, related }) =>
      [at, ...(related === undefined ? [] : [related.at])].flatMap(
        (place) => useAround(place, uses)?.file ?? [],
      ),
    ),
  );
  for (const file of files)
    if (!file.isReadable || !used.has(file.file) || withFindings.has(file.file))
      lowerAlone(file, context, report);
}

/** The files that are listed, whether or not they can be read. */
export function sharedStepsFiles({ sharedSteps }: JsonObject): readonly string[] {
  if (!isObject(sharedSteps)) return [];
  return Object.values(sharedSteps).filter((one) => typeof one === 'string');
}
