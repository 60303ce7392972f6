/** Steps name connections that the flow has, and connections name references. */
import { connectionIn, isConnectorStep, legacyAlias } from '../../analysis/contract/connector-call.ts';
import { keyIn, placeIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { Step } from '../../analysis/graph/step.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { valueAt } from '../../analysis/written.ts';
import { CONNECTION_MEMBERS } from '../../flow/built-in/connection-shape.ts';
import { isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { Path } from '../../source/place.ts';
import type { FlowRule } from './flow-rule.ts';
import { checkMembers } from './member-check.ts';
import { nearestIn } from './nearest-name.ts';

export const connections: FlowRule = (program, world, report) => {
  const { connections: declared } = program.facts;
  const { used, misled } = checkUses(program, report);
  const milder = world.origin === 'export' ? 'info' : undefined;
  for (const { alias, path, logicalName, apiName = '' } of declared) {
    const entry = valueAt(program.document, path);
    const place = keyIn(program, path);
    // The YAML form says of its own what it does not know or use.
    const isVerbatim = place.path[0] === path[0];
    if (isVerbatim) checkEntry(entry, { alias, path, program, report });
    if (!used.has(alias) && isVerbatim) {
      if (!misled.has(apiName.toLowerCase()))
        report('flow/unused-connection', place, { alias }, undefined, milder);
    } else if (isUnnamed(logicalName, isVerbatim) && !isLegacy(entry)) {
      // Who runs the flow brings the connection.
      report('flow/unbound-connection', place, { alias }, undefined, isInvoker(entry) ? milder : undefined);
    }
  }
};

interface Uses {
  readonly used: ReadonlySet<string>;
  /** Connectors, in lower case, that steps call by another connection: theirs is unused for that alone, which is told there. */
  readonly misled: ReadonlySet<string>;
}

function checkUses(program: FlowProgram, report: Report): Uses {
  const apis = new Map(program.facts.connections.map((one) => [one.alias, one.apiName?.toLowerCase()]));
  const nearest = nearestIn([...apis.keys()]);
  const used = usedInTexts(program);
  const misled = new Set<string>();
  for (const step of program.graph().all) {
    const use = connectionOf(step);
    // An expression as a name is resolved at run time.
    if (use === undefined || use.alias.startsWith('@')) continue;
    const { alias, path, api } = use;
    used.add(alias);
    if (api !== '' && api !== apis.get(alias)) misled.add(api);
    if (!apis.has(alias))
      report('flow/alias-unknown', placeIn(program, path), { alias, nearest: nearest(alias) });
  }
  return { used, misled };
}

interface EntryContext {
  readonly alias: string;
  readonly path: Path;
  readonly program: FlowProgram;
  readonly report: Report;
}

function checkEntry(entry: JsonValue | undefined, { alias, path, program, report }: EntryContext): void {
  if (!isObject(entry) || isLegacy(entry)) return;
  const step = { name: alias, action: entry, path, type: '', branch: undefined };
  checkMembers(entry, CONNECTION_MEMBERS, [], { step, program, report });
}

/** An empty name leads nowhere either; what the YAML form puts where it has found nothing is empty as well. */
function isUnnamed(logicalName: string | undefined, isVerbatim: boolean): boolean {
  return logicalName === undefined || (logicalName === '' && isVerbatim);
}

/** The connections that expressions name: `parameters('$connections')['shared_x']`. */
function usedInTexts(program: FlowProgram): Set<string> {
  const found = new Set<string>();
  for (const { text } of program.texts())
    if (text.includes('$connections'))
      for (const [, alias = ''] of text.matchAll(/\['([^']+)'\]/g)) found.add(alias);
  return found;
}

/** `api`: the connector that the step says it calls, in lower case; empty when it does not. */
interface ConnectionUse {
  readonly alias: string;
  readonly path: Path;
  readonly api: string;
}

function connectionOf(step: Step): ConnectionUse | undefined {
  const { inputs } = step.action;
  const host = isObject(inputs) ? inputs['host'] : undefined;
  if (!isObject(host)) return undefined;
  const path = [...step.path, 'inputs', 'host'];
  if (isConnectorStep(step)) {
    const used = connectionIn(host);
    return used === undefined
      ? undefined
      : { alias: used.alias, path: [...path, used.key], api: apiOf(host) };
  }
  const alias = step.type.startsWith('ApiConnection') ? legacyAlias(host) : undefined;
  return alias === undefined ? undefined : { alias, path: [...path, 'connection', 'name'], api: '' };
}

function apiOf({ apiId }: JsonObject): string {
  return typeof apiId === 'string' ? apiId.slice(apiId.lastIndexOf('/') + 1).toLowerCase() : '';
}

/** The form of packages of one flow, which know no connection references: `{ connectionName, source, id, tier }`. */
function isLegacy(entry: JsonValue | undefined): boolean {
  return isObject(entry) && entry['connection'] === undefined && typeof entry['id'] === 'string';
}

function isInvoker(entry: JsonValue | undefined): boolean {
  return isObject(entry) && entry['runtimeSource'] === 'invoker';
}
