/** Every label of a solution with its id, its place and its texts. */
import { isObject } from '../source/json-value.ts';
import type { SolutionLabel } from '../model/solution.ts';
import { label } from '../spec/parts.ts';
import { labelPositions } from '../spec/label-positions.ts';
import { solutionSchema, type LabelSpec } from '../spec/solution-schema.ts';
import { decodeLabels } from './decode-labels.ts';
import type { Translated } from './translations.ts';
import { isValid } from './valid.ts';

export function solutionLabels(
  { spec, placeOf, translatedAt }: Translated,
  baseLanguage: number,
): readonly SolutionLabel[] {
  return labelPositions(solutionSchema, spec).flatMap(({ path, value }) => {
    if (!isValid(label, value) || !(typeof value === 'string' || isObject(value))) return [];
    const id = path.join('/');
    // The shape was checked, so the value is what the schema of labels describes.
    const texts = decodeLabels(value as LabelSpec, baseLanguage);
    return [{ id, at: placeOf(path), texts, translatedAt: translatedAt.get(id) ?? {} }];
  });
}
