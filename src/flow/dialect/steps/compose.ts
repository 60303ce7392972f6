/** Compose: makes a value. */
import { basicSettings } from '../settings.ts';
import { anyValue, required, stepKind } from './step.ts';

export const compose = stepKind({
  keyword: 'compose',
  summary: "Makes a value; outputs('Name') gives it to later steps.",
  type: 'Compose',
  fields: [required(anyValue('compose', ['inputs'], 'The value: {expression}, a text, a list, a map.'))],
  settings: basicSettings,
});
