import { internalIdOf } from '../names.ts';
import type { Owner } from './kind.ts';

/** Where a service sends the user back to: an address of the connector's own, which is entered in the registration of the app. */
export function redirectUrlOf({ logicalName, id }: Pick<Owner, 'logicalName' | 'id'>): string {
  return `https://global.consent.azure-apim.net/redirect/${internalIdOf(logicalName, id).replace(/^shared_/, '')}`;
}
