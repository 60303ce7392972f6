/** An object that took properties which are not described, and does not any more. */
import { changed, type Fact } from '../fact.ts';
import { facet, type SchemaNode } from '../schema-node.ts';

export function closedFacts(before: SchemaNode, after: SchemaNode): readonly Fact[] {
  const [was, is] = [facet(before, 'additionalProperties'), facet(after, 'additionalProperties')];
  if (is.value !== false || was.value === false) return [];
  return [{ ...changed(was, is), input: { code: 'change/closed' } }];
}
