/**
 * Errors. The eight codes are those that the service documents; which status goes with which code is documented only in part.
 * The texts are part of what the fake answers, as those of the service are: no findings of the compiler.
 */

export type ErrorCode =
  | 'accessDenied'
  | 'generalException'
  | 'invalidRequest'
  | 'itemNotFound'
  | 'preconditionFailed'
  | 'resourceModified'
  | 'serviceNotAvailable'
  | 'unauthenticated';

export interface Refusal {
  readonly kind: 'refusal';
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
  /** The part of the request that it is about. */
  readonly target?: string;
  readonly inner?: { readonly code: ErrorCode; readonly message: string };
  readonly headers?: Readonly<Record<string, string>>;
}

/** What is wrong with a value, and where it stands. */
export interface Problem {
  /** With `/` between the steps; '' for the whole. */
  readonly path: string;
  readonly text: string;
}

/**
 * Everything that is wrong with a request itself, the rules of the life of a referral among it: 409 and 422 are on the
 * service's list of status codes as well, but `invalidRequest` is the only documented code that fits, and "malformed or
 * incorrect" is how 400 is described.
 */
export function invalid(problem: Problem): Refusal {
  return refusal(400, 'invalidRequest', problem.text, problem.path);
}

export function notFound(message: string): Refusal {
  return refusal(404, 'itemNotFound', message);
}

export function refusal(status: number, code: ErrorCode, message: string, target = ''): Refusal {
  return { kind: 'refusal', status, code, message, ...(target === '' ? {} : { target }) };
}

/** Whole seconds, and at least one, until a caller should try again. */
export function withRetryAfter(one: Refusal, milliseconds: number): Refusal {
  return { ...one, headers: { 'retry-after': String(Math.max(1, Math.ceil(milliseconds / 1000))) } };
}

export function isRefusal(value: { readonly kind?: unknown }): value is Refusal {
  return value.kind === 'refusal';
}
