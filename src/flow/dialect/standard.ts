/** What of the document around the steps is the same in every flow. */
import type { JsonObject } from '../../source/json-value.ts';

export const FORMAT = 1;
export const SCHEMA_VERSION = '1.0.0.0';

export const DEFINITION: JsonObject = {
  $schema:
    'https://schema.management.azure.com/providers/Microsoft.Logic/schemas/2016-06-01/workflowdefinition.json#',
  contentVersion: '1.0.0.0',
};

export const STANDARD_PARAMETERS: JsonObject = {
  $connections: { defaultValue: {}, type: 'Object' },
  $authentication: { defaultValue: {}, type: 'SecureObject' },
};
