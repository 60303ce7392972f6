/** The events that a tenant can register for: those of the page of 2021, and the two that only the connector pages name. */
import type { Handled } from '../protocol.ts';
import type { State } from '../state.ts';

export const TEST_CREATED = 'test-created';

export const EVENTS: readonly string[] = [
  TEST_CREATED,
  'subscription-updated',
  'usagerecords-thresholdExceeded',
  'invoice-ready',
  'referral-created',
  'referral-updated',
  'related-referral-created',
  'related-referral-updated',
];

export function getEvents(state: State): Handled {
  return { state, reply: { kind: 'success', status: 200, body: EVENTS } };
}
