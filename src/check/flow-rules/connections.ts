/** Steps name connections that the flow has, and connections name references. */
import { connectionIn, isConnectorStep, legacyAlias } from '../../analysis/contract/connector-call.ts';
import { keyIn, placeIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { Step } from '../../analysis/graph/step.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { valueAt } from '../../analysis/written.ts';
import { isObject, type JsonValue } from '../../source/json-value.ts';
import type { Path } from '../../source/place.ts';
import type { FlowRule } from './flow-rule.ts';

export const connections: FlowRule = (program, world, report) => {
  const { trigger, steps } = program.graph();
  const { connections: declared } = program.facts;
  const aliases = new Set(declared.map((one) => one.alias));
  const used = usedInTexts(program);
  for (const step of trigger === undefined ? steps : [trigger, ...steps]) {
    const use = connectionOf(step);
    // An expression as a name is resolved at run time.
    if (use === undefined || use.alias.startsWith('@')) continue;
    const { alias, path } = use;
    used.add(alias);
    if (!aliases.has(alias))
      report('flow/alias-unknown', placeIn(program, path), { alias, nearest: suggest(alias, aliases) });
  }
  const milder = world.origin === 'export' ? 'info' : undefined;
  for (const { alias, path, logicalName } of declared) {
    const entry = valueAt(program.document, path);
    const place = keyIn(program, path);
    // The YAML form says it of its own.
    if (!used.has(alias) && place.path[0] === path[0]) {
      report('flow/unused-connection', place, { alias }, undefined, milder);
    } else if (logicalName === undefined && !isLegacy(entry)) {
      // Who runs the flow brings the connection.
      report('flow/unbound-connection', place, { alias }, undefined, isInvoker(entry) ? milder : undefined);
    }
  }
};

/** The connections that expressions name: `parameters('$connections')['shared_x']`. */
function usedInTexts(program: FlowProgram): Set<string> {
  const found = new Set<string>();
  for (const { text } of program.texts())
    if (text.includes('$connections'))
      for (const [, alias = ''] of text.matchAll(/\['([^']+)'\]/g)) found.add(alias);
  return found;
}

function connectionOf(step: Step): { readonly alias: string; readonly path: Path } | undefined {
  const { inputs } = step.action;
  const host = isObject(inputs) ? inputs['host'] : undefined;
  if (!isObject(host)) return undefined;
  const path = [...step.path, 'inputs', 'host'];
  if (isConnectorStep(step)) {
    const used = connectionIn(host);
    return used === undefined ? undefined : { alias: used.alias, path: [...path, used.key] };
  }
  const alias = step.type.startsWith('ApiConnection') ? legacyAlias(host) : undefined;
  return alias === undefined ? undefined : { alias, path: [...path, 'connection', 'name'] };
}

/** The form of packages of one flow, which know no connection references: `{ connectionName, source, id, tier }`. */
function isLegacy(entry: JsonValue | undefined): boolean {
  return isObject(entry) && entry['connection'] === undefined && typeof entry['id'] === 'string';
}

function isInvoker(entry: JsonValue | undefined): boolean {
  return isObject(entry) && entry['runtimeSource'] === 'invoker';
}
