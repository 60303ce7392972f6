/** The format of a field: how dates and files are written, which number it is. */
import { changed, both, type Fact } from '../fact.ts';
import { facet, typeOf, type SchemaNode } from '../schema-node.ts';
import { shownValue } from '../shown-value.ts';

export function formatFacts(before: SchemaNode, after: SchemaNode): readonly Fact[] {
  const [was, is] = [facet(before, 'format'), facet(after, 'format')];
  const [old, now] = [shownValue(was.value), shownValue(is.value)];
  if (old === now) return [];
  // Numbers of a flow have one form, whatever the document says of their size.
  const isNumber = ['integer', 'number'].includes(typeOf(after) ?? '');
  const code = isNumber ? 'change/number-format' : 'change/format';
  return [{ ...changed(was, is), ...both({ code, before: old, after: now }) }];
}
