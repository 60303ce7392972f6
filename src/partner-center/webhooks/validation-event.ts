/** Test events: sent on request, with a result for each attempt to deliver them. */
import type { JsonObject } from '../../source/json-value.ts';
import type { Call, Handled, World } from '../protocol.ts';
import { invalid, notFound, refusal, withRetryAfter } from '../refusal.ts';
import type { State } from '../state.ts';
import { bareText } from '../time.ts';
import type { AttemptResult } from './delivery.ts';
import { TEST_CREATED } from './event-names.ts';
import { raiseTest } from './events.ts';
import { noRegistration } from './registration.ts';

export interface ValidationEvent {
  readonly correlationId: string;
  readonly callbackUrl: string;
  readonly createdAt: number;
  readonly isCompleted: boolean;
  readonly results: readonly { readonly result: AttemptResult; readonly at: number }[];
}

const PER_MINUTE = 2;
const MINUTE = 60 * 1000;
const KEPT = 7 * 24 * 60 * 60 * 1000;

export function postValidationEvent(state: State, _call: Call, world: World): Handled {
  const { registration } = state;
  if (registration === undefined) return { state, reply: noRegistration() };
  if (!registration.events.includes(TEST_CREATED))
    return { state, reply: invalid({ path: '', text: `Register for the event ${TEST_CREATED} first.` }) };
  const recent = state.validationEvents.filter((one) => one.createdAt > world.now - MINUTE);
  if (recent.length >= PER_MINUTE) {
    const [oldest = { createdAt: world.now }] = recent;
    const busy = refusal(429, 'serviceNotAvailable', 'Two test events a minute are allowed.');
    return { state, reply: withRetryAfter(busy, oldest.createdAt + MINUTE - world.now) };
  }
  return created(state, registration.url, world);
}

function created(state: State, callbackUrl: string, world: World): Handled {
  const correlationId = world.newId();
  const event = { correlationId, callbackUrl, createdAt: world.now, isCompleted: false, results: [] };
  const grown = { ...state, validationEvents: [...state.validationEvents, event] };
  return {
    state: raiseTest(grown, correlationId, world),
    reply: { kind: 'success', status: 200, body: { correlationId } },
  };
}

export function getValidationEvent(state: State, { id }: Call): Handled {
  const event = state.validationEvents.find((one) => one.correlationId.toLowerCase() === id.toLowerCase());
  if (event === undefined) return { state, reply: notFound('There is no such test event.') };
  return { state, reply: { kind: 'success', status: 200, body: shown(event, state.organization.id) } };
}

/** The only published status is `completed`; the word for one that is still attempted is ours. */
function shown(event: ValidationEvent, partnerId: string): JsonObject {
  return {
    correlationId: event.correlationId,
    partnerId,
    status: event.isCompleted ? 'completed' : 'pending',
    callbackUrl: event.callbackUrl,
    results: event.results.map(({ result, at }) => ({
      responseCode: result.responseCode,
      responseMessage: result.responseMessage,
      systemError: result.isSystemError,
      dateTimeUtc: bareText(at),
    })),
  };
}

/** The events with one more result in that of `id`. */
export function withResult(
  events: readonly ValidationEvent[],
  id: string | undefined,
  result: AttemptResult,
  { now, isOver }: { readonly now: number; readonly isOver: boolean },
): readonly ValidationEvent[] {
  return events.map((one) =>
    one.correlationId === id
      ? { ...one, isCompleted: isOver, results: [...one.results, { result, at: now }] }
      : one,
  );
}

export function withoutOld(state: State, now: number): State {
  const kept = state.validationEvents.filter((one) => one.createdAt > now - KEPT);
  return kept.length === state.validationEvents.length ? state : { ...state, validationEvents: kept };
}
