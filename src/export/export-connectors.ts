/** Connectors of a solution in the forms that other tools take: the folder of `paconn`, the certification package. */
import { check, type CheckedSolution } from '../check/check.ts';
import { inSourceOrder } from '../check/source-order.ts';
import { inspect } from '../inspect-solution.ts';
import { collect, isError, type Diagnostic, type Outcome, type Report } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { Templates } from '../deploy/deployment-files.ts';
import type { LoadOptions } from '../load/decode-solution.ts';
import type { Artifact } from '../model/package.ts';
import type { SourcedConnector } from '../model/solution.ts';
import type { Host } from '../source/host.ts';
import { isObject } from '../source/json-value.ts';
import { at, keyOf, type Place } from '../source/place.ts';
import type { Sources } from '../source/source-file.ts';
import { certificationDraft, certificationFiles } from './certification/certification-files.ts';
import { connectorFolder } from './connector-folder.ts';
import { reportMissing, variableValues, withoutExpressions } from './variable-values.ts';

export interface ExportRequest {
  /** Keys of the connectors; none means all. */
  readonly keys: readonly string[];
  /** With intro.md and ConnectorPackage.zip beside the files of the connector. */
  readonly certification: boolean;
  /** Whose values stand in for environment variables. */
  readonly environment?: string | undefined;
}

export interface Exported {
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
  /** In one folder for each connector; empty when there is an error. */
  readonly files: readonly Artifact[];
}

/** Exports connectors of the solution at `path`, after the checks that a build makes. */
export function exportConnectors(
  host: Host,
  path: string,
  request: ExportRequest,
  templates: Templates,
): Exported {
  const { environment } = request;
  // The connectors themselves are wanted, whatever takes their place in a build.
  const options: LoadOptions = {
    binding: 'custom',
    ...(environment === undefined ? {} : { environment }),
  };
  const { solution, diagnostics, sources } = inspect(host, path, options);
  if (solution === undefined) return { diagnostics, sources, files: [] };
  const { value: files = [], diagnostics: found } = filesOf(solution, request, templates);
  return { diagnostics: inSourceOrder([...diagnostics, ...found], sources), sources, files };
}

function filesOf(
  solution: CheckedSolution,
  request: ExportRequest,
  templates: Templates,
): Outcome<readonly Artifact[]> {
  const { diagnostics, report } = collect();
  const connectors = resolveConnectors(solution, request, report);
  // A value can be wrong where its variable was right: a host with a scheme, for example.
  const { diagnostics: ofValues } = check({ ...solution, connectors, connections: [], flows: [] });
  diagnostics.push(...ofValues.filter(isError));
  const drafts = request.certification
    ? connectors.map((one) => certificationDraft(one, solution, templates, report))
    : [];
  if (diagnostics.some(isError)) return { diagnostics };
  const value = connectors.flatMap(({ model, publication }, index) => [
    ...connectorFolder(model, publication),
    ...certificationFiles(drafts[index], solution, report),
  ]);
  return diagnostics.some(isError) ? { diagnostics } : { value, diagnostics };
}

/** The connectors that are wanted, with values in place of variables. */
function resolveConnectors(
  solution: CheckedSolution,
  { keys, environment }: ExportRequest,
  report: Report,
): readonly SourcedConnector[] {
  const chosen = chooseConnectors(solution, keys, report);
  const values = variableValues(solution, environment);
  reportMissing(chosen, solution, values, report);
  for (const one of chosen) reportTitle(one, report);
  return chosen.map((one) => ({ ...one, model: withoutExpressions(one.model, values), variables: [] }));
}

function chooseConnectors(
  solution: CheckedSolution,
  keys: readonly string[],
  report: Report,
): readonly SourcedConnector[] {
  const known = solution.connectors.map((one) => one.model.key);
  for (const name of keys) {
    if (known.includes(name)) continue;
    const args = { kind: 'connector', name, nearest: suggest(name, known), known };
    report('solution/unknown-name', keyOf(at(solution.at, 'connectors')), args);
  }
  return keys.length === 0
    ? solution.connectors
    : solution.connectors.filter((one) => keys.includes(one.model.key));
}

/** Both tools name a new connector after `info.title`; there is no other place for a name. */
function reportTitle({ model, openApiFile }: SourcedConnector, report: Report): void {
  const info = isObject(model.openApi) ? model.openApi['info'] : undefined;
  const title = isObject(info) ? info['title'] : undefined;
  const place: Place = { file: openApiFile, path: ['info', 'title'], part: 'value' };
  if (typeof title === 'string' && title !== model.name)
    report('connector/other-title', place, { title, name: model.name });
}
