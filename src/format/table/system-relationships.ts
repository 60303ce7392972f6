/** The relationships that exports list for every new table: who made a row and who owns it. */
export interface SystemRelationship {
  /** `%` stands for the table's logical name, `%S` for its schema name. */
  readonly name: string;
  /** A system column. */
  readonly column: string;
  readonly target: string;
  readonly onDelete: 'NoCascade' | 'Restrict';
  readonly only?: 'user' | 'organization' | 'money';
}

const SYSTEM_RELATIONSHIPS: readonly SystemRelationship[] = [
  {
    name: 'business_unit_%',
    column: 'OwningBusinessUnit',
    target: 'BusinessUnit',
    onDelete: 'Restrict',
    only: 'user',
  },
  { name: 'lk_%_createdby', column: 'CreatedBy', target: 'SystemUser', onDelete: 'NoCascade' },
  { name: 'lk_%_modifiedby', column: 'ModifiedBy', target: 'SystemUser', onDelete: 'NoCascade' },
  {
    name: 'organization_%',
    column: 'OrganizationId',
    target: 'Organization',
    onDelete: 'NoCascade',
    only: 'organization',
  },
  { name: 'owner_%', column: 'OwnerId', target: 'Owner', onDelete: 'NoCascade', only: 'user' },
  { name: 'team_%', column: 'OwningTeam', target: 'Team', onDelete: 'NoCascade', only: 'user' },
  {
    name: 'TransactionCurrency_%S',
    column: 'TransactionCurrencyId',
    target: 'TransactionCurrency',
    onDelete: 'Restrict',
    only: 'money',
  },
  { name: 'user_%', column: 'OwningUser', target: 'SystemUser', onDelete: 'NoCascade', only: 'user' },
];

export function systemRelationshipsOf(
  ownership: 'user' | 'organization',
  money: boolean,
): readonly SystemRelationship[] {
  return SYSTEM_RELATIONSHIPS.filter(
    ({ only }) => only === undefined || only === ownership || (only === 'money' && money),
  );
}
