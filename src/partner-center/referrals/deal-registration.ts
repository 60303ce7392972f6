/**
 * A deal registration as it is kept. The kind that is asked for (`AzureIPCoSell`) is not among the documented fields of the
 * answer.
 */
import type { JsonObject } from '../../source/json-value.ts';
import type { World } from '../protocol.ts';
import { utcText } from '../time.ts';

/** The states are not published; `ReviewPending` was seen, and a history has a time for it. */
const FIRST_STATUS = 'ReviewPending';

export function registered(asked: JsonObject, { now, newId }: World): JsonObject {
  const time = utcText(now);
  return {
    id: newId(),
    registrationDateTime: time,
    status: FIRST_STATUS,
    statusReason: null,
    contract: asked['contract'] ?? null,
    solutionDetails: asked['solutionDetails'] ?? [],
    statusHistory: {
      reviewPendingDateTime: time,
      actionRequiredDateTime: null,
      passedDateTime: null,
      failedDateTime: null,
      approvedDateTime: null,
    },
  };
}
