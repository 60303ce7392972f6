/** Ids of forms stay for ever: what is installed is found again by them. */
import { describe, expect, test } from 'vitest';
import type { Form } from '../../../src/model/form.ts';
import { FORMS } from '../../../src/packed/form.ts';
import { formId } from '../../../src/plan/table/form-id.ts';
import { lowerForms } from '../../../src/plan/table/lower-forms.ts';
import { printXml } from '../../../src/xml/xml.ts';
import { contextFor, referralLink } from '../fixtures.ts';

const context = contextFor([referralLink], [1033]);

const form = (key: string, type: Form['type']): Form => ({
  key,
  type,
  names: { 1033: key },
  descriptions: {},
  tabs: [],
  header: [],
  roles: [],
});

function idsOf(forms: readonly Form[]): Readonly<Record<string, readonly string[]>> {
  const lowered = lowerForms({ ...referralLink, forms }, context);
  return Object.fromEntries(lowered.map((one) => [one.type, (one.forms ?? []).map(({ id }) => id)]));
}

const CARD = '{b34e75d3-d2ae-5f8e-b512-43bdcd1cdfeb}';
const MAIN = '{40f5548e-9b35-5a87-aff9-73bd6d264788}';
const QUICK = '{32898ecc-9ffc-5e76-a92b-e98af5255ffd}';

describe('the three forms of a table', () => {
  test('have the ids that they always had', () => {
    expect(idsOf([])).toEqual({ card: [CARD], main: [MAIN], quick: [QUICK] });
    const main = printXml(FORMS.write(lowerForms(referralLink, context)[1] ?? { type: 'none' }));
    const ids = [...main.matchAll(/<(?:tab|section|cell) [^>]*id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.slice(0, 3)).toEqual([
      '{45dc56eb-5df1-52a0-aba2-e5e8136bb746}',
      '{4d5f739c-f79c-5641-b4b0-c2b4ffb2bb6f}',
      '{06eb4098-157d-54c8-bb0f-28f5494e845d}',
    ]);
  });

  test('keep them when they are changed', () => {
    const changed = [form('main', 'main'), form('card', 'card'), form('quickView', 'quickView')];
    expect(idsOf(changed)).toEqual({ card: [CARD], main: [MAIN], quick: [QUICK] });
  });
});

test('a further form has an id of its own, whatever it is called', () => {
  const names = ['quick', 'quickCreate', 'tab', 'key'];
  const ids = [CARD, MAIN, QUICK, ...names.map((key) => formId(referralLink, key, context))];
  expect(new Set(ids).size).toBe(ids.length);
});
