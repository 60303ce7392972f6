/**
 * Tables of the platform and of Dynamics 365 Sales that a solution may extend or look up: how their own solutions spell them, and
 * which solution brings them. Measured on exports; a table without a solution belongs to every environment.
 */
export interface KnownTable {
  readonly schemaName: string;
  readonly name: string;
  /** As MissingDependencies name it: unique name and version in brackets. */
  readonly solution?: string;
}

export const KNOWN_TABLES: Readonly<Record<string, KnownTable | undefined>> = {
  account: { schemaName: 'Account', name: 'Account' },
  contact: { schemaName: 'Contact', name: 'Contact' },
  systemuser: { schemaName: 'SystemUser', name: 'User' },
  team: { schemaName: 'Team', name: 'Team' },
  businessunit: { schemaName: 'BusinessUnit', name: 'Business Unit' },
  transactioncurrency: { schemaName: 'TransactionCurrency', name: 'Currency' },
  opportunity: { schemaName: 'Opportunity', name: 'Opportunity', solution: 'msdynce_Sales (9.0.4.0076)' },
  lead: { schemaName: 'Lead', name: 'Lead', solution: 'msdynce_LeadManagement (9.0.4.0066)' },
  campaign: { schemaName: 'Campaign', name: 'Campaign', solution: 'msdynce_Marketing (9.0.4.0066)' },
  incident: { schemaName: 'Incident', name: 'Case', solution: 'msdynce_Service (9.0.4.0066)' },
};
