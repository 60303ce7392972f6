/** Expression: the steps for date, number and text functions that the designer offers. A row of the table is a kind. */
import type { Field } from '../field.ts';
import { unitSchema } from '../forms/units.ts';
import type { StepKind } from '../kind.ts';
import { basicSettings } from '../settings.ts';
import { required, anyValue, stepKind } from './step.ts';

const rows: readonly (readonly [kind: string, summary: string, inputs: string])[] = [
  ['CurrentTime', 'The time now, in UTC.', '{}'],
  ['AddToTime', 'Adds to a time.', '{ baseTime: "@…", interval: 7, timeUnit: Day }'],
  ['SubtractFromTime', 'Subtracts from a time.', '{ baseTime: "@…", interval: 7, timeUnit: Day }'],
  ['GetFutureTime', 'The time a while from now.', '{ interval: 7, timeUnit: Day }'],
  ['GetPastTime', 'The time a while ago.', '{ interval: 7, timeUnit: Day }'],
  [
    'ConvertTimeZone',
    'A time in another zone.',
    '{ baseTime: "@…", sourceTimeZone: UTC, destinationTimeZone: …, formatString: g }',
  ],
  ['FormatNumber', 'A number as text.', '{ number: "@…", format: "#.00", locale: en-us }'],
  ['IndexOf', 'Where a text holds another one.', '{ text: "@…", searchText: … }'],
  ['Substring', 'A part of a text.', '{ text: "@…", startIndex: 0, length: 10 }'],
];

export const expressions: readonly StepKind[] = rows.map(([kind, summary, inputs]) => {
  const keyword = kind.charAt(0).toLowerCase() + kind.slice(1);
  const field = required(anyValue(keyword, ['inputs'], `The inputs: ${inputs}.`));
  return stepKind({
    keyword,
    summary,
    type: 'Expression',
    kind,
    fields: [inputs.includes('timeUnit') ? withUnit(field) : field],
    settings: basicSettings,
  });
});

function withUnit(field: Field): Field {
  return { ...field, schema: { ...field.schema, type: 'object', properties: { timeUnit: unitSchema } } };
}
