/** A referral that begins: what was given, and what the service adds. */
import type { JsonObject } from '../../source/json-value.ts';
import type { World } from '../protocol.ts';
import { REFERRAL } from '../shape/referral-shape.ts';
import { written } from '../shape/read-shaped.ts';
import type { State } from '../state.ts';
import { utcText } from '../time.ts';
import { raiseReferral } from '../webhooks/events.ts';
import { eTagOf } from './change.ts';
import { ANSWER_WITHIN } from './expire.ts';
import type { Referral } from './referral.ts';

export interface Beginning {
  readonly direction: Referral['direction'];
  readonly substatus: 'Pending' | 'Received' | 'Accepted';
  /** '' for an engagement of its own. */
  readonly engagementId: string;
  readonly owner: { readonly id: string; readonly name: string };
  readonly invitedBy: { readonly id: string; readonly name: string };
}

/** `msft` is the word that stands for Microsoft where an organization's id is expected. */
export const MICROSOFT = { id: 'msft', name: 'Microsoft' };

export function begin(
  state: State,
  given: JsonObject,
  beginning: Beginning,
  world: World,
): { readonly state: State; readonly referral: Referral } {
  const referral = referralOf(given, beginning, world);
  const grown = { ...state, referrals: [...state.referrals, referral] };
  return { state: raiseReferral(grown, 'created', referral, world), referral };
}

/** Fields that nobody is known to write have the values of the full payloads that were seen. */
function referralOf(given: JsonObject, beginning: Beginning, { now, newId }: World): Referral {
  const { direction, substatus, owner, invitedBy } = beginning;
  const isAccepted = substatus === 'Accepted';
  const time = utcText(now);
  const fields = written(REFERRAL, {}, given);
  const context = fields['inviteContext'] as JsonObject;
  const consent = fields['consent'] as JsonObject;
  return {
    ...fields,
    id: newId(),
    engagementId: beginning.engagementId === '' ? newId() : beginning.engagementId,
    organizationId: owner.id,
    organizationName: owner.name,
    direction,
    status: isAccepted ? 'Active' : 'New',
    substatus,
    createdDateTime: time,
    updatedDateTime: time,
    acceptedDateTime: isAccepted ? time : null,
    expirationDateTime: isAccepted ? null : utcText(now + ANSWER_WITHIN),
    eTag: eTagOf(newId()),
    consent,
    inviteContext: {
      ...context,
      invitedBy: { organizationId: invitedBy.id, organizationName: invitedBy.name },
    },
    registrations: [],
    registrationStatus: 'None',
    quality: 'Unknown',
    isSpam: false,
    dealSensitivity: 'None',
  };
}
