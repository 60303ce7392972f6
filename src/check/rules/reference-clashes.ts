/** A connection reference belongs to one connector, in every flow that uses it. */
import { originOf } from '../../flow/origins.ts';
import { keyOf } from '../../source/place.ts';
import type { Rule } from '../check.ts';

export const referenceClashes: Rule = (solution, report) => {
  const apis = new Map(solution.connections.map((one) => [one.model.logicalName, one.model.apiName]));
  for (const { model, origins, facts } of solution.flows) {
    for (const { path, logicalName, apiName } of facts.connections) {
      if (logicalName === undefined || apiName === undefined) continue;
      const other = apis.get(logicalName) ?? apiName;
      const place = keyOf(originOf(model.document, path, origins));
      if (other !== apiName) report('flow/reference-clash', place, { logicalName, api: apiName, other });
      apis.set(logicalName, other);
    }
  }
};
