/** What makers read of the fields of a body and of dynamic content: the title, and a description that says more. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { at } from '../../source/place.ts';
import type { SchemaView } from '../schemas.ts';
import { isBlank, sameText } from './texts.ts';
import type { ConnectorRule } from './rule.ts';
import { shownSchemas } from './shown-schemas.ts';

export const propertyTexts: ConnectorRule = (connector, report) => {
  const shown = shownSchemas(connector);
  for (const schema of connector.schemas) {
    // A reference takes its texts from where it leads.
    if (schema.property === undefined || schema.value['$ref'] !== undefined) continue;
    if (shown.has(schema.value)) checkTexts(schema, schema.property, report);
  }
};

function checkTexts({ value, at: place }: SchemaView, name: string, report: Report): void {
  const { title, description, 'x-ms-summary': summary } = value;
  const label = [summary, title].find((one) => typeof one === 'string' && !isBlank(one));
  if (label === undefined) report('connector/property-title', place, { name });
  if (typeof description !== 'string' || isBlank(description))
    report('connector/property-description', place, { name });
  else if (typeof label === 'string' && sameText(label, description))
    report('connector/same-description', at(place, 'description'), {
      what: summary === label ? 'x-ms-summary' : 'title',
    });
}
