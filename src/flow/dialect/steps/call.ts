/** OpenApiConnection: calls an operation of a connector. */
import { apiIdField, operationField } from '../forms/operation.ts';
import { parametersField, withOnlyField } from '../forms/parameters.ts';
import { callSettings } from '../settings.ts';
import { stepKind } from './step.ts';

export const call = stepKind({
  keyword: 'call',
  summary: 'Calls an operation of a connector: connection.OperationId.',
  type: 'OpenApiConnection',
  fields: [
    operationField('call', 'The connection of this flow, a dot, the operation: dataverse.ListRecords.'),
    apiIdField,
    parametersField,
    withOnlyField,
  ],
  settings: callSettings,
});
