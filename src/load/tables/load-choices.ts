/** `choices` of solution.yaml: global choices. */
import type { Choice } from '../../model/choice.ts';
import type { Sourced } from '../../model/solution.ts';
import { at as into } from '../../source/place.ts';
import { choice } from '../../spec/choice-schema.ts';
import type { ChoiceSpec } from '../../spec/solution-schema.ts';
import { decodeLabels } from '../decode-labels.ts';
import { INTRODUCED } from '../decode-variable.ts';
import { entriesOf, type Loading } from '../load-components.ts';
import { schemaNameOf } from '../names.ts';
import { decodeOptions } from './decode-options.ts';

export function loadChoices(loading: Loading): readonly Sourced<Choice>[] {
  const { head, reader } = loading;
  const [base] = head.languages;
  return entriesOf<ChoiceSpec>('choice', 'choices', choice, loading).map(({ key, spec, at }) => ({
    at,
    model: {
      key,
      // Names of choices are logical names: the platform writes them in lower case.
      schemaName: (spec.schemaName ?? schemaNameOf(head.publisher.prefix, key)).toLowerCase(),
      names: decodeLabels(spec.name, base),
      descriptions: decodeLabels(spec.description, base),
      options: decodeOptions(spec.options, into(at, 'options'), { head, report: reader.report }),
      introducedVersion: INTRODUCED,
    },
  }));
}
