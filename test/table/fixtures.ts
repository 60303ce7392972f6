/** Tables that between them use everything the model of a table has. */
import type { Column, ColumnType, LookupType, OptionSource } from '../../src/model/column.ts';
import type { Labels } from '../../src/model/labels.ts';
import type { Solution } from '../../src/model/solution.ts';
import type { NewTable, Table, TableExtension } from '../../src/model/table.ts';
import { planContext, type PlanContext } from '../../src/plan/context.ts';

const VERSION = '1.0.0.0';

function column(name: string, names: Labels, type: ColumnType, more: Partial<Column> = {}): Column {
  return {
    key: name.charAt(0).toLowerCase() + name.slice(1),
    schemaName: `cosell_${name}`,
    names,
    descriptions: {},
    required: 'none',
    readOnly: false,
    searchable: true,
    secured: false,
    audit: type.kind !== 'lookup',
    introducedVersion: VERSION,
    type,
    ...more,
  };
}

function lookupOf(table: string, relationship: string, onDelete: LookupType['onDelete']): LookupType {
  return {
    kind: 'lookup',
    polymorphic: false,
    targets: [{ table, relationship }],
    onDelete,
    cascade: { assign: 'none', share: 'none', unshare: 'none', reparent: 'none' },
  };
}

function own(
  options: readonly { readonly value: number; readonly labels: Labels; readonly color?: string }[],
): OptionSource {
  return {
    kind: 'own',
    options: options.map((one) => ({ key: String(one.value), descriptions: {}, ...one })),
  };
}

const NO_PARTS = { views: [], forms: [], charts: [] } as const;

function labelled(name: string): Pick<Table, 'names' | 'pluralNames'> {
  return { names: { 1033: name }, pluralNames: { 1033: name } };
}

const primary = column(
  'Name',
  { 1033: 'Name', 1031: 'Name' },
  { kind: 'text', format: 'text', maxLength: 100 },
  { required: 'required' },
);

/** A table with one column of every type, in two languages. */
export const referralLink: NewTable = {
  kind: 'new',
  key: 'referral-link',
  schemaName: 'cosell_ReferralLink',
  names: { 1033: 'Referral link', 1031: 'Empfehlungsverknüpfung' },
  pluralNames: { 1033: 'Referral links', 1031: 'Empfehlungsverknüpfungen' },
  descriptions: { 1033: 'Joins a referral of Partner Center & an opportunity.' },
  ownership: 'user',
  audit: true,
  changeTracking: true,
  introducedVersion: VERSION,
  columns: [
    primary,
    column(
      'ReferralId',
      { 1033: 'Referral id' },
      { kind: 'text', format: 'text', maxLength: 64 },
      { readOnly: true },
    ),
    column(
      'Opportunity',
      { 1033: 'Opportunity', 1031: 'Verkaufschance' },
      lookupOf('opportunity', 'cosell_ReferralLink_Opportunity', 'cascade'),
    ),
    column(
      'Parent',
      { 1033: 'Parent' },
      lookupOf('cosell_referrallink', 'cosell_ReferralLink_Parent', 'restrict'),
    ),
    column(
      'Status',
      { 1033: 'State of the deal' },
      {
        kind: 'choice',
        options: own([
          { value: 488200000, labels: { 1033: 'Won', 1031: 'Gewonnen' }, color: '#14113b' },
          { value: 488200001, labels: { 1033: 'Lost', 1031: 'Verloren' } },
        ]),
        defaultValue: 488200001,
      },
    ),
    column(
      'Kind',
      { 1033: 'Kind' },
      { kind: 'choice', options: own([{ value: 1, labels: { 1033: 'One' } }]) },
    ),
    column(
      'Active',
      { 1033: 'Synchronised' },
      {
        kind: 'yesNo',
        yes: { 1033: 'Yes', 1031: 'Ja' },
        no: { 1033: 'No', 1031: 'Nein' },
        defaultValue: true,
      },
    ),
    column('Attempts', { 1033: 'Attempts' }, { kind: 'whole', format: 'number', min: -1, max: 2147483647 }),
    column(
      'Discount',
      { 1033: 'Discount' },
      { kind: 'decimal', min: -100000000000, max: 0.0000001, precision: 10 },
      { required: 'recommended' },
    ),
    column(
      'Notes',
      { 1033: 'Notes' },
      { kind: 'memo', rich: false, maxLength: 2000 },
      { descriptions: { 1033: 'Free text' } },
    ),
    column(
      'Mail',
      { 1033: 'Mail' },
      { kind: 'text', format: 'email', maxLength: 100 },
      { searchable: false },
    ),
    column('Site', { 1033: 'Site' }, { kind: 'text', format: 'url', maxLength: 350 }),
    column('Phone', { 1033: 'Phone' }, { kind: 'text', format: 'phone', maxLength: 100 }),
    column(
      'Summary',
      { 1033: 'Summary' },
      { kind: 'text', format: 'textarea', maxLength: 4000 },
      { audit: false },
    ),
    column('Closing', { 1033: 'Closing' }, { kind: 'date', behavior: 'dateOnly' }),
    column('Opened', { 1033: 'Opened' }, { kind: 'date', behavior: 'userLocal' }),
    column('Due', { 1033: 'Due' }, { kind: 'date', behavior: 'timeZoneIndependent' }),
    column('Changed', { 1033: 'Changed' }, { kind: 'dateTime', behavior: 'userLocal' }),
    column('Stamp', { 1033: 'Stamp' }, { kind: 'dateTime', behavior: 'timeZoneIndependent' }),
  ],
  ...NO_PARTS,
  keys: [
    {
      key: 'referral',
      schemaName: 'cosell_Referral',
      names: { 1033: 'Referral', 1031: 'Empfehlung' },
      columns: ['cosell_referralid'],
    },
  ],
};

