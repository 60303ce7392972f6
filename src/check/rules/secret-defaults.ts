/** No default of an environment variable is a secret. */
import { at } from '../../source/place.ts';
import { secretIn } from '../../spec/secret-values.ts';
import type { Rule } from '../check.ts';

export const secretDefaults: Rule = ({ variables }, report) => {
  for (const { model, at: place } of variables) {
    const text = model.defaultValue;
    const found = text === undefined ? undefined : secretIn(text);
    if (text === undefined || found === undefined) continue;
    const { kind, from, to } = found;
    report('flow/secret-value', { ...at(place, 'default'), inside: { text, from, to } }, { kind });
  }
};
