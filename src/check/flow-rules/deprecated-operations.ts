/** Operations that Microsoft replaced by others. */
import { placeIn } from '../../analysis/flow-program.ts';
import { operationOf, SUCCESSORS } from '../../flow/connector-facts.ts';
import type { FlowRule } from './flow-rule.ts';

export const deprecatedOperations: FlowRule = (program, _world, report) => {
  for (const step of program.graph().all) {
    const operation = operationOf(step.action);
    const successor = operation === undefined ? undefined : SUCCESSORS.get(operation);
    if (operation === undefined || successor === undefined) continue;
    const place = placeIn(program, [...step.path, 'inputs', 'host', 'operationId']);
    const [, name = ''] = operation.split('/');
    report('flow/deprecated-operation', place, {
      name,
      successor: successor.operation,
      change: successor.change,
    });
  }
};
