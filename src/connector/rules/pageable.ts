/** `x-ms-pageable`: the field that leads to the next page is one that the operation answers. */
import { isObject } from '../../source/json-value.ts';
import { at } from '../../source/place.ts';
import { nearest } from './nearest.ts';
import { hasProperty, isOpen, objectSchema, propertyNames } from './object-schema.ts';
import type { ConnectorRule } from './rule.ts';
import { answers } from './shown-schemas.ts';

export const pageable: ConnectorRule = ({ operations, document }, report) => {
  for (const one of operations) {
    const paging = one.value['x-ms-pageable'];
    const name = isObject(paging) ? paging['nextLinkName'] : undefined;
    const [object] = answers(one).map((schema) => objectSchema(schema, document));
    if (typeof name !== 'string' || object === undefined) continue;
    if (isOpen(object) || hasProperty(object, name)) continue;
    const here = at(one.at, 'x-ms-pageable', 'nextLinkName');
    report('connector/next-link', here, { name, nearest: nearest(name, propertyNames(object)) });
  }
};
