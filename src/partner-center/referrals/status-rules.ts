/** The documented table of the life of a referral: which status may follow which, and which substatus a status has. */
import type { Referral, Status, Substatus } from './referral.ts';

const NEXT: Readonly<Record<Status, readonly Status[]>> = {
  None: [],
  New: ['New', 'Active', 'Closed'],
  Active: ['Active', 'Closed'],
  Closed: ['Closed'],
};

const SUBSTATUSES_OF: Readonly<Record<Status, readonly Substatus[]>> = {
  None: [],
  New: ['Pending', 'Received'],
  Active: ['Accepted'],
  Closed: ['Won', 'Lost', 'Declined', 'Expired'],
};

/** Judged when all of a change is done: status and substatus are changed by two operations of one patch. */
export function statusProblem(before: Referral, after: Referral): string | undefined {
  if (!NEXT[before.status].includes(after.status))
    return `A referral with status ${before.status} cannot get status ${shown(after.status)}.`;
  if (!SUBSTATUSES_OF[after.status].includes(after.substatus))
    return `Status ${after.status} does not go with substatus ${shown(after.substatus)}.`;
  return undefined;
}

/** A change can set either to null. */
function shown(value: string | null): string {
  return value ?? 'null';
}
