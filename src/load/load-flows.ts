/** The list of flows. All sources are read first: a flow may run another one by its key. */
import { collect, repeat, type Report } from '../diagnostics/diagnostic.ts';
import { apiId } from '../format/api-id.ts';
import { NO_CONTEXT, type FlowContext } from '../flow/context.ts';
import type { EnvironmentVariable } from '../model/environment-variable.ts';
import { labelIn } from '../model/labels.ts';
import type { Solution, SourcedFlow } from '../model/solution.ts';
import { isArray, isObject, numberOf, type JsonObject, type JsonValue } from '../source/json-value.ts';
import { at as into, type Place } from '../source/place.ts';
import { parseJson } from '../source/json-text.ts';
import { solutionSchema, type LabelSpec } from '../spec/solution-schema.ts';
import { decodeJsonFlow, decodeYamlFlow, flowId, type FlowEntry } from './decode-flow.ts';
import { declaredKeys } from './declared.ts';
import { knownFlows } from './known-flows.ts';
import type { AroundFlows } from './load-around.ts';
import type { Loading } from './load-components.ts';
import { checkSharedSteps, loadSharedSteps, sharedStepsFiles } from './load-shared-steps.ts';
import { stemOf } from './names.ts';
import { readData } from './read-source.ts';
import { reportUnlisted } from './report-unlisted.ts';
import { isValid } from './valid.ts';

interface Read {
  readonly entry: FlowEntry;
  readonly data: JsonValue;
}

export function loadFlows(loading: Loading, around: AroundFlows): Pick<Solution, 'flows' | 'sharedSteps'> {
  const entries = flowEntries(loading);
  const tried = entries.map((entry) => ({ entry, data: readData(loading.reader, entry.file, entry.at) }));
  const read = tried.flatMap(({ entry, data }): Read[] => (data === undefined ? [] : [{ entry, data }]));
  const listed = read.map(({ entry }) => entry.file);
  // An entry that leads nowhere may be the file, misspelt.
  if (read.length === listedCount(loading.spec))
    reportUnlisted(loading, 'flows', { listed, elsewhere: sharedStepsFiles(loading.spec) }, isFlowFile);
  const ids = new Map(
    tried.map(({ entry, data }) => [
      stemOf(entry.file),
      flowId(entry, loading.head, ownId(entry.file, data)),
    ]),
  );
  const named = {
    ...flowContext(loading, around),
    flow: (key: string) => ids.get(key),
    flowKeys: [...ids.keys()],
  };
  const loaded = loadSharedSteps(loading, listed);
  const shared = { ...NO_CONTEXT, ...named, sharedSteps: loaded.steps };
  const { head, reader } = loading;
  const { diagnostics, report } = collect();
  const decode = ({ entry, data }: Read, told: Report): SourcedFlow | undefined => {
    if (entry.file.endsWith('.json')) return decodeJsonFlow(entry, data, head, told);
    const context = { ...shared, idSeed: `${head.publisher.uniqueName}/flow/${stemOf(entry.file)}` };
    return decodeYamlFlow(entry, data, head, context, told);
  };
  const known = knownFlows({ around, ids, shared: loaded }, reader.memory);
  const flows = read.flatMap(
    (one) => known(one.entry.file, one.data, (told) => decode(one, told), report) ?? [],
  );
  const uses = flows.flatMap((flow) => flow.uses ?? []);
  checkSharedSteps(loaded, { uses, diagnostics }, shared, reader.report);
  repeat(diagnostics, reader.report);
  return { flows, sharedSteps: loaded.entries };
}

