/** A deal that Microsoft sends to the partner. No request does this; whoever runs the fake does. */
import type { JsonObject } from '../../source/json-value.ts';
import type { World } from '../protocol.ts';
import type { Problem } from '../refusal.ts';
import { REFERRAL } from '../shape/referral-shape.ts';
import { readShaped } from '../shape/read-shaped.ts';
import type { State } from '../state.ts';
import { MICROSOFT, begin } from './new-referral.ts';
import type { Referral } from './referral.ts';

/** Throws when the deal does not have the form of a referral: that is a mistake in the program that runs the fake. */
export function receive(
  state: State,
  deal: JsonObject,
  world: World,
): { readonly state: State; readonly referral: Referral } {
  const problems: Problem[] = [];
  const given = readShaped(deal, REFERRAL, '', problems) as JsonObject;
  const [problem] = problems;
  if (problem !== undefined) throw new Error(problem.text);
  const beginning = {
    direction: 'Incoming',
    substatus: 'Received',
    engagementId: '',
    owner: state.organization,
    invitedBy: MICROSOFT,
  } as const;
  return begin(state, given, beginning, world);
}
