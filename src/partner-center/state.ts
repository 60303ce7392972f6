/** All that the fake knows. Plain data that is never changed in place: keep an old state to go back to it. */
import type { Referral } from './referrals/referral.ts';
import type { Delivery } from './webhooks/delivery.ts';
import type { WebhookRegistration } from './webhooks/registration.ts';
import type { ValidationEvent } from './webhooks/validation-event.ts';

export interface State {
  /** The partner whose referrals these are. */
  readonly organization: { readonly id: string; readonly name: string };
  /** What the addresses in webhook events begin with. */
  readonly webhookOrigin: string;
  /** In the order in which they were created. */
  readonly referrals: readonly Referral[];
  /** A tenant has one at most. */
  readonly registration?: WebhookRegistration;
  readonly validationEvents: readonly ValidationEvent[];
  /** Events that wait for their next attempt. */
  readonly outbox: readonly Delivery[];
  /** Events that are no longer attempted. */
  readonly offline: readonly Delivery[];
  /** How many requests are answered; without it, all of them. */
  readonly budget?: Budget;
  /** When the requests were made that the budget counts. */
  readonly calls: readonly number[];
  /** What the next requests are answered with, whatever they ask for: one fault each, the first one first. */
  readonly faults: readonly Fault[];
}

export interface Budget {
  readonly requests: number;
  readonly milliseconds: number;
}

export interface Fault {
  readonly status: number;
  /** Seconds. */
  readonly retryAfter?: number;
}

export function newState(given: Partial<State> = {}): State {
  return {
    organization: { id: '33333333-3333-4333-8333-333333333333', name: 'Example Partner' },
    webhookOrigin: 'https://api.partnercenter.microsoft.com',
    referrals: [],
    validationEvents: [],
    outbox: [],
    offline: [],
    calls: [],
    faults: [],
    ...given,
  };
}
