/** The type of a field. A whole number is a number as well; a field without a type may be anything. */
import { isObject } from '../../../source/json-value.ts';
import { changed, both, type Fact } from '../fact.ts';
import { declaredType, facet, propertiesOf, typeOf, type SchemaNode } from '../schema-node.ts';

export function typeFacts(before: SchemaNode, after: SchemaNode): readonly Fact[] {
  // Writing down the type that was plain to see changes nothing; where it differs, what is written counts, as it does for the designer.
  if (typeOf(before) === typeOf(after)) return [];
  const [was, is] = [declaredType(before), declaredType(after)];
  const places = changed(facet(before, 'type'), facet(after, 'type'));
  const types = { before: was, after: is };
  // What stands inside disappears from the designer with the type.
  const losesFields = is === undefined && hasFields(before);
  if (losesFields || (!isWider(is, was) && !isWider(was, is)))
    return [{ ...places, ...both({ code: 'change/type', ...types }) }];
  if (isWider(is, was)) {
    const input = { code: 'change/input-widened', ...types } as const;
    return [{ ...places, input, output: { code: 'change/output-widened', ...types } }];
  }
  // That a type was left open says less than that anything was taken: it may only be written down now.
  const code = was === undefined ? 'change/input-typed' : 'change/input-narrowed';
  return [{ ...places, input: { code, ...types }, output: { code: 'change/output-narrowed', ...types } }];
}

function isWider(wide: string | undefined, narrow: string | undefined): boolean {
  return wide === undefined || (wide === 'number' && narrow === 'integer');
}

function hasFields(node: SchemaNode): boolean {
  const type = declaredType(node);
  if (type === 'object') return propertiesOf(node).size > 0;
  const items = facet(node, 'items').value;
  return type === 'array' && isObject(items) && Object.keys(items).length > 0;
}
