/** `roles` of solution.yaml: security roles. */
import { guidOf } from '../../model/guid.ts';
import type { Role } from '../../model/security.ts';
import type { Sourced } from '../../model/solution.ts';
import { role } from '../../spec/security-schema.ts';
import type { RoleSpec } from '../../spec/solution-schema.ts';
import { entriesOf, type Loading } from '../load-components.ts';
import { xmlText } from '../xml-text.ts';
import { decodeRights } from './decode-rights.ts';
import type { TableFacts } from './table-facts.ts';

export function loadRoles(loading: Loading, facts: TableFacts): readonly Sourced<Role>[] {
  const { head, reader } = loading;
  return entriesOf<RoleSpec>('role', 'roles', role, loading).map(({ key, spec, at }) => ({
    at,
    model: {
      key,
      id: spec.id ?? guidOf(head.publisher.prefix, 'role', key),
      name: xmlText(spec.name),
      description: xmlText(spec.description ?? ''),
      forFlows: spec.forFlows ?? false,
      ...decodeRights(spec, at, { facts, report: reader.report }),
    },
  }));
}
