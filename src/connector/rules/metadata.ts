/** `x-ms-connector-metadata`: website, privacy policy and categories, which the documentation page of a certified connector shows. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { isArray, isObject, type JsonValue } from '../../source/json-value.ts';
import { at, type Place } from '../../source/place.ts';
import type { ConnectorRule } from './rule.ts';

const KEY = 'x-ms-connector-metadata';
const NEEDED = ['Website', 'Privacy policy', 'Categories'];
/** Microsoft Learn, "Prepare connector files for certification", product or end service metadata. */
const CATEGORIES = [
  'AI',
  'Business Management',
  'Business Intelligence',
  'Collaboration',
  'Commerce',
  'Communication',
  'Content and Files',
  'Data',
  'Finance',
  'Human Resources',
  'Internet of Things',
  'IT Operations',
  'Lifestyle and Entertainment',
  'Marketing',
  'Productivity',
  'Sales and CRM',
  'Security',
  'Social Media',
  'Website',
];

export const metadata: ConnectorRule = ({ document, at: place }, report) => {
  const list = document[KEY];
  if (list === undefined) report('connector/no-metadata', place, {});
  if (!isArray(list)) return;
  const names = list.map((one) => (isObject(one) ? one['propertyName'] : undefined));
  for (const name of NEEDED) {
    if (!names.some((one) => typeof one === 'string' && one.toLowerCase() === name.toLowerCase()))
      report('connector/metadata', at(place, KEY), { name });
  }
  for (const [index, one] of list.entries()) {
    if (isObject(one) && names[index] === 'Categories')
      checkCategories(one['propertyValue'], at(place, KEY, index, 'propertyValue'), report);
  }
};

function checkCategories(value: JsonValue | undefined, place: Place, report: Report): void {
  if (typeof value !== 'string') return;
  for (const name of value.split(';').map((one) => one.trim())) {
    if (name === '' || CATEGORIES.includes(name)) continue;
    report('connector/category', place, { name, nearest: suggest(name, CATEGORIES), allowed: CATEGORIES });
  }
}
