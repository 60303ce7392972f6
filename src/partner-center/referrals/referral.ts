/** A referral as it is kept: the resource itself without `links`, which depend on the host that a caller uses. */
import { isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { STATUSES, SUBSTATUSES } from '../shape/referral-shape.ts';
import type { State } from '../state.ts';

export type Status = (typeof STATUSES)[number];
export type Substatus = (typeof SUBSTATUSES)[number];

export interface Referral extends JsonObject {
  readonly id: string;
  /** What the referrals of one deal have in common. */
  readonly engagementId: string;
  readonly status: Status;
  readonly substatus: Substatus;
  readonly direction: 'Incoming' | 'Outgoing';
  readonly createdDateTime: string;
  readonly updatedDateTime: string;
  readonly acceptedDateTime: string | null;
  readonly expirationDateTime: string | null;
  /** With quotation marks inside. */
  readonly eTag: string;
  readonly consent: JsonObject;
  readonly registrations: readonly JsonValue[];
}

/** The id is compared without regard to case, as GUIDs are. */
export function findReferral(state: State, id: string): Referral | undefined {
  const lower = id.toLowerCase();
  return state.referrals.find((one) => one.id.toLowerCase() === lower);
}

export function engagementOf(state: State, engagementId: string): readonly Referral[] {
  return state.referrals.filter((one) => one.engagementId === engagementId);
}

/** The record of a co-sell deal that is Microsoft's: its target is the location `msft`. */
export function isForMicrosoft(referral: JsonObject): boolean {
  const targets = referral['target'];
  return (
    isArray(targets) &&
    targets.some((one) => isObject(one) && one['type'] === 'BusinessProfileLocation' && one['id'] === 'msft')
  );
}

export function isPrivate(referral: Referral): boolean {
  return referral.consent['consentToShareReferralWithMicrosoftSellers'] !== true;
}

/** The resource as a caller sees it. */
export function presented(referral: Referral, origin: string): JsonObject {
  const all = `${origin}/v1.0/engagements/referrals`;
  const related = `${all}?$filter=engagementId eq '${referral.engagementId}'`;
  return {
    ...referral,
    links: {
      relatedReferrals: { uri: related, method: 'GET' },
      self: { uri: `${all}/${referral.id}`, method: 'GET' },
    },
  };
}
