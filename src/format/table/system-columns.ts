/** The columns that the platform gives every table, as exports list them. */
import type { NewTable } from '../../model/table.ts';

export interface SystemColumn {
  readonly name: string;
  readonly type: SystemColumnType;
  readonly required: 'none' | 'systemrequired';
  /** Flags of DisplayMask; none: the element is missing. */
  readonly mask?: string;
  readonly ime: 'auto' | 'inactive' | 'disabled';
  /** May be given on update, read, create. */
  readonly api: readonly [update: boolean, read: boolean, create: boolean];
  readonly audit: boolean;
  readonly logical?: true;
  readonly filterable?: true;
  readonly retrievable?: true;
  readonly label: string;
  /** `%` stands for the table's name. */
  readonly description: string;
  /** Only in tables of this ownership. */
  readonly ownership?: NewTable['ownership'];
}

export type SystemColumnType =
  | { readonly kind: 'lookup' | 'owner' | 'state' | 'status' }
  | { readonly kind: 'datetime'; readonly format: 'date' | 'datetime' }
  | { readonly kind: 'int'; readonly min: number };

const SHOWN = 'ValidForAdvancedFind|ValidForForm|ValidForGrid';
const READ = [false, true, false] as const;
const READ_AND_CREATE = [false, true, true] as const;
const ALL = [true, true, true] as const;

const userColumn = {
  type: { kind: 'lookup' },
  required: 'none',
  mask: SHOWN,
  ime: 'auto',
  api: READ,
  audit: false,
} as const;
const timeColumn = {
  type: { kind: 'datetime', format: 'datetime' },
  required: 'none',
  mask: SHOWN,
  ime: 'inactive',
  api: READ,
  audit: false,
  filterable: true,
  retrievable: true,
} as const;
const owningColumn = {
  type: { kind: 'lookup' },
  required: 'none',
  ime: 'auto',
  api: READ,
  audit: false,
  logical: true,
  ownership: 'user',
} as const;
const zoneColumn = {
  type: { kind: 'int', min: -1 },
  required: 'none',
  ime: 'auto',
  api: ALL,
  audit: false,
} as const;

export const SYSTEM_COLUMNS: readonly SystemColumn[] = [
  {
    ...userColumn,
    name: 'CreatedBy',
    label: 'Created By',
    description: 'Unique identifier of the user who created the record.',
  },
  {
    ...timeColumn,
    name: 'CreatedOn',
    label: 'Created On',
    description: 'Date and time when the record was created.',
  },
  {
    ...userColumn,
    name: 'CreatedOnBehalfBy',
    label: 'Created By (Delegate)',
    description: 'Unique identifier of the delegate user who created the record.',
  },
  {
    name: 'ImportSequenceNumber',
    type: { kind: 'int', min: -2147483648 },
    required: 'none',
    mask: 'ValidForAdvancedFind',
    ime: 'disabled',
    api: READ_AND_CREATE,
    audit: true,
    label: 'Import Sequence Number',
    description: 'Sequence number of the import that created this record.',
  },
  {
    ...userColumn,
    name: 'ModifiedBy',
    label: 'Modified By',
    description: 'Unique identifier of the user who modified the record.',
  },
  {
    ...timeColumn,
    name: 'ModifiedOn',
    label: 'Modified On',
    description: 'Date and time when the record was modified.',
  },
  {
    ...userColumn,
    name: 'ModifiedOnBehalfBy',
    label: 'Modified By (Delegate)',
    description: 'Unique identifier of the delegate user who modified the record.',
  },
  {
    name: 'OrganizationId',
    type: { kind: 'lookup' },
    required: 'none',
    ime: 'auto',
    api: READ,
    audit: true,
    label: 'Organization Id',
    description: 'Unique identifier for the organization',
    ownership: 'organization',
  },
  {
    name: 'OverriddenCreatedOn',
    type: { kind: 'datetime', format: 'date' },
    required: 'none',
    mask: 'ValidForAdvancedFind|ValidForGrid',
    ime: 'inactive',
    api: READ_AND_CREATE,
    audit: true,
    label: 'Record Created On',
    description: 'Date and time that the record was migrated.',
  },
  {
    name: 'OwnerId',
    type: { kind: 'owner' },
    required: 'systemrequired',
    mask: `${SHOWN}|RequiredForForm`,
    ime: 'auto',
    api: ALL,
    audit: true,
    filterable: true,
    label: 'Owner',
    description: 'Owner Id',
    ownership: 'user',
  },
  {
    name: 'OwningBusinessUnit',
    type: { kind: 'lookup' },
    required: 'none',
    mask: SHOWN,
    ime: 'auto',
    api: READ,
    audit: true,
    filterable: true,
    label: 'Owning Business Unit',
    description: 'Unique identifier for the business unit that owns the record',
    ownership: 'user',
  },
  {
    ...owningColumn,
    name: 'OwningTeam',
    label: 'Owning Team',
    description: 'Unique identifier for the team that owns the record.',
  },
  {
    ...owningColumn,
    name: 'OwningUser',
    label: 'Owning User',
    description: 'Unique identifier for the user that owns the record.',
  },
  {
    name: 'statecode',
    type: { kind: 'state' },
    required: 'systemrequired',
    mask: SHOWN,
    ime: 'auto',
    api: [true, true, false],
    audit: true,
    filterable: true,
    label: 'Status',
    description: 'Status of the %',
  },
  {
    name: 'statuscode',
    type: { kind: 'status' },
    required: 'none',
    mask: SHOWN,
    ime: 'auto',
    api: ALL,
    audit: true,
    label: 'Status Reason',
    description: 'Reason for the status of the %',
  },
  {
    ...zoneColumn,
    name: 'TimeZoneRuleVersionNumber',
    label: 'Time Zone Rule Version Number',
    description: 'For internal use only.',
  },
  {
    ...zoneColumn,
    name: 'UTCConversionTimeZoneCode',
    label: 'UTC Conversion Time Zone Code',
    description: 'Time zone code that was in use when the record was created.',
  },
];

/** States and status reasons of a new table: the same two everywhere. */
export const STATES = [
  { value: 0, status: 1, name: 'Active' },
  { value: 1, status: 2, name: 'Inactive' },
] as const;

/** The system columns of a table of an ownership. */
export function systemColumnsOf(ownership: NewTable['ownership']): readonly SystemColumn[] {
  return SYSTEM_COLUMNS.filter((column) => column.ownership === undefined || column.ownership === ownership);
}

/** The description with the table's name in it. */
export function describe(column: SystemColumn, tableName: string): string {
  return column.description.replace('%', () => tableName);
}
