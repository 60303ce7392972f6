/** Under the certified binding every connector in use has a certified one in its place. */
import { at } from '../../source/place.ts';
import type { Rule } from '../check.ts';

export const certifiedConnectors: Rule = (solution, report) => {
  if (solution.binding !== 'certified') return;
  const place = at(solution.at, 'connectors', 'sources');
  const used = new Set(solution.connections.flatMap((one) => one.connector ?? []));
  for (const { model, certified } of solution.connectors) {
    if (certified !== undefined || !used.has(model.key)) continue;
    report('solution/no-certified-connector', at(place, model.key), { connector: model.key });
  }
};
