/** Text → model: follows solution.yaml to every file it names and reports all that is wrong on the way. */
import { collect, isError, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Solution } from '../model/solution.ts';
import type { Host } from '../source/host.ts';
import type { Sources } from '../source/source-file.ts';
import type { LoadOptions } from './decode-solution.ts';
import { declaredKeys } from './declared.ts';
import { inlineAcceptances } from './inline-acceptances.ts';
import { loadAround, type AroundFlows } from './load-around.ts';
import type { Loading } from './load-components.ts';
import { loadEchoes } from './load-echoes.ts';
import { loadEnvironments } from './load-environments.ts';
import { flowKeys, loadFlows } from './load-flows.ts';
import { loadInstallTexts } from './load-install-texts.ts';
import type { Reader } from './read-source.ts';
import { solutionLabels } from './solution-labels.ts';

export interface Loaded extends Outcome<Solution> {
  /** Every text that was read, for showing places. */
  readonly sources: Sources;
}

/** Loads the solution at `path` (relative to the host's project folder, e.g. `solution.yaml`). */
export function load(host: Host, path: string, options: LoadOptions = {}): Loaded {
  const { diagnostics, report } = collect();
  const reader: Reader = { host, sources: new Map(), report, memory: options.memory };
  const around = loadAround(reader, path, options);
  if (around === undefined) return { diagnostics, sources: reader.sources };
  const value = loadParts(reader, around);
  return { value: { ...value, complete: !diagnostics.some(isError) }, diagnostics, sources: reader.sources };
}

function loadParts(reader: Reader, around: AroundFlows): Omit<Solution, 'complete'> {
  const { spec, whole, head, place, languages, environment } = around;
  const { variables, connectors, connections, choices, tables, parts } = around;
  const loading: Loading = { reader, ...whole, head, environment };
  const { flows, sharedSteps } = loadFlows(loading, around);
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
    environments: loadEnvironments(around.environments, known, reader.report),
    opaque: [],
  };
}
