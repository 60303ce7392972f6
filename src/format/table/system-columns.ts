/** The columns that the platform gives every table, as exports list them. What all columns have is left out. */
import type { PackedColumn } from '../../packed/column.ts';

export interface SystemColumn {
  readonly column: Omit<
    PackedColumn,
    'name' | 'logicalName' | 'names' | 'descriptions' | 'introducedVersion'
  >;
  /** English; the platform's texts in other languages are found by it. */
  readonly label: string;
  /** `%` stands for the table's name. */
  readonly description: string;
  /** Only in tables of users, of the organization, or with a money column. */
  readonly only?: 'user' | 'organization' | 'money';
}

const SHOWN = 'ValidForAdvancedFind|ValidForForm|ValidForGrid';

const readOnly = { validForUpdate: false, validForCreate: false } as const;
const system = { custom: false } as const;
const lookup = { type: 'lookup', lookupStyle: 'single', lookupTypes: [] } as const;
const userColumn = { ...system, ...readOnly, ...lookup, displayMask: SHOWN, audit: false } as const;
const owningColumn = { ...system, ...readOnly, ...lookup, audit: false, logical: true } as const;
const timeColumn = {
  ...system,
  ...readOnly,
  type: 'datetime',
  displayMask: SHOWN,
  imeMode: 'inactive',
  audit: false,
  filterable: true,
  retrievable: true,
  format: 'datetime',
  canChangeDateTimeBehavior: false,
  behavior: '1',
} as const;
const zoneColumn = {
  ...system,
  type: 'int',
  audit: false,
  format: '',
  minValue: '-1',
  maxValue: '2147483647',
} as const;

/** An owner is a user (8) or a team (9). */
const OWNER_TYPES = ['8', '9'].map((code) => ({ id: '00000000-0000-0000-0000-000000000000', code }));

export const SYSTEM_COLUMNS: readonly SystemColumn[] = [
  {
    column: { ...userColumn, schemaName: 'CreatedBy' },
    label: 'Created By',
    description: 'Unique identifier of the user who created the record.',
  },
  {
    column: { ...timeColumn, schemaName: 'CreatedOn' },
    label: 'Created On',
    description: 'Date and time when the record was created.',
  },
  {
    column: { ...userColumn, schemaName: 'CreatedOnBehalfBy' },
    label: 'Created By (Delegate)',
    description: 'Unique identifier of the delegate user who created the record.',
  },
  {
    column: {
      ...system,
      ...readOnly,
      schemaName: 'ExchangeRate',
      type: 'decimal',
      displayMask: SHOWN,
      imeMode: 'disabled',
      minValue: '1E-10',
      maxValue: '100000000000',
      accuracy: 12,
    },
    label: 'Exchange Rate',
    description:
      'Exchange rate for the currency associated with the entity with respect to the base currency.',
    only: 'money',
  },
  {
    column: {
      ...system,
      schemaName: 'ImportSequenceNumber',
      type: 'int',
      displayMask: 'ValidForAdvancedFind',
      imeMode: 'disabled',
      validForUpdate: false,
      format: '',
      minValue: '-2147483648',
      maxValue: '2147483647',
    },
    label: 'Import Sequence Number',
    description: 'Sequence number of the import that created this record.',
  },
  {
    column: { ...userColumn, schemaName: 'ModifiedBy' },
    label: 'Modified By',
    description: 'Unique identifier of the user who modified the record.',
  },
  {
    column: { ...timeColumn, schemaName: 'ModifiedOn' },
    label: 'Modified On',
    description: 'Date and time when the record was modified.',
  },
  {
    column: { ...userColumn, schemaName: 'ModifiedOnBehalfBy' },
    label: 'Modified By (Delegate)',
    description: 'Unique identifier of the delegate user who modified the record.',
  },
  {
    column: { ...system, ...readOnly, ...lookup, schemaName: 'OrganizationId' },
    label: 'Organization Id',
    description: 'Unique identifier for the organization',
    only: 'organization',
  },
  {
    column: {
      ...system,
      schemaName: 'OverriddenCreatedOn',
      type: 'datetime',
      displayMask: 'ValidForAdvancedFind|ValidForGrid',
      imeMode: 'inactive',
      validForUpdate: false,
      format: 'date',
      canChangeDateTimeBehavior: false,
      behavior: '1',
    },
    label: 'Record Created On',
    description: 'Date and time that the record was migrated.',
  },
  {
    column: {
      ...system,
      schemaName: 'OwnerId',
      type: 'owner',
      required: 'systemrequired',
      displayMask: `${SHOWN}|RequiredForForm`,
      filterable: true,
      lookupStyle: 'single',
      lookupTypes: OWNER_TYPES,
    },
    label: 'Owner',
    description: 'Owner Id',
    only: 'user',
  },
  {
    column: {
      ...system,
      ...readOnly,
      ...lookup,
      schemaName: 'OwningBusinessUnit',
      displayMask: SHOWN,
      filterable: true,
    },
    label: 'Owning Business Unit',
    description: 'Unique identifier for the business unit that owns the record',
    only: 'user',
  },
  {
    column: { ...owningColumn, schemaName: 'OwningTeam' },
    label: 'Owning Team',
    description: 'Unique identifier for the team that owns the record.',
    only: 'user',
  },
  {
    column: { ...owningColumn, schemaName: 'OwningUser' },
    label: 'Owning User',
    description: 'Unique identifier for the user that owns the record.',
    only: 'user',
  },
  {
    column: {
      ...system,
      schemaName: 'statecode',
      type: 'state',
      required: 'systemrequired',
      displayMask: SHOWN,
      validForCreate: false,
      filterable: true,
    },
    label: 'Status',
    description: 'Status of the %',
  },
  {
    column: { ...system, schemaName: 'statuscode', type: 'status', displayMask: SHOWN },
    label: 'Status Reason',
    description: 'Reason for the status of the %',
  },
  {
    column: { ...zoneColumn, schemaName: 'TimeZoneRuleVersionNumber' },
    label: 'Time Zone Rule Version Number',
    description: 'For internal use only.',
  },
  {
    column: { ...system, ...lookup, schemaName: 'TransactionCurrencyId', displayMask: SHOWN },
    label: 'Currency',
    description: 'Unique identifier of the currency associated with the entity.',
    only: 'money',
  },
  {
    column: { ...zoneColumn, schemaName: 'UTCConversionTimeZoneCode' },
    label: 'UTC Conversion Time Zone Code',
    description: 'Time zone code that was in use when the record was created.',
  },
];

/** States and status reasons of a new table: the same two everywhere. */
export const STATES = [
  { value: 0, status: 1, name: 'Active' },
  { value: 1, status: 2, name: 'Inactive' },
] as const;

/** The system columns of a table. */
export function systemColumnsOf(ownership: 'user' | 'organization', money: boolean): readonly SystemColumn[] {
  return SYSTEM_COLUMNS.filter(
    ({ only }) => only === undefined || only === ownership || (only === 'money' && money),
  );
}
