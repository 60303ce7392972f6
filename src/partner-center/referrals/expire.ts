/** What nobody answered within 14 days is closed. Microsoft has the same window for the record that is its own. */
import type { World } from '../protocol.ts';
import type { State } from '../state.ts';
import { timeOf } from '../time.ts';
import { change } from './change.ts';
import type { Referral } from './referral.ts';

export const ANSWER_WITHIN = 14 * 24 * 60 * 60 * 1000;

export function expire(state: State, world: World): State {
  return state.referrals
    .filter((one) => isDue(one, world.now))
    .reduce((now, one) => close(now, one, world), state);
}

function isDue({ status, expirationDateTime }: Referral, now: number): boolean {
  const end = expirationDateTime === null ? undefined : timeOf(expirationDateTime);
  return status === 'New' && end !== undefined && end <= now;
}

/** At the time when it was due, not when the fake looked. */
function close(state: State, referral: Referral, world: World): State {
  const due = timeOf(referral.expirationDateTime ?? '') ?? world.now;
  const expired: Referral = { ...referral, status: 'Closed', substatus: 'Expired' };
  const changed = change(state, referral, expired, { ...world, now: due });
  return changed.kind === 'changed' ? changed.state : state;
}
