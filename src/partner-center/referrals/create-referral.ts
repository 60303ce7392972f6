/** POST: a deal of the partner's own, or the second record of a co-sell deal, which is Microsoft's. */
import { isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { readJson } from '../json-body.ts';
import type { Call, Handled, World } from '../protocol.ts';
import { invalid, isRefusal, type Problem, type Refusal } from '../refusal.ts';
import { REFERRAL } from '../shape/referral-shape.ts';
import { readShaped } from '../shape/read-shaped.ts';
import type { State } from '../state.ts';
import { countryProblem, invitationProblem } from './creation-rules.ts';
import { represented } from './get-referral.ts';
import { MICROSOFT, begin, type Beginning } from './new-referral.ts';
import { engagementOf, isForMicrosoft } from './referral.ts';

export function createReferral(state: State, call: Call, world: World): Handled {
  const body = readJson(call.request);
  if (isRefusal(body)) return { state, reply: body };
  const given = readReferral(body.value);
  if (isRefusal(given)) return { state, reply: given };
  const engagementId = engagementIn(body.value);
  const problem = creationProblem(state, given.value, engagementId);
  if (problem !== undefined) return { state, reply: invalid(problem) };
  const begun = begin(state, given.value, beginningOf(state, given.value, engagementId), world);
  // 200 is what the certified connector declares; the general pages count 201 as a success as well.
  return { state: begun.state, reply: represented(begun.referral, call.request.origin) };
}

const REQUIRED = ['type', 'customerProfile', 'consent', 'details'];

/** A whole referral in the wire's form, with what is always required. */
export function readReferral(
  body: JsonValue,
): { readonly kind: 'read'; readonly value: JsonObject } | Refusal {
  const problems: Problem[] = [];
  const value = readShaped(body, REFERRAL, '', problems);
  const read = isObject(value) ? value : {};
  const missing = REQUIRED.find((name) => (read[name] ?? null) === null);
  if (body === null || (problems.length === 0 && missing !== undefined))
    problems.push({ path: missing ?? '', text: `The field '${missing ?? 'type'}' is required.` });
  const problem = problems[0] ?? countryProblem(read);
  return problem === undefined ? { kind: 'read', value: read } : invalid(problem);
}

/** Read-only otherwise, but the second record of a deal names the engagement of the first. */
function engagementIn(body: JsonValue): JsonValue {
  const entry = isObject(body)
    ? Object.entries(body).find(([name]) => name.toLowerCase() === 'engagementid')
    : undefined;
  return entry?.[1] ?? '';
}

/** Not documented: what becomes of an engagement that does not exist, or of a deal that is to begin closed. Both are mistakes. */
function creationProblem(state: State, given: JsonObject, engagementId: JsonValue): Problem | undefined {
  if (typeof engagementId !== 'string' || !isKnown(state, engagementId))
    return { path: 'engagementId', text: 'There is no such engagement.' };
  if (given['status'] === 'Closed') return { path: 'status', text: 'A new referral cannot be closed.' };
  return engagementId !== '' && isForMicrosoft(given) ? invitationProblem(given) : undefined;
}

function isKnown(state: State, engagementId: string): boolean {
  return engagementId === '' || engagementOf(state, engagementId).length > 0;
}

/**
 * Own deals start accepted, whatever status was sent (sample of the API reference). Microsoft's record waits for Microsoft's
 * answer.
 */
function beginningOf(state: State, given: JsonObject, engagement: JsonValue): Beginning {
  const engagementId = typeof engagement === 'string' ? engagement : '';
  const isInvitation = engagementId !== '' && isForMicrosoft(given);
  return {
    direction: 'Outgoing',
    substatus: isInvitation ? 'Pending' : 'Accepted',
    engagementId,
    owner: isInvitation ? MICROSOFT : state.organization,
    invitedBy: state.organization,
  };
}
