/** The relationships that exports list for every new table: who made a row and who owns it. */
import type { NewTable } from '../../model/table.ts';

export interface SystemRelationship {
  /** `%` stands for the table's logical name. */
  readonly name: string;
  /** A system column. */
  readonly column: string;
  readonly target: string;
  readonly onDelete: 'NoCascade' | 'Restrict';
  readonly ownership?: NewTable['ownership'];
}

const SYSTEM_RELATIONSHIPS: readonly SystemRelationship[] = [
  {
    name: 'business_unit_%',
    column: 'OwningBusinessUnit',
    target: 'BusinessUnit',
    onDelete: 'Restrict',
    ownership: 'user',
  },
  { name: 'lk_%_createdby', column: 'CreatedBy', target: 'SystemUser', onDelete: 'NoCascade' },
  { name: 'lk_%_modifiedby', column: 'ModifiedBy', target: 'SystemUser', onDelete: 'NoCascade' },
  {
    name: 'organization_%',
    column: 'OrganizationId',
    target: 'Organization',
    onDelete: 'NoCascade',
    ownership: 'organization',
  },
  { name: 'owner_%', column: 'OwnerId', target: 'Owner', onDelete: 'NoCascade', ownership: 'user' },
  { name: 'team_%', column: 'OwningTeam', target: 'Team', onDelete: 'NoCascade', ownership: 'user' },
  { name: 'user_%', column: 'OwningUser', target: 'SystemUser', onDelete: 'NoCascade', ownership: 'user' },
];

export function systemRelationshipsOf(ownership: NewTable['ownership']): readonly SystemRelationship[] {
  return SYSTEM_RELATIONSHIPS.filter((one) => one.ownership === undefined || one.ownership === ownership);
}
