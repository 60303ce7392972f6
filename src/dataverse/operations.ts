/**
 * The operations of the Dataverse connector with the parameters that flows give them. From 774 published flows and the connector's documentation; the
 * connector's own document is not public, so a name that is not here may exist all the same.
 */
export interface DataverseOperation {
  readonly id: string;
  readonly kind:
    'list' | 'get' | 'create' | 'update' | 'delete' | 'relate' | 'file' | 'call' | 'wait' | 'other';
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** It takes `item`, or parts of it as `item/…`. */
  readonly takesItem: boolean;
  /** Body: one row, a list of rows, or something that is not known. */
  readonly result: 'row' | 'rows' | 'unknown';
  /** It works in an environment that is named in it, whose tables may be others. */
  readonly elsewhere: boolean;
}

type Made = Omit<DataverseOperation, 'id' | 'elsewhere' | 'optional'> & {
  readonly optional?: readonly string[];
};

const ROW = ['entityName', 'recordId'] as const;

const BASE: Readonly<Record<string, Made>> = {
  ListRecords: {
    kind: 'list',
    required: ['entityName'],
    optional: [
      '$select',
      '$filter',
      '$orderby',
      '$expand',
      '$top',
      '$apply',
      'fetchXml',
      '$skiptoken',
      'partitionId',
    ],
    takesItem: false,
    result: 'rows',
  },
  GetItem: {
    kind: 'get',
    required: ROW,
    optional: ['$select', '$expand', 'partitionId'],
    takesItem: false,
    result: 'row',
  },
  CreateRecord: { kind: 'create', required: ['entityName'], takesItem: true, result: 'row' },
  UpdateRecord: { kind: 'update', required: ROW, takesItem: true, result: 'row' },
  UpdateOnlyRecord: { kind: 'update', required: ROW, takesItem: true, result: 'row' },
  DeleteRecord: {
    kind: 'delete',
    required: ROW,
    optional: ['partitionId'],
    takesItem: false,
    result: 'unknown',
  },
  AssociateEntities: {
    kind: 'relate',
    required: [...ROW, 'associationEntityRelationship'],
    takesItem: true,
    result: 'unknown',
  },
  DisassociateEntities: {
    kind: 'relate',
    required: [...ROW, 'associationEntityRelationship', '$id'],
    takesItem: false,
    result: 'unknown',
  },
  GetEntityFileImageFieldContent: {
    kind: 'file',
    required: [...ROW, 'fileImageFieldName'],
    optional: ['size'],
    takesItem: false,
    result: 'unknown',
  },
  UpdateEntityFileImageFieldContent: {
    kind: 'file',
    required: [...ROW, 'fileImageFieldName', 'x-ms-file-name'],
    takesItem: true,
    result: 'unknown',
  },
  PerformBoundAction: {
    kind: 'call',
    required: [...ROW, 'actionName'],
    takesItem: true,
    result: 'unknown',
  },
  PerformUnboundAction: { kind: 'call', required: ['actionName'], takesItem: true, result: 'unknown' },
};

/** Prefixed to the keys of what a trigger waits for. */
export const REQUEST = 'subscriptionRequest/';

const REQUESTED = ['message', 'entityname', 'scope'].map((name) => REQUEST + name);
const MAY_BE_REQUESTED = ['filteringattributes', 'filterexpression', 'runas', 'name', 'postponeuntil'].map(
  (name) => REQUEST + name,
);

const WAIT: Made = {
  kind: 'wait',
  required: REQUESTED,
  optional: MAY_BE_REQUESTED,
  takesItem: false,
  result: 'unknown',
};

/** Headers that each call may give. */
const HEADERS = ['accept', 'prefer', 'x-ms-odata-metadata-full', 'MSCRMIncludeMipSensitivityLabel'];

function operation(id: string, made: Made, elsewhere: boolean): DataverseOperation {
  return {
    ...made,
    id,
    required: elsewhere ? ['organization', ...made.required] : made.required,
    optional: [...(made.optional ?? []), ...HEADERS],
    elsewhere,
  };
}

/** By operationId. */
export const OPERATIONS: ReadonlyMap<string, DataverseOperation> = new Map(
  [
    ...Object.entries(BASE).flatMap(([id, made]) => [
      operation(id, made, false),
      operation(`${id}WithOrganization`, made, true),
    ]),
    operation('SubscribeWebhookTrigger', WAIT, false),
    operation('SubscribeWebhookTriggerWithOrganization', WAIT, true),
  ].map((one) => [one.id, one]),
);

/** Operations that exist, and of whose parameters nothing is said here. */
const OTHERS = ['BusinessEventsTrigger', 'ExecuteChangeset', 'GetRelevantRows'];

export function operationNamed(id: string): DataverseOperation | undefined {
  return OPERATIONS.get(id);
}

/** Whether an operation is known to exist. Those of AI Builder are named after their models. */
export function isKnownOperation(id: string): boolean {
  return OPERATIONS.has(id) || OTHERS.includes(id) || id.startsWith('aibuilderpredict_');
}

export const OPERATION_NAMES: readonly string[] = [...OPERATIONS.keys(), ...OTHERS];

/** What a trigger waits for, by the number in `message`. Source: three lists of the platform that agree, and their use in published flows. */
export const MESSAGES: Readonly<Record<number, string>> = {
  1: 'Added',
  2: 'Deleted',
  3: 'Modified',
  4: 'Added or modified',
  5: 'Added or deleted',
  6: 'Modified or deleted',
  7: 'Added, modified or deleted',
};

/** Messages that an update of a row sends. */
export const UPDATE_MESSAGES: readonly number[] = [3, 4, 6, 7];
