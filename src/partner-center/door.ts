/** What is decided before a request is looked at: faults that were asked for, the budget, the sign-in. */
import type { Handled, Request } from './protocol.ts';
import { refusal, withRetryAfter, type ErrorCode } from './refusal.ts';
import type { Budget, Fault, State } from './state.ts';

/** The state after the request was counted, and why it goes no further. */
export function atTheDoor(
  state: State,
  request: Request,
  now: number,
): { readonly state: State; readonly reply?: Handled['reply'] } {
  const [fault, ...faults] = state.faults;
  if (fault !== undefined) return { state: { ...state, faults }, reply: faultReply(fault) };
  const counted = state.budget === undefined ? { state } : count(state, state.budget, now);
  if (counted.reply !== undefined || isSignedIn(request)) return counted;
  return {
    state: counted.state,
    reply: refusal(401, 'unauthenticated', 'A bearer token is needed in the Authorization header.'),
  };
}

/** Which code goes with 429 is not documented: this one stands for "try again later", perhaps with `Retry-After`. */
const BUSY = 'serviceNotAvailable';

const CODES: ReadonlyMap<number, ErrorCode> = new Map([
  [401, 'unauthenticated'],
  [403, 'accessDenied'],
  [404, 'itemNotFound'],
  [412, 'preconditionFailed'],
  [429, BUSY],
  [503, BUSY],
]);

function faultReply({ status, retryAfter }: Fault): Handled['reply'] {
  const code = CODES.get(status) ?? (status < 500 ? 'invalidRequest' : 'generalException');
  const reply = refusal(status, code, 'This answer was asked of the fake.');
  return retryAfter === undefined ? reply : withRetryAfter(reply, retryAfter * 1000);
}

/** Requests that are refused are not counted. */
function count(
  state: State,
  { requests, milliseconds }: Budget,
  now: number,
): { readonly state: State; readonly reply?: Handled['reply'] } {
  const calls = state.calls.filter((at) => at > now - milliseconds);
  if (calls.length < requests) return { state: { ...state, calls: [...calls, now] } };
  const [oldest = now] = calls;
  const busy = refusal(429, BUSY, 'Too many requests.');
  return { state: { ...state, calls }, reply: withRetryAfter(busy, oldest + milliseconds - now) };
}

/** Any token will do: who is allowed what is between Partner Center and Entra. */
function isSignedIn({ headers }: Request): boolean {
  return /^Bearer +\S/i.test(headers['authorization'] ?? '');
}
