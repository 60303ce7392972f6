/** A change of a referral, whoever makes it: the rules, the fields that follow from it, the event. */
import { sameJson } from '../../source/json-value.ts';
import { invalid, type Refusal } from '../refusal.ts';
import type { State } from '../state.ts';
import type { World } from '../protocol.ts';
import { utcText } from '../time.ts';
import { raiseReferral } from '../webhooks/events.ts';
import { brokenRule } from './change-rules.ts';
import type { Referral } from './referral.ts';

export interface Changed {
  readonly kind: 'changed';
  readonly state: State;
  readonly referral: Referral;
}

/** Not documented, our choice: a change that changes nothing leaves eTag and time as they are, and nobody is told. */
export function change(state: State, before: Referral, after: Referral, world: World): Changed | Refusal {
  const problem = brokenRule(before, after, state);
  if (problem !== undefined) return invalid(problem);
  if (sameJson(before, after)) return { kind: 'changed', state, referral: before };
  const referral = stamped(before, after, world);
  const referrals = state.referrals.map((one) => (one === before ? referral : one));
  return {
    kind: 'changed',
    state: raiseReferral({ ...state, referrals }, 'updated', referral, world),
    referral,
  };
}

/** The form of eTags is that of the samples: quotation marks inside the text. */
export function eTagOf(id: string): string {
  return `"${id}"`;
}

/** Not documented: when an answered referral loses its expiration time. A sample of an accepted one has none. */
function stamped(before: Referral, after: Referral, { now, newId }: World): Referral {
  const time = utcText(now);
  const accepted = before.status !== 'Active' && after.status === 'Active';
  const closed = before.status !== 'Closed' && after.status === 'Closed';
  return {
    ...after,
    eTag: eTagOf(newId()),
    updatedDateTime: time,
    ...(accepted ? { acceptedDateTime: time } : {}),
    ...(closed ? { closedDateTime: time } : {}),
    ...(after.status === 'New' ? {} : { expirationDateTime: null }),
  };
}