/** A table of the organization, named as the platform pluralises with "ies". */
export const category: NewTable = {
  kind: 'new',
  key: 'category',
  schemaName: 'cosell_Category',
  names: { 1033: 'Category' },
  pluralNames: { 1033: 'Categories' },
  descriptions: {},
  ownership: 'organization',
  audit: false,
  changeTracking: false,
  introducedVersion: VERSION,
  columns: [
    primary,
    column('Manager', { 1033: 'Manager' }, lookupOf('systemuser', 'cosell_Category_Manager', 'removeLink')),
  ],
  ...NO_PARTS,
  keys: [],
};

/** Columns for a table of an app. */
export const opportunity: TableExtension = {
  kind: 'extension',
  key: 'opportunity',
  schemaName: 'Opportunity',
  ...labelled('Opportunity'),
  ...NO_PARTS,
  keys: [],
  solution: 'msdynce_Sales (9.0.4.0076)',
  columns: [
    column(
      'Referral',
      { 1033: 'Referral' },
      lookupOf('cosell_referrallink', 'cosell_opportunity_Referral', 'removeLink'),
    ),
    column(
      'ReferralDirection',
      { 1033: 'Referral direction' },
      {
        kind: 'choice',
        options: own([{ value: 488200000, labels: { 1033: 'Inbound' } }]),
      },
    ),
  ],
};

/** Columns for a table of the platform itself. */
export const account: TableExtension = {
  kind: 'extension',
  key: 'account',
  schemaName: 'Account',
  ...labelled('Account'),
  ...NO_PARTS,
  keys: [],
  columns: [column('PartnerId', { 1033: 'Partner id' }, { kind: 'text', format: 'text', maxLength: 50 })],
};

export const TABLES: readonly Table[] = [referralLink, category, opportunity, account];

const NOWHERE = { file: 'solution.yaml', path: [], part: 'value' } as const;

/** A solution of the given tables. */
export function solutionOf(
  tables: readonly Table[],
  languages: readonly [number, ...number[]] = [1033, 1031],
): Solution {
  return {
    at: NOWHERE,
    publisher: {
      uniqueName: 'cosell',
      names: { 1033: 'Cosell' },
      descriptions: {},
      prefix: 'cosell',
      optionPrefix: 48820,
    },
    uniqueName: 'Fixtures',
    names: { 1033: 'Fixtures' },
    descriptions: {},
    version: '1.0.0.0',
    connectorsVersion: '1.0.0.0',
    languages,
    packaging: 'split',
    binding: 'custom',
    connectors: [],
    connections: [],
    variables: [],
    choices: [],
    tables: tables.map((model) => ({ model, at: NOWHERE })),
    relationships: [],
    maps: [],
    roles: [],
    columnProfiles: [],
    webResources: [],
    dashboards: [],
    apps: [],
    flows: [],
    sharedSteps: [],
    echoes: [],
    environments: [],
    acceptances: [],
    labels: [],
    install: { files: [] },
    opaque: [],
    complete: true,
  };
}

export function contextFor(
  tables: readonly Table[],
  languages?: readonly [number, ...number[]],
): PlanContext {
  return planContext(solutionOf(tables, languages));
}
