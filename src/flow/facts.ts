/** What a flow document uses of the solution around it: read once, used by checks, packages and the turn-on order. */
import { isObject, type JsonObject, type JsonValue } from '../source/json-value.ts';
import type { ConnectorStep, FlowFacts, UsedConnection } from '../model/flow-facts.ts';
import type { Path } from '../source/place.ts';
import { DEFINITION, definitionOf, walkActions } from './walk.ts';

export function factsOf(document: JsonObject): FlowFacts {
  const steps: ConnectorStep[] = [];
  const children: { id: string; path: Path }[] = [];
  walkActions(document, (action, path) => {
    const inputs = action['inputs'];
    const host = isObject(inputs) ? inputs['host'] : undefined;
    if (!isObject(inputs) || !isObject(host)) return;
    if (typeof host['workflowReferenceName'] === 'string') {
      children.push({
        id: host['workflowReferenceName'].toLowerCase(),
        path: [...path, 'inputs', 'host', 'workflowReferenceName'],
      });
    }
    if (typeof host['connectionName'] === 'string' && typeof host['operationId'] === 'string') {
      const parameters = isObject(inputs['parameters']) ? Object.keys(inputs['parameters']) : [];
      steps.push({
        alias: host['connectionName'],
        operationId: host['operationId'],
        parameters,
        path: [...path, 'inputs'],
      });
    }
  });
  return { connections: connectionsOf(document), steps, children, variables: variablesOf(document) };
}

function connectionsOf(document: JsonObject): UsedConnection[] {
  const properties = document['properties'];
  const references = isObject(properties) ? properties['connectionReferences'] : undefined;
  if (!isObject(references)) return [];
  return Object.entries(references).map(([alias, entry]) => ({
    alias,
    path: ['properties', 'connectionReferences', alias],
    ...present('logicalName', textAt(entry, 'connection', 'connectionReferenceLogicalName')),
    ...present('apiName', textAt(entry, 'api', 'name')),
    ...present('connector', textAt(entry, 'api', 'logicalName')),
  }));
}

function variablesOf(document: JsonObject): FlowFacts['variables'] {
  const parameters = definitionOf(document)?.['parameters'];
  if (!isObject(parameters)) return [];
  return Object.entries(parameters).flatMap(([parameter, declaration]) => {
    const schemaName = textAt(declaration, 'metadata', 'schemaName');
    const path = [...DEFINITION, 'parameters', parameter];
    return schemaName === undefined ? [] : [{ schemaName, parameter, path }];
  });
}

function textAt(value: JsonValue | undefined, ...keys: readonly string[]): string | undefined {
  let here = value;
  for (const key of keys) here = isObject(here) ? here[key] : undefined;
  return typeof here === 'string' ? here : undefined;
}

function present<K extends string>(key: K, value: string | undefined): Partial<Readonly<Record<K, string>>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, string>);
}
