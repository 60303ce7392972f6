/** The policies that the gateway applies to a request. `routerequesttoendpoint` sends it to another path of the same host. */
import { isArray, type JsonValue } from '../../source/json-value.ts';
import type { PolicyInstance } from '../connector-source.ts';
import { NEW_PATH, OPERATION_NAME, SECTION } from '../policy-templates.ts';

const METHOD = 'x-ms-apimTemplateParameter.httpMethod';

export interface Route {
  /** Relative to the basePath, with path parameters in braces. */
  readonly path: string;
  readonly method: string;
}

/** Policies that leave the request as it is, whatever section they name. */
const AFTER_THE_REQUEST = ['updatenextlink', 'pollingtrigger', 'setconnectionstatustounauthenticated'];

/** Without operation names a policy is for every operation. */
export function policiesFor(
  policies: readonly PolicyInstance[],
  operationId: string,
): readonly PolicyInstance[] {
  return policies.filter(({ parameters }) => {
    const names = parameters[OPERATION_NAME];
    if (names === undefined || (isArray(names) && names.length === 0)) return true;
    return isArray(names) ? names.includes(operationId) : names === operationId;
  });
}

/** The first policy that changes the request and is not the routing one. */
export function otherPolicy(policies: readonly PolicyInstance[]): PolicyInstance | undefined {
  return policies.find(
    (one) =>
      !isRouting(one) &&
      !AFTER_THE_REQUEST.includes(one.template.toLowerCase()) &&
      one.parameters[SECTION] !== 'Response',
  );
}

export function routed(policies: readonly PolicyInstance[], original: Route): Route {
  return policies.filter(isRouting).reduce<Route>(
    (route, { parameters }) => ({
      path: textOr(parameters[NEW_PATH], route.path),
      method: methodOf(parameters[METHOD], route.method),
    }),
    original,
  );
}

function isRouting(policy: PolicyInstance): boolean {
  return policy.template.toLowerCase() === 'routerequesttoendpoint';
}

function textOr(value: JsonValue | undefined, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

/** `@Request.OriginalHTTPMethod`, in 142 of 143 published uses, stands for the method of the operation itself. */
function methodOf(value: JsonValue | undefined, original: string): string {
  return typeof value === 'string' && !value.startsWith('@') ? value : original;
}
