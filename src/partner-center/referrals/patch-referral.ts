/** PATCH: single fields, and deal registrations. */
import { readJson } from '../json-body.ts';
import type { Call, Handled, Request, Success, World } from '../protocol.ts';
import { invalid, isRefusal, type Refusal } from '../refusal.ts';
import type { State } from '../state.ts';
import { applyPatch } from './apply-patch.ts';
import { change, type Changed } from './change.ts';
import { noReferral, represented } from './get-referral.ts';
import { failedMatch } from './preconditions.ts';
import { readPatch } from './read-patch.ts';
import { findReferral, type Referral } from './referral.ts';

export function patchReferral(state: State, { id, request }: Call, world: World): Handled {
  const before = findReferral(state, id);
  if (before === undefined) return { state, reply: noReferral() };
  const changed = failedMatch(request, before) ?? patched(state, before, request, world);
  if (isRefusal(changed)) return { state, reply: changed };
  return { state: changed.state, reply: replyOf(changed.referral, request) };
}

/** All of a patch or nothing of it. */
function patched(state: State, before: Referral, request: Request, world: World): Changed | Refusal {
  const body = readJson(request);
  if (isRefusal(body)) return body;
  const patch = readPatch(body.value);
  if (isRefusal(patch)) return patch;
  const after = applyPatch(before, patch.operations, world);
  if (after.kind === 'nowhere')
    return invalid({ path: after.path, text: `There is nothing at '${after.path}' yet.` });
  return change(state, before, after.referral, world);
}

function replyOf(referral: Referral, request: Request): Success {
  if (/\breturn=representation\b/i.test(request.headers['prefer'] ?? ''))
    return represented(referral, request.origin);
  return { kind: 'success', status: 204, headers: { etag: referral.eTag } };
}
