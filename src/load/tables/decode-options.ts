/** Options of a column or of a global choice. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Option } from '../../model/choice.ts';
import { at as into, type Place } from '../../source/place.ts';
import type { OptionSpec } from '../../spec/solution-schema.ts';
import { decodeLabels } from '../decode-labels.ts';
import type { Head } from '../decode-solution.ts';

/** `at` is the place of the map of options. */
export function decodeOptions(
  specs: Readonly<Record<string, OptionSpec>>,
  at: Place,
  { head, report }: { readonly head: Head; readonly report: Report },
): readonly Option[] {
  const [base] = head.languages;
  const options = Object.entries(specs).map(([key, one], index): Option => ({
    key,
    value: one.value ?? head.publisher.optionPrefix * 10000 + index,
    labels: decodeLabels(one.name, base),
    descriptions: decodeLabels(one.description, base),
    ...(one.color === undefined ? {} : { color: one.color }),
  }));
  const seen = new Set<number>();
  for (const { key, value } of options) {
    if (seen.has(value))
      report('solution/same-identity', into(at, key), { kind: 'option', identity: String(value) });
    seen.add(value);
  }
  return options;
}
