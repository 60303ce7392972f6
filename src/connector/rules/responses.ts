/** What an operation answers: a success with a schema is what the designer makes dynamic content from. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { at } from '../../source/place.ts';
import type { OperationView } from '../view.ts';
import type { ConnectorRule } from './rule.ts';

export const responses: ConnectorRule = ({ operations }, report) => {
  for (const one of operations) {
    checkStatuses(one, report);
    const success = one.responses.filter(({ status }) => /^2\d\d$/.test(status));
    const hasDefault = one.responses.some(({ status }) => status === 'default');
    const { operationId } = one;
    if (success.length === 0)
      report('connector/no-success-response', at(one.at, 'responses'), { operationId, hasDefault });
    const full = success.find(({ status }) => status !== '204');
    if (
      one.method === 'get' &&
      full !== undefined &&
      !success.some(({ value }) => value['schema'] !== undefined)
    )
      report('connector/no-response-schema', full.at, { operationId, status: full.status });
  }
};

function checkStatuses({ responses: all }: OperationView, report: Report): void {
  for (const { status, at: place } of all) {
    if (status === 'default' || /^[1-5]\d\d$/.test(status)) continue;
    report('connector/status', place, { status });
  }
}
