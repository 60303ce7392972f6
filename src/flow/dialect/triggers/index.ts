/** All kinds of triggers. A new kind is a file here and a line in this list. */
import type { TriggerKind } from '../kind.ts';
import { classicNotification, classicPoll, classicWebhook, httpPoll, httpWebhook } from './classic.ts';
import { notify, poll, when } from './connector.ts';
import { recurrence } from './recurrence.ts';
import { request } from './request.ts';
import { anyTrigger, rawTrigger } from './verbatim.ts';

export const triggerKinds: readonly TriggerKind[] = [
  request,
  recurrence,
  when,
  poll,
  notify,
  httpPoll,
  httpWebhook,
  classicPoll,
  classicWebhook,
  classicNotification,
  anyTrigger,
  rawTrigger,
];
