/** PUT: replaces all that a caller may write. Deprecated by the service, and still there. */
import { isObject, type JsonValue } from '../../source/json-value.ts';
import { readJson } from '../json-body.ts';
import type { Call, Handled, World } from '../protocol.ts';
import { invalid, isRefusal, type Refusal } from '../refusal.ts';
import { REFERRAL } from '../shape/referral-shape.ts';
import { written } from '../shape/read-shaped.ts';
import type { State } from '../state.ts';
import { change } from './change.ts';
import { readReferral } from './create-referral.ts';
import { noReferral, represented } from './get-referral.ts';
import { failedMatch, missingMatch } from './preconditions.ts';
import { findReferral, type Referral } from './referral.ts';

export function putReferral(state: State, { id, request }: Call, world: World): Handled {
  const before = findReferral(state, id);
  if (before === undefined) return { state, reply: noReferral() };
  const failed = missingMatch(request) ?? failedMatch(request, before);
  if (failed !== undefined) return { state, reply: failed };
  const body = readJson(request);
  const given = isRefusal(body) ? body : (linksIn(body.value) ?? readReferral(body.value));
  if (isRefusal(given)) return { state, reply: given };
  const after = written(REFERRAL, before, given.value) as Referral;
  const changed = change(state, before, after, world);
  if (isRefusal(changed)) return { state, reply: changed };
  return { state: changed.state, reply: represented(changed.referral, request.origin) };
}

/** Older pages say that links have to be taken out before a referral is sent back. */
function linksIn(body: JsonValue): Refusal | undefined {
  if (!isObject(body) || !Object.keys(body).some((name) => name.toLowerCase() === 'links')) return undefined;
  return invalid({ path: 'links', text: "Leave out 'links' when a referral is replaced." });
}
