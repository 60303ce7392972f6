/** What a flow of an exported solution uses is in the solution, or it says that it needs it. */
import { keyIn } from '../../analysis/flow-program.ts';
import type { FlowRule } from './flow-rule.ts';

export const leftBehind: FlowRule = (program, { references, variables }, report) => {
  const { facts } = program;
  if (references !== undefined) {
    for (const { logicalName = '', path } of facts.connections) {
      if (logicalName !== '' && !references.has(logicalName.toLowerCase()))
        report('export/reference-missing', keyIn(program, path), { name: logicalName });
    }
  }
  if (variables === undefined) return;
  for (const { schemaName, path } of facts.variables) {
    if (!variables.has(schemaName.toLowerCase()))
      report('export/variable-missing', keyIn(program, path), { name: schemaName });
  }
};
