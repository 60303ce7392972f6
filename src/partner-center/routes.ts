/** Which path and method is what. */
import type { Handler } from './protocol.ts';
import { createReferral } from './referrals/create-referral.ts';
import { getReferral } from './referrals/get-referral.ts';
import { listReferrals } from './referrals/list-referrals.ts';
import { patchReferral } from './referrals/patch-referral.ts';
import { putReferral } from './referrals/put-referral.ts';
import { getEvents } from './webhooks/event-names.ts';
import { getRegistration, postRegistration, putRegistration } from './webhooks/registration.ts';
import { getValidationEvent, postValidationEvent } from './webhooks/validation-event.ts';

export interface Route {
  readonly service: 'referrals' | 'webhooks';
  /** Its first group is the id. */
  readonly path: RegExp;
  readonly methods: Readonly<Record<string, Handler>>;
}

/**
 * Slashes at the end are passed over: the certified connector tells its three PATCH operations apart by nothing else. A
 * referral has a second address on the host of the webhooks, the one that events name.
 */
export const ROUTES: readonly Route[] = [
  {
    service: 'referrals',
    path: /^\/v1\.0\/engagements\/referrals\/*$/,
    methods: { GET: listReferrals, POST: createReferral },
  },
  {
    service: 'referrals',
    path: /^\/(?:v1\.0\/engagements|engagements\/v1)\/referrals\/([^/]+)\/*$/,
    methods: { GET: getReferral, PUT: putReferral, PATCH: patchReferral },
  },
  {
    service: 'webhooks',
    path: /^\/webhooks\/v1\/registration\/*$/,
    methods: { GET: getRegistration, POST: postRegistration, PUT: putRegistration },
  },
  {
    service: 'webhooks',
    path: /^\/webhooks\/v1\/registration\/events\/*$/,
    methods: { GET: getEvents },
  },
  {
    service: 'webhooks',
    path: /^\/webhooks\/v1\/registration\/validationEvents\/*$/i,
    methods: { POST: postValidationEvent },
  },
  {
    service: 'webhooks',
    path: /^\/webhooks\/v1\/registration\/validationEvents\/([^/]+)\/*$/i,
    methods: { GET: getValidationEvent },
  },
];
