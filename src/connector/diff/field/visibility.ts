/** `x-ms-visibility`: whether a maker sees something, and how near. Case does not matter to the designer. */
import { changed, both, type Fact, type Said } from '../fact.ts';
import { facet, type SchemaNode } from '../schema-node.ts';

const HIDDEN = 'internal';

export function visibilityOf(node: SchemaNode): string | undefined {
  const { value } = facet(node, 'x-ms-visibility');
  return typeof value === 'string' && value !== '' && value !== 'none' ? value.toLowerCase() : undefined;
}

export function isHidden(node: SchemaNode): boolean {
  return visibilityOf(node) === HIDDEN;
}

export function visibilityFacts(before: SchemaNode, after: SchemaNode): readonly Fact[] {
  const [was, is] = [visibilityOf(before), visibilityOf(after)];
  if (was === is) return [];
  const places = changed(facet(before, 'x-ms-visibility'), facet(after, 'x-ms-visibility'));
  return [{ ...places, ...both(meaning(was, is)) }];
}

function meaning(before: string | undefined, after: string | undefined): Said {
  if (after === HIDDEN) return { code: 'change/hidden' };
  return before === HIDDEN ? { code: 'change/shown' } : { code: 'change/prominence', before, after };
}
