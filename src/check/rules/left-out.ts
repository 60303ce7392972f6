/** What the certified binding leaves at home, said in a remark: nothing declared disappears without a word. */
import { connectorOnlyVariables } from '../../connector/connector-variables.ts';
import { at, keyOf } from '../../source/place.ts';
import type { Rule } from '../check.ts';

export const leftOut: Rule = (solution, report) => {
  if (solution.binding !== 'certified' || solution.connectors.length === 0) return;
  const names = [...solution.connectors.map((one) => one.model.key), ...connectorOnlyVariables(solution)];
  report('package/left-out', keyOf(at(solution.at, 'connectors')), { names });
};
