/**
 * Outside of a solution there are no environment variables: an expression would be taken for the value itself. So each stands for the
 * value that the chosen environment gives, or for its default.
 */
import { withValuesOf } from '../connector/variable-expressions.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Connector } from '../model/connector.ts';
import type { Solution, SourcedConnector } from '../model/solution.ts';
import { keyOf } from '../source/place.ts';

/** Values of the variables that have one, by schema name. A secret has none: its value is an address in a key vault. */
export function variableValues(
  solution: Solution,
  environmentName: string | undefined,
): ReadonlyMap<string, string> {
  const environment = solution.environments.find((one) => one.name === environmentName);
  const values = solution.variables.flatMap(({ model }): (readonly [string, string])[] => {
    const value = environment?.values[model.key] ?? model.defaultValue ?? '';
    return model.type === 'secret' || value === '' ? [] : [[model.schemaName, value]];
  });
  return new Map(values);
}

/** Reports the variables that have no value: the connectors that use them would not work. */
export function reportMissing(
  connectors: readonly SourcedConnector[],
  solution: Solution,
  values: ReadonlyMap<string, string>,
  report: Report,
): void {
  for (const { model, at } of solution.variables) {
    if (values.has(model.schemaName)) continue;
    const users = connectors.filter((one) => one.variables.includes(model.key)).map((one) => one.model.key);
    if (users.length === 0) continue;
    const args = { variable: model.key, connectors: users, isSecret: model.type === 'secret' };
    report('connector/no-value', keyOf(at), args);
  }
}

/** The connector with values in place of its expressions. */
export function withoutExpressions(model: Connector, values: ReadonlyMap<string, string>): Connector {
  return {
    ...model,
    openApi: withValuesOf(model.openApi, values),
    connectionParameters: withValuesOf(model.connectionParameters, values),
    policyTemplateInstances: withValuesOf(model.policyTemplateInstances, values),
  };
}
