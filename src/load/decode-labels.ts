import type { Labels } from '../model/labels.ts';
import type { LabelSpec } from '../spec/solution-schema.ts';
import { xmlText } from './xml-text.ts';

/** A label of the spec → texts by LCID; one text stands for the base language. */
export function decodeLabels(spec: LabelSpec | undefined, baseLanguage: number): Labels {
  if (spec === undefined) return {};
  if (typeof spec === 'string') return { [String(baseLanguage)]: xmlText(spec) };
  return Object.fromEntries(Object.entries(spec).map(([language, text]) => [language, xmlText(text)]));
}
