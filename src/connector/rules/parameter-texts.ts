/** What makers read of a parameter: `x-ms-summary` is the name of the field, the description its hint. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { at } from '../../source/place.ts';
import type { ParameterView } from '../view.ts';
import { isBlank, isSentence, sameText } from './texts.ts';
import type { ConnectorRule } from './rule.ts';
import { isHidden } from './shown-schemas.ts';

export const parameterTexts: ConnectorRule = ({ operations }, report) => {
  const seen = new Set<unknown>();
  for (const operation of operations) {
    if (isHidden(operation)) continue;
    for (const parameter of operation.parameters) {
      // A shared parameter is looked at once. The designer shows the properties of a body, not the body.
      if (seen.has(parameter.value) || isHidden(parameter) || parameter.in === 'body') continue;
      seen.add(parameter.value);
      checkTexts(parameter, report);
    }
  }
};

function checkTexts({ name, value, at: place }: ParameterView, report: Report): void {
  const { 'x-ms-summary': summary, description } = value;
  const named = typeof summary === 'string' && !isBlank(summary);
  const described = typeof description === 'string' && !isBlank(description);
  if (!named) report('connector/parameter-summary', at(place, 'x-ms-summary'), { name });
  if (!described) report('connector/parameter-description', at(place, 'description'), { name });
  else if (named && sameText(summary, description))
    report('connector/same-description', at(place, 'description'), { what: 'x-ms-summary' });
  else if (!isSentence(description)) report('connector/description-period', at(place, 'description'), {});
}
