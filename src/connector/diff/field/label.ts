/** What a field is called in the designer: `x-ms-summary`, or else `title`. */
import { changed, both, type Fact } from '../fact.ts';
import { facet, type Facet, type SchemaNode } from '../schema-node.ts';
import { shownValue } from '../shown-value.ts';
import { isHidden } from './visibility.ts';

export function labelFacts(before: SchemaNode, after: SchemaNode): readonly Fact[] {
  const [was, is] = [labelOf(before), labelOf(after)];
  if (was.value === is.value || isHidden(after)) return [];
  const said = { code: 'change/label', before: shownValue(was.value), after: shownValue(is.value) } as const;
  return [{ ...changed(was, is), ...both(said) }];
}

export function labelOf(node: SchemaNode): Facet {
  const summary = facet(node, 'x-ms-summary');
  if (typeof summary.value === 'string') return summary;
  const title = facet(node, 'title');
  return typeof title.value === 'string' ? title : { value: undefined, at: node.at };
}
