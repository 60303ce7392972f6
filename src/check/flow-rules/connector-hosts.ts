/** What a call of a connector says around its parameters: which operation of which connector, by which connection, signed in as whom. */
import { connectionIn, isConnectorStep } from '../../analysis/contract/connector-call.ts';
import { keyIn, placeIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { Step } from '../../analysis/graph/step.ts';
import { isAskedFor, kindWritten } from '../../analysis/written.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { Path } from '../../source/place.ts';
import type { FlowRule } from './flow-rule.ts';

export const connectorHosts: FlowRule = (program, _world, report) => {
  const apis = apisOf(program);
  for (const step of program.graph().all) {
    if (!/^(?:OpenApi|Api)Connection/.test(step.type)) continue;
    const { inputs } = step.action;
    if (isConnectorStep(step)) checkHost(step, program, apis, report);
    if (isObject(inputs)) checkAuthentication(step, inputs['authentication'], program, report);
  }
};

/** 0 of 6,337 steps in 774 published flows lack one of the three. An `apiId` that is missing has not been seen to fail. */
function checkHost(
  step: Step,
  program: FlowProgram,
  apis: ReadonlyMap<string, string>,
  report: Report,
): void {
  const { inputs } = step.action;
  const host = isObject(inputs) ? inputs['host'] : undefined;
  // The YAML form says itself what is wrong where a host should be.
  if (host === undefined && isAskedFor(['inputs', 'host'], kindWritten(program, step))) return;
  // Something computed.
  if (typeof inputs === 'string' || typeof host === 'string') return;
  const parts = isObject(host) ? host : {};
  const connection = connectionIn(parts);
  const missing: [key: string, severity?: 'warning'][] = [];
  if (connection === undefined) missing.push(['connectionName']);
  if (typeof parts['operationId'] !== 'string' || parts['operationId'] === '') missing.push(['operationId']);
  // Without any of it, one finding will do.
  if (missing.length === 0 && typeof parts['apiId'] !== 'string') missing.push(['apiId', 'warning']);
  for (const [key, severity] of missing.slice(0, isObject(host) ? missing.length : 1))
    report(
      'flow/input-missing',
      placeOfHost(step, program),
      { step: step.name, input: `host/${key}` },
      undefined,
      severity,
    );
  if (connection !== undefined) checkApi(step, parts, connection.alias, { program, apis, report });
}

/** The host, or what there is of the way to it. */
function placeOfHost(step: Step, program: FlowProgram): ReturnType<typeof placeIn> {
  const { inputs } = step.action;
  if (!isObject(inputs)) return keyIn(program, step.path);
  const path: Path = [...step.path, 'inputs'];
  return keyIn(program, inputs['host'] === undefined ? path : [...path, 'host']);
}

interface Around {
  readonly program: FlowProgram;
  readonly apis: ReadonlyMap<string, string>;
  readonly report: Report;
}

/** 0 of the steps of 1,530 published flows call another connector than that of their connection. Those of custom connectors often have an empty apiId. */
function checkApi(step: Step, { apiId }: JsonObject, alias: string, { program, apis, report }: Around): void {
  const api = apis.get(alias);
  if (api === undefined || typeof apiId !== 'string' || !apiId.includes('/')) return;
  const found = apiId.slice(apiId.lastIndexOf('/') + 1);
  if (found === '' || found.includes('@') || found.toLowerCase() === api.toLowerCase()) return;
  if (isCustom(found) && isCustom(api)) return;
  // Groups of operations, such as `aibuilder`, run through the connection of another connector.
  if (/\/operationGroups\//i.test(apiId)) return;
  const place = placeIn(program, [...step.path, 'inputs', 'host', 'apiId']);
  report('flow/other-api', place, { api, found });
}

/** The name of a custom connector ends in digits that differ from environment to environment: `shared_contoso-5forders-5f2bf6af0c4e1b88a0`. */
function isCustom(api: string): boolean {
  return /-5f[0-9a-f]+$/i.test(api);
}

/** By alias. */
function apisOf({ facts }: FlowProgram): ReadonlyMap<string, string> {
  return new Map(
    facts.connections.flatMap(({ alias, apiName }): [string, string][] =>
      apiName === undefined ? [] : [[alias, apiName]],
    ),
  );
}

/** The forms of 774 published flows: an expression, the token of who runs the flow (`Raw`), nothing. */
function checkAuthentication(
  step: Step,
  value: JsonValue | undefined,
  program: FlowProgram,
  report: Report,
): void {
  if (value === undefined || value === null || (typeof value === 'string' && value.startsWith('@'))) return;
  const place = placeIn(program, [...step.path, 'inputs', 'authentication']);
  if (!isObject(value) || value['type'] !== 'Raw') {
    report('flow/connector-authentication', place, {});
    return;
  }
  const { trigger } = program.graph();
  // The header comes with the request that runs the flow (46 of 46 published flows that read it begin with one).
  const isByHand = trigger === undefined || trigger.type === 'Request' || trigger.type === '';
  const token = value['value'];
  if (isByHand || typeof token !== 'string' || !token.includes('X-MS-APIM-Tokens')) return;
  report('flow/invoker-trigger', place, {});
}
