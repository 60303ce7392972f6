/** How a step can end, as `runAfter` names it. */
export const STATUSES = [
  'Succeeded',
  'Failed',
  'Skipped',
  'TimedOut',
  'Aborted',
  'Cancelled',
  'Faulted',
  'Ignored',
  'Paused',
  'Running',
  'Suspended',
  'Waiting',
] as const;
