/** The variables of a flow: InitializeVariable, SetVariable, AppendTo…, Increment, Decrement. */
import type { Schema } from '../../../spec/validate.ts';
import type { Field } from '../field.ts';
import { anyCase } from '../forms/units.ts';
import type { StepKind } from '../kind.ts';
import { basicSettings } from '../settings.ts';
import { anyValue, required, stepKind } from './step.ts';

const VARIABLE = ['inputs', 'variables', 0] as const;

function nameField(key: string, path: Field['path']): Field {
  return {
    key,
    path,
    required: true,
    schema: { type: 'string', minLength: 1, description: 'The name of the variable.' },
  };
}

const TYPES = ['string', 'integer', 'float', 'boolean', 'array', 'object'];

/** Some published flows write `String`. Editors show the first alternative, and a finding names it. */
const typeSchema: Schema = {
  description: `${TYPES.join(', ')}.`,
  anyOf: [
    { type: 'string', enum: TYPES },
    { type: 'string', pattern: `^${anyCase(TYPES)}$` },
  ],
};

export const variable = stepKind({
  keyword: 'variable',
  summary: 'Declares a variable. Stands at the top level of the flow, before its first use.',
  type: 'InitializeVariable',
  fields: [
    nameField('variable', [...VARIABLE, 'name']),
    {
      key: 'type',
      path: [...VARIABLE, 'type'],
      required: true,
      schema: typeSchema,
    },
    anyValue('value', [...VARIABLE, 'value'], 'The first value.'),
  ],
  settings: basicSettings,
});

function setting(keyword: string, type: string, summary: string, value: Field): StepKind {
  return stepKind({
    keyword,
    summary,
    type,
    fields: [nameField(keyword, ['inputs', 'name']), value],
    settings: basicSettings,
  });
}

const newValue = required(
  anyValue('value', ['inputs', 'value'], 'The new value: {expression}, a text, a number, a list, a map.'),
);
const item = required(anyValue('value', ['inputs', 'value'], 'What is added at the end.'));
const by = anyValue('by', ['inputs', 'value'], 'By how much; 1 when it is not said.');

export const set = setting('set', 'SetVariable', 'Gives a variable a new value.', newValue);
export const append = setting(
  'append',
  'AppendToArrayVariable',
  'Adds an item to a variable that is a list.',
  item,
);
export const appendText = setting(
  'appendText',
  'AppendToStringVariable',
  'Adds text to a variable that is a text.',
  item,
);
export const increment = setting('increment', 'IncrementVariable', 'Makes a number variable greater.', by);
export const decrement = setting('decrement', 'DecrementVariable', 'Makes a number variable smaller.', by);
