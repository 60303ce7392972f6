/** What is read before the flows: solution.yaml, its entries, translations, connectors, connections, variables and tables. Flows name it. */
import { noted, repeat } from '../diagnostics/diagnostic.ts';
import type { EnvironmentVariable } from '../model/environment-variable.ts';
import type { Solution, Sourced, SourcedConnection, SourcedConnector } from '../model/solution.ts';
import { isObject, type JsonObject } from '../source/json-value.ts';
import { notingHost } from '../source/noting-host.ts';
import { fileStart, type Place } from '../source/place.ts';
import { hasKnownFormat } from '../spec/format-version.ts';
import { refuseSecrets } from '../spec/secrets.ts';
import { solutionSchema } from '../spec/solution-schema.ts';
import { describe, validate } from '../spec/validate.ts';
import { decodeHead, languagesOf, type LoadOptions } from './decode-solution.ts';
import { readEntryFiles } from './entry-files.ts';
import { checkKey } from './known-key.ts';
import { loadConnections, loadConnectors, loadVariables, type Loading } from './load-components.ts';
import { readEnvironments } from './load-environments.ts';
import type { Memory } from './memory.ts';
import { readData, type Reader } from './read-source.ts';
import { loadChoices } from './tables/load-choices.ts';
import { loadTableParts } from './tables/load-table-parts.ts';
import { loadTables } from './tables/load-tables.ts';
import { translate, type Translated } from './translations.ts';

export interface AroundFlows
  extends Pick<Loading, 'head' | 'environment'>, Pick<Solution, 'choices' | 'tables'> {
  /** solution.yaml as it stands, and with what its entries have in files of their own. */
  readonly spec: JsonObject;
  readonly whole: Translated;
  readonly place: Place;
  readonly languages: readonly [number, ...number[]];
  readonly environments: ReturnType<typeof readEnvironments>;
  readonly connectors: readonly SourcedConnector[];
  readonly connections: readonly SourcedConnection[];
  readonly variables: readonly Sourced<EnvironmentVariable>[];
  readonly parts: ReturnType<typeof loadTableParts>;
}

/** Undefined when solution.yaml is none. */
export function loadAround(reader: Reader, path: string, options: LoadOptions): AroundFlows | undefined {
  const { memory } = reader;
  return memory === undefined ? readAround(reader, path, options) : remembered(reader, path, options, memory);
}

/** Where all that was asked is answered as it was, it is what it was. The host is asked all the same: it may note what a change would change. */
function remembered(
  reader: Reader,
  path: string,
  options: LoadOptions,
  memory: Memory,
): AroundFlows | undefined {
  const { packaging, binding, environment, version } = options;
  const key = JSON.stringify([path, packaging, binding, environment, version]);
  let known = memory.around;
  if (known?.key !== key || !known.host.isUpToDate(reader.host)) {
    const host = notingHost(reader.host);
    const sources: Reader['sources'] = new Map();
    const read = noted((report) => readAround({ host, sources, report, memory }, path, options));
    known = { key, host, sources, ...read };
    memory.around = known;
  }
  repeat(known.said, reader.report);
  for (const [file, source] of known.sources) reader.sources.set(file, source);
  return known.value;
}

function readAround(reader: Reader, path: string, options: LoadOptions): AroundFlows | undefined {
  const data = readData(reader, path, fileStart(path));
  if (data === undefined) return undefined;
  if (!isObject(data)) {
    reader.report('spec/wrong-type', fileStart(path), {
      found: describe(data),
      expected: 'a map with `format`, `publisher`, `solution`',
    });
    return undefined;
  }
  const place: Place = { file: path, path: [], part: 'value' };
  if (!hasKnownFormat(data, place, reader.report)) return undefined;
  const spec = refuseSecrets(data, place, reader.report, solutionSchema) as JsonObject;
  validate(solutionSchema, spec, place, reader.report);
  const environments = readEnvironments(reader);
  const environment = chooseEnvironment(environments, place, options, reader);
  const version = options.version ?? environment?.version;
  const languages = languagesOf(spec['languages']);
  const whole = translate(reader, readEntryFiles(reader, spec, place), languages);
  const withVersion = version === undefined ? options : { ...options, version };
  const head = decodeHead(whole.spec, place, withVersion, reader.report);
  const loading: Loading = { reader, ...whole, head, environment };
  const choices = loadChoices(loading);
  const variables = loadVariables(loading);
  const connectors = loadConnectors(loading, variables);
  const connections = loadConnections(loading, connectors);
  const tables = loadTables(loading, choices);
  const parts = loadTableParts(loading, tables, choices);
  return {
    ...{ spec, whole, place, languages, head, environment, environments },
    ...{ choices, variables, connectors, connections, tables, parts },
  };
}

function chooseEnvironment(
  specs: ReturnType<typeof readEnvironments>,
  place: Place,
  options: LoadOptions,
  reader: Reader,
): Loading['environment'] {
  const name = options.environment;
  if (name === undefined) return undefined;
  const found = specs.find((one) => one.name === name);
  const known = specs.map((one) => one.name);
  checkKey('environment file', name, known, { place: fileStart(place.file), report: reader.report });
  return found?.spec;
}
