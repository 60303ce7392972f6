/** GET of one referral. */
import type { Call, Handled } from '../protocol.ts';
import { notFound } from '../refusal.ts';
import type { State } from '../state.ts';
import { findReferral, presented, type Referral } from './referral.ts';

export function getReferral(state: State, { id, request }: Call): Handled {
  const referral = findReferral(state, id);
  if (referral === undefined) return { state, reply: noReferral() };
  return { state, reply: represented(referral, request.origin) };
}

export function noReferral(): ReturnType<typeof notFound> {
  return notFound('There is no referral with this identifier.');
}

/** An answer with the whole referral in it. */
export function represented(
  referral: Referral,
  origin: string,
): Handled['reply'] & { readonly kind: 'success' } {
  return {
    kind: 'success',
    status: 200,
    headers: { etag: referral.eTag },
    body: presented(referral, origin),
  };
}
