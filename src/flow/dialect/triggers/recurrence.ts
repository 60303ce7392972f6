/** Recurrence: the flow runs by the clock. */
import { recurrenceField, triggerKind } from './trigger.ts';

export const recurrence = triggerKind({
  keyword: 'recurrence',
  summary: 'The flow runs by the clock.',
  type: 'Recurrence',
  defaultName: () => 'Recurrence',
  fields: [recurrenceField('recurrence', true)],
});
