/** `x-ms-visibility`: whether a maker sees something, and how near. */
import { INTERNAL, visibilityWord } from '../../visibility.ts';
import { changed, both, type Fact, type Said } from '../fact.ts';
import { facet, type SchemaNode } from '../schema-node.ts';

function visibilityOf(node: SchemaNode): string | undefined {
  return visibilityWord(facet(node, 'x-ms-visibility').value);
}

export function isHidden(node: SchemaNode): boolean {
  return visibilityOf(node) === INTERNAL;
}

export function visibilityFacts(before: SchemaNode, after: SchemaNode): readonly Fact[] {
  const [was, is] = [visibilityOf(before), visibilityOf(after)];
  if (was === is) return [];
  const places = changed(facet(before, 'x-ms-visibility'), facet(after, 'x-ms-visibility'));
  return [{ ...places, ...both(meaning(was, is)) }];
}

function meaning(before: string | undefined, after: string | undefined): Said {
  if (after === INTERNAL) return { code: 'change/hidden' };
  return before === INTERNAL ? { code: 'change/shown' } : { code: 'change/prominence', before, after };
}
