/**
 * Lookups between tables of Dynamics 365 and the names of their relationships, spelt as the metadata list of the CRM 2015 SDK and the
 * subgrids of real exports spell them. Only tables that a solution can extend are of use: a form needs a view of the rows it lists.
 */
import type { LookupTarget } from '../model/column.ts';

type Lookups = Readonly<Record<string, readonly LookupTarget[]>>;

const CUSTOMERS = (table: string): readonly LookupTarget[] => [
  { table: 'account', relationship: `${table}_customer_accounts` },
  { table: 'contact', relationship: `${table}_customer_contacts` },
];

const to = (table: string, relationship: string): readonly LookupTarget[] => [{ table, relationship }];

/** By logical name of the table, then of the lookup. */
const STANDARD_LOOKUPS: Readonly<Record<string, Lookups | undefined>> = {
  account: {
    originatingleadid: to('lead', 'account_originating_lead'),
    parentaccountid: to('account', 'account_parent_account'),
    primarycontactid: to('contact', 'account_primary_contact'),
  },
  contact: {
    originatingleadid: to('lead', 'contact_originating_lead'),
    parentcustomerid: CUSTOMERS('contact'),
  },
  incident: { customerid: CUSTOMERS('incident') },
  lead: {
    campaignid: to('campaign', 'campaign_leads'),
    customerid: CUSTOMERS('lead'),
    originatingcaseid: to('incident', 'OriginatingCase_Lead'),
    parentaccountid: to('account', 'lead_parent_account'),
    parentcontactid: to('contact', 'lead_parent_contact'),
    qualifyingopportunityid: to('opportunity', 'lead_qualifying_opportunity'),
  },
  opportunity: {
    campaignid: to('campaign', 'campaign_opportunities'),
    customerid: CUSTOMERS('opportunity'),
    originatingleadid: to('lead', 'opportunity_originating_lead'),
    parentaccountid: to('account', 'opportunity_parent_account'),
    parentcontactid: to('contact', 'opportunity_parent_contact'),
  },
};

/** The lookups of a table of Dynamics 365 that are known, by logical name. */
export function standardLookups(table: string): Lookups {
  return valueOf(STANDARD_LOOKUPS, table) ?? {};
}

/** Lookups that every table has. */
const SYSTEM_LOOKUPS: Readonly<Record<string, readonly string[] | undefined>> = {
  createdby: ['systemuser'],
  createdonbehalfby: ['systemuser'],
  modifiedby: ['systemuser'],
  modifiedonbehalfby: ['systemuser'],
  ownerid: ['systemuser', 'team'],
  owningbusinessunit: ['businessunit'],
  owningteam: ['team'],
  owninguser: ['systemuser'],
  transactioncurrencyid: ['transactioncurrency'],
};

/** Logical names of the tables that a lookup of the platform or of Dynamics 365 points at; none when they are not known. */
export function standardTargets(table: string, column: string): readonly string[] {
  const named = valueOf(standardLookups(table), column)?.map((one) => one.table);
  return named ?? valueOf(SYSTEM_LOOKUPS, column) ?? [];
}

/** Names come from makers: `constructor` is one, and no member of these. */
function valueOf<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
