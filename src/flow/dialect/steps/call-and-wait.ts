/** OpenApiConnectionWebhook: calls an operation and waits for the answer, e.g. an approval. */
import { apiIdField, operationField } from '../forms/operation.ts';
import { parametersField, withOnlyField } from '../forms/parameters.ts';
import { callSettings } from '../settings.ts';
import { stepKind } from './step.ts';

export const callAndWait = stepKind({
  keyword: 'callAndWait',
  summary: 'Calls an operation that answers later (an approval, an adaptive card) and waits for the answer.',
  type: 'OpenApiConnectionWebhook',
  fields: [
    operationField(
      'callAndWait',
      'The connection of this flow, a dot, the operation: approvals.StartAndWaitForAnApproval.',
    ),
    apiIdField,
    parametersField,
    withOnlyField,
  ],
  settings: callSettings,
});
