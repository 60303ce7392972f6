/** Events: what happened, as it is told to the registered address. */
import { printJson } from '../../source/json-text.ts';
import type { World } from '../protocol.ts';
import type { Referral } from '../referrals/referral.ts';
import type { State } from '../state.ts';
import { offsetText } from '../time.ts';
import { TEST_CREATED } from './event-names.ts';

interface Happening {
  /** `{resource}-{action}`. */
  readonly name: string;
  readonly resource: string;
  readonly uri: string;
  readonly validation?: string;
}

/**
 * Of a referral. The first record of a deal has the documented events. For further records of the same engagement,
 * Microsoft's above all, `related-referral-*` is named in the connector pages; when it is sent and what is in it is NOT
 * documented, and made up here like the others.
 */
export function raiseReferral(
  state: State,
  action: 'created' | 'updated',
  referral: Referral,
  world: World,
): State {
  const first = state.referrals.find((one) => one.engagementId === referral.engagementId);
  const resource = first?.id === referral.id ? 'referral' : 'related-referral';
  // Not the host of the Referrals API: the documented address is one of the host of the webhooks.
  const uri = `${state.webhookOrigin}/engagements/v1/referrals/${referral.id}`;
  return raise(state, { name: `${resource}-${action}`, resource, uri }, world);
}

/** The documented address of a test event has `http`, unlike the others. */
export function raiseTest(state: State, validation: string, world: World): State {
  const origin = state.webhookOrigin.replace(/^https:/, 'http:');
  const uri = `${origin}/webhooks/v1/registration/validationEvents/${validation}`;
  return raise(state, { name: TEST_CREATED, resource: 'test', uri, validation }, world);
}

/** Nothing happens when nobody registered for it. */
function raise(state: State, happening: Happening, { now, newId }: World): State {
  const { registration } = state;
  if (registration?.events.includes(happening.name) !== true) return state;
  const { name, resource, uri, validation } = happening;
  const payload = {
    EventName: name,
    ResourceUri: uri,
    ResourceName: resource,
    AuditUri: null,
    ResourceChangeUtcDate: offsetText(now),
  };
  const delivery = {
    id: newId(),
    event: name,
    url: registration.url,
    signsInOwnHeader: registration.signsInOwnHeader,
    body: printJson(payload, { indent: '', newline: '' }),
    attempts: 0,
    dueAt: now,
    ...(validation === undefined ? {} : { validation }),
  };
  return { ...state, outbox: [...state.outbox, delivery] };
}
