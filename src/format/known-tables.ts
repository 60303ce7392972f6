/**
 * Tables of the platform and of Dynamics 365 Sales that a solution may extend or look up: how their own solutions spell them, and
 * which solution brings them. Measured on exports; a table without a solution belongs to every environment.
 */
interface KnownTable {
  readonly schemaName: string;
  readonly name: string;
  readonly plural: string;
  /** Rows belong to users, or to the organization. */
  readonly ownership: 'user' | 'organization' | 'business';
  /** As MissingDependencies name it: unique name and version in brackets. */
  readonly solution?: string;
}

export const KNOWN_TABLES: Readonly<Record<string, KnownTable | undefined>> = {
  account: { schemaName: 'Account', name: 'Account', plural: 'Accounts', ownership: 'user' },
  contact: { schemaName: 'Contact', name: 'Contact', plural: 'Contacts', ownership: 'user' },
  systemuser: { schemaName: 'SystemUser', name: 'User', plural: 'Users', ownership: 'business' },
  team: { schemaName: 'Team', name: 'Team', plural: 'Teams', ownership: 'business' },
  businessunit: {
    schemaName: 'BusinessUnit',
    name: 'Business Unit',
    plural: 'Business Units',
    ownership: 'business',
  },
  transactioncurrency: {
    schemaName: 'TransactionCurrency',
    name: 'Currency',
    plural: 'Currencies',
    ownership: 'organization',
  },
  opportunity: {
    schemaName: 'Opportunity',
    name: 'Opportunity',
    plural: 'Opportunities',
    ownership: 'user',
    solution: 'msdynce_Sales (9.0.4.0076)',
  },
  lead: {
    schemaName: 'Lead',
    name: 'Lead',
    plural: 'Leads',
    ownership: 'user',
    solution: 'msdynce_LeadManagement (9.0.4.0066)',
  },
  campaign: {
    schemaName: 'Campaign',
    name: 'Campaign',
    plural: 'Campaigns',
    ownership: 'user',
    solution: 'msdynce_Marketing (9.0.4.0066)',
  },
  incident: {
    schemaName: 'Incident',
    name: 'Case',
    plural: 'Cases',
    ownership: 'user',
    solution: 'msdynce_Service (9.0.4.0066)',
  },
};

/** By logical name. */
export function knownTable(name: string): KnownTable | undefined {
  return Object.hasOwn(KNOWN_TABLES, name) ? KNOWN_TABLES[name] : undefined;
}
