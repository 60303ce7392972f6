/** Text → model: follows solution.yaml to every file it names and reports all that is wrong on the way. */
import { collect, isError, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Solution } from '../model/solution.ts';
import { isObject, type JsonObject } from '../source/json-value.ts';
import type { Host } from '../source/host.ts';
import { fileStart, type Place } from '../source/place.ts';
import type { Sources } from '../source/source-file.ts';
import { hasKnownFormat } from '../spec/format-version.ts';
import { refuseSecrets } from '../spec/secrets.ts';
import { solutionSchema } from '../spec/solution-schema.ts';
import { describe, validate } from '../spec/validate.ts';
import { decodeHead, languagesOf, type LoadOptions } from './decode-solution.ts';
import { declaredKeys } from './declared.ts';
import { inlineAcceptances } from './inline-acceptances.ts';
import { checkKey } from './known-key.ts';
import { loadConnections, loadConnectors, loadVariables, type Loading } from './load-components.ts';
import { loadEchoes } from './load-echoes.ts';
import { loadEnvironments, readEnvironments } from './load-environments.ts';
import { flowKeys, loadFlows } from './load-flows.ts';
import { loadInstallTexts } from './load-install-texts.ts';
import { readEntryFiles } from './entry-files.ts';
import { solutionLabels } from './solution-labels.ts';
import { loadChoices } from './tables/load-choices.ts';
import { loadTableParts } from './tables/load-table-parts.ts';
import { loadTables } from './tables/load-tables.ts';
import { translate } from './translations.ts';
import { readData, type Reader } from './read-source.ts';

export interface Loaded extends Outcome<Solution> {
  /** Every text that was read, for showing places. */
  readonly sources: Sources;
}

/** Loads the solution at `path` (relative to the host's project folder, e.g. `solution.yaml`). */
export function load(host: Host, path: string, options: LoadOptions = {}): Loaded {
  const { diagnostics, report } = collect();
  const reader: Reader = { host, sources: new Map(), report, memory: options.memory };
  const data = readData(reader, path, fileStart(path));
  const place: Place = { file: path, path: [], part: 'value' };
  if (data === undefined) return { diagnostics, sources: reader.sources };
  if (!isObject(data)) {
    report('spec/wrong-type', fileStart(path), {
      found: describe(data),
      expected: 'a map with `format`, `publisher`, `solution`',
    });
    return { diagnostics, sources: reader.sources };
  }
  if (!hasKnownFormat(data, place, report)) return { diagnostics, sources: reader.sources };
  const spec = refuseSecrets(data, place, report, solutionSchema) as JsonObject;
  validate(solutionSchema, spec, place, report);
  const value = loadParts(reader, spec, place, options);
  return { value: { ...value, complete: !diagnostics.some(isError) }, diagnostics, sources: reader.sources };
}

function loadParts(
  reader: Reader,
  spec: JsonObject,
  place: Place,
  options: LoadOptions,
): Omit<Solution, 'complete'> {
  const environmentSpecs = readEnvironments(reader);
  const chosen = chooseEnvironment(environmentSpecs, place, options, reader);
  const version = options.version ?? chosen?.version;
  const languages = languagesOf(spec['languages']);
  const whole = translate(reader, readEntryFiles(reader, spec, place), languages);
  const head = decodeHead(
    whole.spec,
    place,
    version === undefined ? options : { ...options, version },
    reader.report,
  );
  const loading: Loading = { reader, ...whole, head, environment: chosen };
  const choices = loadChoices(loading);
  const variables = loadVariables(loading);
  const connectors = loadConnectors(loading, variables);
  const connections = loadConnections(loading, connectors);
  const tables = loadTables(loading, choices);
  const parts = loadTableParts(loading, tables, choices);
  const { flows, sharedSteps } = loadFlows(loading, { connections, variables });
  const known = {
    variables,
    variableKeys: declaredKeys(spec, 'variables'),
    connections: declaredKeys(spec, 'connections'),
    connectors: declaredKeys(spec, 'connectors', 'sources'),
    flows: flowKeys(spec),
  };
  return {
    ...head,
    acceptances: [...head.acceptances, ...inlineAcceptances(reader.sources, reader.report)],
    at: place,
    connectors,
    connections,
    variables,
    choices,
    tables,
    ...parts,
    flows,
    sharedSteps,
    echoes: loadEchoes(loading, known),
    labels: solutionLabels(whole, languages[0]),
    install: loadInstallTexts(reader, spec, place, languages),
    environments: loadEnvironments(environmentSpecs, known, reader.report),
    opaque: [],
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
