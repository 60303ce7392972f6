/** Connector ids: `/providers/Microsoft.PowerApps/apis/shared_x`. */
const PREFIX = '/providers/Microsoft.PowerApps/apis/';

export function apiId(apiName: string): string {
  return PREFIX + apiName;
}

export function apiNameOf(id: string): string | undefined {
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : undefined;
}
