/** Which connections of flows lead to Dataverse. Its two older connectors have operations and parameters of their own, of which nothing is said. */
import { apiNameOf } from '../format/api-id.ts';

export const DATAVERSE = 'shared_commondataserviceforapps';

/** By `api.name` of a connection reference, or by its `id` in a package of the older kind, or by `host.apiId` of a step. */
export function isDataverse(api: string): boolean {
  return (apiNameOf(api) ?? api).toLowerCase() === DATAVERSE;
}
