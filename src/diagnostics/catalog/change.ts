/**
 * Messages about what changed between two versions of a connector. An error breaks flows and apps, a warning may, a remark does not.
 * Their entries stand in three files, by what changed.
 */
import { changedConnectorMessages } from './changed-connector.ts';
import { changedFieldMessages } from './changed-field.ts';
import { changedOperationMessages } from './changed-operation.ts';

export const changeMessages = {
  ...changedOperationMessages,
  ...changedFieldMessages,
  ...changedConnectorMessages,
} as const;