/** The id that a YAML flow states; a `.json` flow is the workflow itself and has no place for one. */
function ownId(file: string, data: JsonValue | undefined): string | undefined {
  const id = isObject(data) && !file.endsWith('.json') ? data['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

const flowSchema = solutionSchema.properties.flows.items;

/** The keys of all flows that are listed. */
export function flowKeys(spec: JsonObject): readonly string[] {
  const { flows } = spec;
  if (!isArray(flows)) return [];
  return flows.flatMap((one) => {
    const file = isObject(one) ? one['file'] : one;
    return typeof file === 'string' ? [stemOf(file)] : [];
  });
}

function listedCount({ flows }: JsonObject): number | undefined {
  return isArray(flows) ? flows.length : undefined;
}

function isFlowFile(name: string): boolean {
  return /\.(?:ya?ml|json)$/.test(name);
}

function flowEntries(loading: Loading): FlowEntry[] {
  const flows = loading.spec['flows'];
  if (!isArray(flows)) return [];
  const seen = new Map<string, string>();
  return flows.flatMap((one, index) => {
    if (!isValid(flowSchema, one)) return [];
    const at = loading.placeOf(['flows', index]);
    const entry = flowEntry(one, at, loading.environment?.flows);
    const key = stemOf(entry.file);
    const other = seen.get(key.toLowerCase());
    if (other !== undefined) loading.reader.report('solution/same-key', at, { kind: 'flow', key, other });
    seen.set(key.toLowerCase(), key);
    return other === undefined ? [entry] : [];
  });
}

function flowEntry(one: JsonValue, at: Place, states: unknown): FlowEntry {
  // The schema was checked: a path, or a map with `file`.
  const spec = (isObject(one) ? one : { file: one }) as {
    file: string;
    name?: LabelSpec;
    id?: string;
    state?: FlowEntry['state'];
  };
  const { state: own, ...rest } = spec;
  const state =
    (states as Readonly<Record<string, FlowEntry['state']>> | undefined)?.[stemOf(spec.file)] ?? own;
  return {
    ...rest,
    at: isObject(one) ? into(at, 'file') : at,
    ...(spec.name === undefined ? {} : { nameAt: into(at, 'name') }),
    ...(state === undefined ? {} : { state }),
  };
}

function flowContext(
  loading: Loading,
  around: AroundFlows,
): Omit<FlowContext, 'idSeed' | 'flow' | 'flowKeys' | 'sharedSteps'> {
  const [base] = loading.head.languages;
  const connectionNames = declaredKeys(loading.spec, 'connections');
  const variableKeys = declaredKeys(loading.spec, 'variables');
  return {
    binding: loading.head.binding,
    connection: (name) => {
      const found = around.connections.find((one) => one.model.key === name)?.model;
      if (found === undefined) return connectionNames.includes(name) ? UNREADABLE_CONNECTION : undefined;
      const { apiName, logicalName, customConnector } = found;
      const api =
        customConnector === undefined
          ? { name: apiName }
          : { name: apiName, logicalName: customConnector.logicalName };
      const entry = {
        runtimeSource: 'embedded',
        connection: { connectionReferenceLogicalName: logicalName },
        api,
      };
      // Steps on a custom connector have an empty apiId in every real export.
      return {
        entry,
        apiId: customConnector === undefined ? apiId(apiName) : '',
      };
    },
    connectionNames,
    variable: (key) => {
      const found = around.variables.find((one) => one.model.key === key)?.model;
      if (found === undefined) return variableKeys.includes(key) ? unreadableVariable(key) : undefined;
      return {
        name: `${labelIn(found.names, base)} (${found.schemaName})`,
        declaration: declarationOf(found, base),
      };
    },
    variableKeys,
  };
}

/** Stand-ins for what is declared and has the wrong shape: what names it is not wrong as well. */
const UNREADABLE_CONNECTION = { entry: { connection: { connectionReferenceLogicalName: '' } }, apiId: '' };
const unreadableVariable = (name: string) => ({ name, declaration: { type: 'String' } });

const PARAMETER_TYPES: Readonly<Record<EnvironmentVariable['type'], string>> = {
  text: 'String',
  number: 'Float',
  yesNo: 'Bool',
  json: 'Object',
  secret: 'String',
  dataSource: 'String',
};

/** The parameter that stands for an environment variable in a flow. */
function declarationOf(variable: EnvironmentVariable, language: number): JsonObject {
  const description = labelIn(variable.descriptions, language);
  return {
    ...defaultOf(variable),
    type: isArray(defaultOf(variable)['defaultValue']) ? 'Array' : PARAMETER_TYPES[variable.type],
    metadata: { schemaName: variable.schemaName, ...(description === '' ? {} : { description }) },
  };
}

function defaultOf(variable: EnvironmentVariable): JsonObject {
  const { type, defaultValue } = variable;
  if (defaultValue === undefined) return {};
  switch (type) {
    case 'yesNo':
      return { defaultValue: defaultValue === 'yes' };
    case 'number':
      return { defaultValue: numberOf(defaultValue) };
    case 'json':
      return { defaultValue: parseJson(defaultValue).value ?? null };
    case 'text':
    case 'secret':
    case 'dataSource':
      return { defaultValue };
  }
}
