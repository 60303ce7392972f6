/** What comes back from outside, as solution.yaml declares it. */
import type { Echo } from '../analysis/flow-world.ts';
import { operationsIn } from '../connector/view.ts';
import type { Solution } from '../model/solution.ts';
import { isObject } from '../source/json-value.ts';
import { documentPlace } from '../source/place.ts';

export function echoesOf({ echoes, flows, connectors, connections }: Solution): readonly Echo[] {
  return echoes.flatMap(({ connector, starts }) => {
    const flow = flows.find((one) => one.model.key === starts);
    const document = connectors.find((one) => one.model.key === connector)?.model.openApi;
    if (flow === undefined || !isObject(document)) return [];
    // What only reads changes nothing.
    const changing = new Set(
      operationsIn(document, documentPlace(''))
        .filter((one) => one.method !== 'get' && one.method !== 'head')
        .map((one) => one.operationId),
    );
    const references = new Set(
      connections.filter((one) => one.connector === connector).map((one) => one.model.logicalName),
    );
    return {
      starts: flow.model.id,
      isCausedBy: ({ facts }, alias, operationId) => {
        const { logicalName = '' } = facts.connections.find((one) => one.alias === alias) ?? {};
        return references.has(logicalName) && changing.has(operationId);
      },
    };
  });
}
