/** FetchXML that is given to "List rows". */
import { checkFetchXml } from '../../dataverse/fetch-xml.ts';
import { dataverseCalls, valuePlace } from './dataverse-call.ts';
import type { FlowRule } from './flow-rule.ts';

export const dataverseFetches: FlowRule = (program, world, report) => {
  for (const call of dataverseCalls(program, world)) {
    const text = call.parameters['fetchXml'];
    if (call.operation?.kind !== 'list' || typeof text !== 'string' || text.trim() === '') continue;
    const place = valuePlace(call, 'fetchXml', program);
    checkFetchXml(text, {
      tables: call.tables,
      report: (code, { from, to }, args, severity) => {
        report(code, { ...place, inside: { text, from, to } }, args, undefined, severity);
      },
    });
  }
};
